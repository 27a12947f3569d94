import { groups } from 'd3-array';
import { BEIJING, beijingDate, civilAt, daysBetween, type Instant } from '../../time/civil.ts';
import { regimeWhen } from '../../views/known/regime-when.ts';
import { officialOf } from '../../views/sources/checked.ts';
import { whichAreSilent } from '../../views/sources/checked-text.ts';
import { counted } from '../../wording/text/counted.ts';
import { longDay } from '../../wording/text/day.ts';
import type { Audience, Weekly } from '../audience/audience.ts';
import { matches } from '../audience/filter.ts';
import { weekDue, weekMoment } from '../audience/weeks.ts';
import { withInbox } from '../inbox/inbox-now.ts';
import { checkedText, provesSilence } from '../lines/known.ts';
import { momentLink } from '../message/dashboard-link.ts';
import type { Line, Message } from '../message/message.ts';
import type { News, Stream } from '../news/stream.ts';
import type { Reminder } from '../reminders/reminders.ts';
import { reminderMessage } from '../reminders/scheduled.ts';

const AHEAD_DAYS = 30;
const MOST_AHEAD = 6;

/** What happens in the next thirty days to what an audience asked for, as reminders say it. */
const ahead = ({ ledger }: News, { filter }: Audience, at: Instant): Line[] => {
  const today = beijingDate(at);
  const { measures } = regimeWhen({ ledger }, { valid: civilAt(at, BEIJING), known: at });
  const near = measures.flatMap((measure) => {
    const inDays = measure.next ? daysBetween(today, measure.next.on) : 0;
    return measure.next && inDays > 0 && inDays <= AHEAD_DAYS ? [{ inDays, on: measure.next.on, measure }] : [];
  });
  const reminders = groups(near, ({ on }) => on).flatMap(([on, same]): Reminder[] => {
    const [first] = same;
    return first ? [{ inDays: first.inDays, on, measures: same.map(({ measure }) => measure) }] : [];
  });
  const { statuses: _, ...about } = filter ?? {};
  const message = reminderMessage(reminders, { filter: about, today, at });
  const lines = message?.lines ?? [];
  return lines.length > 0
    ? lines.slice(0, MOST_AHEAD)
    : [{ label: 'AHEAD', text: `no day is set in the next ${AHEAD_DAYS} days` }];
};

const wordOf = (news: News, audience: Audience, after: Instant, at: Instant): Message => {
  const told = news.commits
    .filter((commit) => commit.cause !== 'import' && commit.at > after && commit.at <= at)
    .flatMap(({ changes }) => changes)
    .filter((change) => matches(audience.filter, change));
  const checks = officialOf(news.checked ?? []);
  const proves = checks.length > 0 && provesSilence(checks);
  const until = `in the week to ${longDay(beijingDate(at))}`;
  const happened =
    told.length === 0 ? `nothing changed for you ${until}` : `${counted(told.length, 'change')} told ${until}`;
  const silent = whichAreSilent(checks, at).join('; ') || 'no channel has been read';
  return {
    status: 'checked',
    headline: proves
      ? `all channels read whole; ${happened}`
      : `not all could be checked: ${silent}; as far as was read, ${happened}`,
    lines: [
      ...(checks.length > 0 ? [{ label: 'CHECKED', text: checkedText(checks, at) }] : []),
      ...ahead(news, audience, at),
    ],
    evidence: [],
    links: news.site ? [{ title: 'dashboard as of this moment', url: momentLink(news.site, beijingDate(at), at) }] : [],
    footer: 'sent once a week because you asked for it; changes are told at once',
    at,
    changes: [],
  };
};

/** Once a week, that silence meant that nothing happened, or of which channels it means nothing; numbered by weeks. */
export const weeklyStream = (audience: Audience & { weekly: Weekly }): Stream => ({
  suffix: '.weekly',
  head: ({ now }) => weekDue(audience.weekly, now),
  // After an outage the last week's word is enough.
  message: (news, _, upTo) =>
    withInbox(
      wordOf(news, audience, weekMoment(audience.weekly, upTo - 1), weekMoment(audience.weekly, upTo)),
      news,
      audience,
    ),
  ready: () => true,
});
