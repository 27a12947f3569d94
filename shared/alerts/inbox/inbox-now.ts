import { beijingDate } from '../../time/civil.ts';
import type { InboxItem } from '../../views/answers/inbox.ts';
import { measuresMet } from '../../views/own-lists/measures-met.ts';
import type { Audience } from '../audience.ts';
import { inboxLink } from '../dashboard-link.ts';
import type { Line, Link, Message } from '../message.ts';
import type { News } from '../stream.ts';
import { recordsOf } from './decided-so-far.ts';
import { countsOf, type InboxQuestion, inboxOf } from './inbox.ts';

/** What lines meet now, where the audience's lists are there. */
const meetsIn = (news: News, { name }: Audience): Pick<InboxQuestion, 'meets'> => {
  const rows = new Map(news.own?.get(name)?.lines.rows.map((row) => [row.text, row]));
  if (rows.size === 0) return {};
  return {
    meets: (_, line) => {
      const row = rows.get(line);
      return row && measuresMet(news, row, news.now);
    },
  };
};

/** The inbox of an audience as it stands; undefined where it does not decide, or that cannot be read. */
export const inboxNow = (news: News, audience: Audience): InboxItem[] | undefined => {
  const records = recordsOf(news, audience);
  if (records === undefined) return undefined;
  return inboxOf(news, { audience, records, today: beijingDate(news.now), ...meetsIn(news, audience) });
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
