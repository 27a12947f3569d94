import { imposerOf, isCalledOff } from '../../domain/acts/claim.ts';
import { issuerOfKey } from '../../domain/acts/jurisdictions.ts';
import { directionOf, isTariff } from '../../domain/subject.ts';
import type { Change } from '../../ledger/log/change.ts';
import type { Commit, Reading } from '../../ledger/log/commit.ts';
import { addDays, beijingDate, type CivilDate, type Instant, instantOf, millisOf } from '../../time/civil.ts';
import { lruCache } from '../../views/known/lru-cache.ts';

/** Where a commit is told: the first commit of its thread, and the first of those that are told as one picture. */
type Place = { thread: number; cluster: number };
export type Threads = {
  /** Where a commit is told. */
  placeOf: (commit: number) => Place | undefined;
  /** The first commit of the thread that what comes of a measure on a day continues. */
  holding: (measure: string, on: CivilDate) => number | undefined;
};

/** A cluster ends so long after its first alert, and not after its last: a busy day is no endless one. */
const CLUSTER_MS = 60 * 60_000;
/** An act on what a thread told continues it for so long after its last alert; reminders reach no further. */
const LIVES_DAYS = 30;

type Thread = {
  first: number;
  cluster: number;
  endsAt: Instant;
  issuers: Set<string>;
  directions: Set<string>;
  /** The last day that it announced, and the day of its last alert. */
  announced: CivilDate;
  told: CivilDate;
  closed: boolean;
};

const readingIn = ({ readings }: Commit, { by }: Change): Reading | undefined => readings.find(({ key }) => key === by);

/** An act, or a notice that nobody could read, of an issuer; what a date or the press brings is no act. */
const isAct = ({ cause }: Commit, { status }: Change): boolean =>
  cause !== 'clock' && (status === 'confirmed' || status === 'unread');

const issuerIn = (commit: Commit, change: Change): string | undefined => {
  if (change.claim) return imposerOf(change.claim);
  const imposer = isTariff(change.subject) ? directionOf(change.subject).imposer : undefined;
  return readingIn(commit, change)?.jurisdiction ?? issuerOfKey(change.notice ?? change.by ?? '') ?? imposer;
};

const isDated = ({ cause }: Commit): boolean => cause === 'clock';

/** The texts that a change is told of: its own, and of one that nobody could read those that it names. */
const textsOf = (commit: Commit, change: Change): string[] => {
  const named = change.status === 'unread' ? (readingIn(commit, change)?.mentions ?? []) : [];
  return [change.by, ...named].flatMap((key) => key ?? []);
};

const daysOf = ({ since, claim }: Change): CivilDate[] => [since, ...(claim?.effectiveOn ? [claim.effectiveOn] : [])];

/** What threads are known by while a log is walked: those of an issuer or a direction only while they can be continued. */
type Known = {
  byIssuer: Map<string, Set<Thread>>;
  byDirection: Map<string, Set<Thread>>;
  byMeasure: Map<string, Thread>;
  byText: Map<string, Thread>;
  byCommit: Map<number, Thread>;
};

const first = <T, U>(items: readonly T[], find: (item: T) => U | undefined): U | undefined => {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The one begun last of those that are not over; time goes on, and what is over is looked at no more. */
const newest = (
  among: Set<Thread> | undefined,
  isOver: (thread: Thread) => boolean,
  fits: (thread: Thread) => unknown,
): Thread | undefined => {
  let found: Thread | undefined;
  for (const thread of among ?? []) {
    if (isOver(thread)) among?.delete(thread);
    else if (thread.first > (found?.first ?? 0) && fits(thread)) found = thread;
  }
  return found;
};

const put = (into: Map<string, Set<Thread>>, key: string, thread: Thread): void => {
  into.set(key, (into.get(key) ?? new Set()).add(thread));
};

const livingOn = (thread: Thread | undefined, day: CivilDate): Thread | undefined =>
  thread && !thread.closed && (day <= thread.announced || day <= addDays(thread.told, LIVES_DAYS)) ? thread : undefined;

/** The thread that a commit continues: the first of these that there is, nearest first. */
const continued = (commit: Commit, known: Known): Thread | undefined => {
  const { byIssuer, byDirection, byMeasure, byText, byCommit } = known;
  const { changes, at } = commit;
  const today = beijingDate(at);
  const lives = (thread: Thread | undefined) => livingOn(thread, today);
  // What a report said first is what people know its thread by.
  const settled = (commit.threads ?? []).filter(({ change, commit: told }) => change === `${told}.0`);
  const acts = changes.filter((change) => isAct(commit, change));
  return (
    first(changes, ({ measure, status }) =>
      status === 'corrected' ? byMeasure.get(measure) : lives(byMeasure.get(measure)),
    ) ??
    first(settled, ({ commit: told }) => byCommit.get(told)) ??
    first(changes, (change) =>
      first(textsOf(commit, change), (key) => (isDated(commit) ? lives(byText.get(key)) : byText.get(key))),
    ) ??
    first(commit.threads ?? [], ({ commit: told }) => byCommit.get(told)) ??
    first(acts, (change) => {
      const issuer = issuerIn(commit, change) ?? '';
      return newest(
        byIssuer.get(issuer),
        ({ endsAt }) => endsAt < at,
        ({ issuers }) => issuers.has(issuer),
      );
    }) ??
    first(changes, ({ subject }) => newest(byDirection.get(subject), ({ announced }) => announced < today, lives))
  );
};

const begun = ({ number, at }: Commit): Thread => ({
  first: number,
  cluster: number,
  endsAt: instantOf(millisOf(at) + CLUSTER_MS),
  issuers: new Set(),
  directions: new Set(),
  announced: beijingDate(at),
  told: beijingDate(at),
  closed: false,
});

/** Takes in what a commit adds to its thread. */
const join = (thread: Thread, commit: Commit, known: Known): void => {
  const { byIssuer, byDirection, byMeasure, byText, byCommit } = known;
  if (commit.at > thread.endsAt) {
    const { cluster, endsAt } = begun(commit);
    Object.assign(thread, { cluster, endsAt, issuers: new Set() });
  }
  thread.told = beijingDate(commit.at);
  byCommit.set(commit.number, thread);
  for (const change of commit.changes) {
    const issuer = issuerIn(commit, change);
    if (issuer && isAct(commit, change)) thread.issuers.add(issuer);
    if (isTariff(change.subject)) thread.directions.add(change.subject);
    thread.announced = [thread.announced, ...daysOf(change)].sort().at(-1) ?? thread.announced;
    byMeasure.set(change.measure, thread);
    if (change.by !== undefined) byText.set(change.by, thread);
  }
  thread.closed = commit.changes.every(({ claim }) => claim && isCalledOff(claim));
  for (const issuer of thread.issuers) put(byIssuer, issuer, thread);
  for (const direction of thread.directions) put(byDirection, direction, thread);
};

/** One event, one thread: for each commit that tells anything, where. It follows from the log alone. */
export const threadsOf = (commits: readonly Commit[]): Threads => {
  const known: Known = {
    byIssuer: new Map(),
    byDirection: new Map(),
    byMeasure: new Map(),
    byText: new Map(),
    byCommit: new Map(),
  };
  const places = new Map<number, Place>();
  for (const commit of commits) {
    if (commit.cause === 'import' || commit.changes.length === 0) continue;
    const thread = continued(commit, known) ?? begun(commit);
    join(thread, commit, known);
    places.set(commit.number, { thread: thread.first, cluster: thread.cluster });
  }
  return {
    placeOf: (commit) => places.get(commit),
    holding: (measure, on) => livingOn(known.byMeasure.get(measure), on)?.first,
  };
};

const threadings = lruCache<Threads>(1);
/** The same, worked out once for as long as the log stands still. */
export const threadsIn = ({ commits }: { commits: readonly Commit[] }): Threads =>
  threadings(commits, '', () => threadsOf(commits));
