import type { Measure } from '../../ledger/evaluate/measure.ts';
import { BEIJING, beijingDate, civilAt, daysBetween, type Instant } from '../../time/civil.ts';
import { screenAt } from '../../views/own-lists/screens.ts';
import { matches } from '../audience/filter.ts';
import { knownLaw } from '../facts/law.ts';
import { linesUnder, type OwnLinesTold } from '../facts/own-lines.ts';
import { decidedSoFar } from '../inbox/decided-so-far.ts';
import { decidedLines } from '../lines/decided.ts';
import { yoursOn } from '../lines/yours.ts';
import type { Asking } from '../news/concerns.ts';
import type { News, Stream } from '../news/stream.ts';
import { threadsIn } from '../news/threads.ts';
import { morningsOf, occasionId } from '../reminders/occasions.ts';
import type { Reminder } from '../reminders/reminders.ts';
import { dayNumber, dayOf, morningAt, remindersDue } from '../reminders/reminders-due.ts';
import { reminderMessage } from '../reminders/scheduled.ts';
import { type Before, toldBefore } from './told-before.ts';

/** After an outage, mornings longer ago than this are not made up for. */
const MOST_DAYS = 30;

type RemindersStream = Stream & {
  head: (news: Pick<News, 'now'>) => number;
  /** When a number's reminders go out. */
  at: (number: number) => Instant;
  /** What the mornings after one number up to another remind everybody of, and has not come by now. */
  due: (news: Pick<News, 'ledger' | 'now'>, after: number, upTo: number) => Reminder[];
};

const due: RemindersStream['due'] = ({ ledger, now }, after, upTo) => {
  const days = Array.from({ length: upTo - after }, (_, index) => dayOf(after + 1 + index)).slice(-MOST_DAYS);
  const today = beijingDate(now);
  return remindersDue({ ledger }, days, upTo)
    .map((one) => ({ ...one, inDays: daysBetween(today, one.on) }))
    .filter(({ inDays }) => inDays > 0);
};

/** An audience's own lines, with the law as it is when the reminders go out. */
const ownIn = (news: News, audience: string | undefined, upTo: number): OwnLinesTold | undefined => {
  const lines = news.own?.get(audience ?? '');
  if (lines === undefined) return undefined;
  const known = morningAt(upTo);
  const screen = screenAt(news, { valid: civilAt(known, BEIJING), known, today: beijingDate(known) });
  return { ...lines, before: screen, after: screen };
};

/** Of reminders what concerns a line of one's own. */
const ofOwn = (reminders: readonly Reminder[], own: OwnLinesTold): Reminder[] => {
  const measures = reminders.flatMap((one) => one.measures);
  const met = new Set(linesUnder(measures, own).flatMap(({ matches: all }) => all.map(({ measure }) => measure.id)));
  return reminders
    .map((one) => ({ ...one, measures: one.measures.filter(({ id }) => met.has(id)) }))
    .filter((one) => one.measures.length > 0);
};

/** The thread of the log that holds what is reminded of, or else the reminders of the same occasion. */
const threadedOf = (audience: Asking, news: News, after: number, upTo: number): Partial<Before> => {
  const concerns = (measure: Measure): boolean => matches(audience.filter, measure);
  const soonest = due(news, after, upTo)
    .filter(({ measures }) => measures.some(concerns))
    .sort((a, b) => a.inDays - b.inDays);
  const threads = threadsIn(news);
  const [held] = soonest
    .flatMap(({ measures }) => measures.filter(concerns))
    .flatMap(({ id }) => threads.holding(id, beijingDate(news.now)) ?? []);
  if (held !== undefined) return toldBefore(news, audience, held, news.ledger.number + 1);
  const days = soonest.map(({ on }) => on);
  const mornings = morningsOf(news, days, { upTo: after, concerns });
  const day = mornings[0]?.on ?? days[0];
  return {
    ...(day && { thread: occasionId(day) }),
    earlier: mornings.map(({ number }) => ({ suffix: '.reminders', number })),
  };
};

/** Reminders of what comes, numbered by days since 1970: a morning's go out at its hour, as one message. */
export const remindersStream = (audience: Asking): RemindersStream => ({
  suffix: '.reminders',
  at: morningAt,
  due,
  head: ({ now }) => {
    const today = dayNumber(beijingDate(now));
    return today - (morningAt(today) <= now ? 0 : 1);
  },
  message: (news, after, upTo) => {
    const { name, filter } = audience;
    const own = ownIn(news, name, upTo);
    const all = due(news, after, upTo);
    const asked = own && filter?.mine ? ofOwn(all, own) : all;
    const message = reminderMessage(asked, {
      ...(filter && { filter }),
      today: beijingDate(news.now),
      at: morningAt(upTo),
      law: knownLaw(news.ledger, morningAt(upTo)),
      ...(news.checked && { checked: news.checked }),
      ...(news.site && { site: news.site }),
    });
    const { thread } = message ? threadedOf(audience, news, after, upTo) : {};
    if (message === undefined) return undefined;
    const measures = asked.flatMap((one) => one.measures).filter((measure) => matches(filter, measure));
    const decided = decidedLines(decidedSoFar(news, audience), {
      changes: [],
      measures: measures.map(({ id }) => id),
      today: beijingDate(news.now),
    });
    const lines = [...decided, ...message.lines, ...(own ? yoursOn(measures, own) : [])];
    return { ...message, lines, ...(thread && { thread }) };
  },
  earlier: (news, after, upTo) => threadedOf(audience, news, after, upTo).earlier ?? [],
  ready: () => true,
});
