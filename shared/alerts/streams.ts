import { regimeAt } from '../ledger/evaluate/regime.ts';
import type { Change } from '../ledger/log/change.ts';
import type { Commit } from '../ledger/log/commit.ts';
import type { Ledger } from '../ledger/log/ledger.ts';
import {
  addDays,
  BEIJING,
  beijingDate,
  type CivilDate,
  civilAt,
  daysBetween,
  type Instant,
  instantOf,
  millisOf,
} from '../time/civil.ts';
import type { Audience, Digest } from './audience.ts';
import { bareMessage } from './bare.ts';
import type { Checked } from './context.ts';
import { digestAfter } from './digest.ts';
import { matches } from './filter.ts';
import type { Message } from './message.ts';
import { messageOf } from './message-of.ts';
import { operationsMessage } from './operations.ts';
import type { NumberedEvent } from './operator-event.ts';
import { knownEarly, reminderHour, remindersOn } from './reminders.ts';
import { reminderMessage } from './scheduled.ts';

/** Everything that there may be to tell, as of now. */
export type News = {
  commits: readonly Commit[];
  ledger: Ledger;
  operations: readonly NumberedEvent[];
  now: Instant;
  checked?: Checked;
  site?: string;
};

/** One kind of news that a channel gets, with a number of its own for how far it was told. */
export type Stream = {
  /** What follows the channel's id in the names of its items. */
  suffix: '' | '.digest' | '.reminders' | '.operations';
  head: (news: News) => number;
  /** The message for everything after one number up to another; undefined where none of it concerns the audience. */
  message: (news: News, after: number, upTo: number) => Message | undefined;
  /** The same without any wording of ours, for when that fails. */
  bare?: (news: News, after: number, upTo: number) => Message | undefined;
  /** False while what is there should wait. */
  ready: (news: News, after: number) => boolean;
};

const EPOCH = '1970-01-01' as CivilDate;
const dayNumber = (day: CivilDate): number => daysBetween(EPOCH, day);
const dayOf = (number: number): CivilDate => addDays(EPOCH, number);

const MORNING: Digest = { hour: 9, zone: BEIJING };

/** Differences that change nothing for anybody come once a day, except to who asked for them by name. */
const isAside = ({ filter }: Audience, { kind, status }: Change): boolean =>
  (status === 'contradicted' && !filter?.statuses?.includes('contradicted')) || kind === 'replaced';

const MINUTE_MS = 60_000;
const earlier = (at: Instant, ms: number): Instant => instantOf(millisOf(at) - ms);

const last = (commits: readonly Commit[]): number => commits.at(-1)?.number ?? 0;

const ofLog = (audience: Audience, tells?: (change: Change) => boolean): Pick<Stream, 'head' | 'message' | 'bare'> => ({
  head: ({ commits }) => last(commits),
  bare: ({ commits, now }, after, upTo) => {
    const own = commits.slice(after, upTo).filter(({ cause }) => cause !== 'import');
    const told = own.flatMap(({ changes }) => changes).filter((change) => matches(audience.filter, change));
    return bareMessage(tells ? told.filter(tells) : told, own.at(-1)?.at ?? now);
  },
  message: ({ commits, ledger, checked, site }, after, upTo) => {
    const own = commits.slice(after, upTo);
    const at = own.at(-1)?.at;
    const first = own[0]?.at;
    if (!at || !first) return undefined;
    return messageOf({
      commits: own,
      before: regimeAt(ledger, civilAt(earlier(first, MINUTE_MS), BEIJING), earlier(first, 1)),
      after: regimeAt(ledger, civilAt(at, BEIJING), at),
      ...(audience.filter && { filter: audience.filter }),
      ...(tells && { tells }),
      ...(checked && { checked }),
      ...(site && { site }),
      toldOf: (measure) =>
        commits.slice(0, after).findLast(({ changes }) => changes.some((change) => change.measure === measure))?.number,
      textOf: (key) => ledger.versions[ledger.current.get(key) ?? -1]?.reading,
    });
  },
});

const atOnce = (audience: Audience): Stream => ({
  suffix: '',
  ...ofLog(audience, (change) => !isAside(audience, change)),
  ready: () => true,
});

/** What came first decides: it goes out at the first digest hour after it, and takes everything since along. */
const onceADay = (audience: Audience): Stream => ({
  suffix: '.digest',
  ...ofLog(audience, audience.digest ? undefined : (change) => isAside(audience, change)),
  ready: ({ commits, now }, after) => {
    const first = commits[after]?.at;
    return first !== undefined && digestAfter(first, audience.digest ?? MORNING) <= now;
  },
});

const reminders = (audience: Audience): Stream => ({
  suffix: '.reminders',
  head: ({ now }) => {
    const today = beijingDate(now);
    return dayNumber(today) - (reminderHour(today) <= now ? 0 : 1);
  },
  message: ({ ledger, site, now }, after, upTo) => {
    const days = Array.from({ length: upTo - after }, (_, index) => dayOf(after + 1 + index)).slice(-30);
    const at = reminderHour(dayOf(upTo));
    const regime = regimeAt(ledger, civilAt(at, BEIJING), at);
    const due = days.flatMap((day) =>
      remindersOn(day, regime, regimeAt(ledger, civilAt(at, BEIJING), knownEarly(day))),
    );
    // After an outage some of the days have come already.
    const today = beijingDate(now);
    const coming = due
      .map((one) => ({ ...one, inDays: daysBetween(today, one.on) }))
      .filter(({ inDays }) => inDays > 0);
    return reminderMessage(coming, {
      ...(audience.filter && { filter: audience.filter }),
      today,
      at,
      ...(site && { site }),
    });
  },
  ready: () => true,
});

const operations: Stream = {
  suffix: '.operations',
  head: ({ operations: news }) => news.at(-1)?.number ?? 0,
  message: ({ operations: news, site }, after, upTo) =>
    operationsMessage(
      news.filter(({ number }) => number > after && number <= upTo),
      site,
    ),
  ready: () => true,
};

/** What an audience gets; who wants a digest gets nothing at once. */
export const streamsOf = (audience: Audience): Stream[] => [
  ...(audience.digest ? [] : [atOnce(audience)]),
  onceADay(audience),
  reminders(audience),
  ...(audience.operations ? [operations] : []),
];
