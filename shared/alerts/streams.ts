import type { Change } from '../ledger/log/change.ts';
import type { Commit } from '../ledger/log/commit.ts';
import { BEIJING, civilAt, type Instant, instantOf, millisOf } from '../time/civil.ts';
import { regimeWhen } from '../views/regime-when.ts';
import type { Audience, Digest } from './audience.ts';
import { bareMessage } from './bare.ts';
import { digestAfter } from './digest.ts';
import { matches } from './filter.ts';
import { knownLaw } from './law.ts';
import { messageOf } from './message-of.ts';
import { operationsMessage } from './operations.ts';
import { remindersStream } from './reminders-stream.ts';
import type { Stream } from './stream.ts';

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
      before: regimeWhen({ ledger }, { valid: civilAt(earlier(first, MINUTE_MS), BEIJING), known: earlier(first, 1) }),
      after: regimeWhen({ ledger }, { valid: civilAt(at, BEIJING), known: at }),
      law: { before: knownLaw(ledger, earlier(first, 1)), after: knownLaw(ledger, at) },
      ...(audience.filter && { filter: audience.filter }),
      ...(tells && { tells }),
      ...(checked && { checked }),
      ...(site && { site }),
      toldOf: (measure) =>
        commits.slice(0, after).findLast(({ changes }) => changes.some((change) => change.measure === measure))?.number,
      toldBy: (key) =>
        commits
          .slice(0, after)
          .findLast(({ cause, changes }) => cause !== 'import' && changes.some(({ by }) => by === key))?.number,
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
  remindersStream(audience),
  ...(audience.operations ? [operations] : []),
];
