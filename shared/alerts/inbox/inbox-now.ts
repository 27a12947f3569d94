import type { DecisionRecord } from '../../decisions/record.ts';
import { beijingDate, type Instant } from '../../time/civil.ts';
import type { InboxItem } from '../../views/answers/own/inbox.ts';
import { measuresMet } from '../../views/own-lists/measures-met.ts';
import type { Audience } from '../audience/audience.ts';
import { inboxLink } from '../message/dashboard-link.ts';
import type { Line, Link, Message } from '../message/message.ts';
import type { News } from '../news/stream.ts';
import { recordsOf } from './decided-so-far.ts';
import { countsOf, inboxOf } from './inbox.ts';
import type { InboxLog } from './told-threads.ts';

/** The inbox of an audience at a moment, by all that was said within it and the lines that it keeps, where they are there. */
export const inboxAt = (
  log: InboxLog,
  audience: Audience,
  records: readonly DecisionRecord[],
  now: Instant,
): InboxItem[] => {
  const lists = log.own?.get(audience.name)?.lists;
  const meets = (list: string, line: string): string[] | undefined => {
    const row = lists?.get(list)?.find(({ text }) => text === line);
    return row && measuresMet(log, row, now);
  };
  return inboxOf(log, { audience, records, today: beijingDate(now), meets });
};

/** The same as it stands; undefined where the audience does not decide, or that cannot be read. */
export const inboxNow = (news: News, audience: Audience): InboxItem[] | undefined => {
  const records = recordsOf(news, audience);
  return records && inboxAt(news, audience, records, news.now);
};

/** `3 open, 1 overdue, 1 reopened` */
export const countsText = (items: readonly InboxItem[]): string => {
  const { open, overdue, reopened } = countsOf(items);
  const said = Object.entries({ open, overdue, reopened }).flatMap(([word, count]) =>
    count > 0 ? [`${count} ${word}`] : [],
  );
  return said.join(', ') || 'nothing open';
};

export const inboxLinks = (site: string | undefined, { name }: Pick<Audience, 'name'>): Link[] =>
  site ? [{ title: `dashboard: inbox of ${name}`, url: inboxLink(site, { audience: name }) }] : [];

/** A message with how many items wait to be decided, and the way there. */
export const withInbox = (message: Message, news: News, audience: Audience): Message => {
  const items = inboxNow(news, audience);
  if (items === undefined) return message;
  const line: Line = { label: 'INBOX', text: countsText(items) };
  return {
    ...message,
    lines: [...message.lines, line],
    links: [...message.links, ...inboxLinks(news.site, audience)],
  };
};
