import type { Commit } from '../../ledger/log/commit.ts';
import { between } from '../../ledger/log/log-view.ts';
import type { Concerns } from './concerns.ts';
import type { Threads } from './threads.ts';

/** What a message tells, and what of it was told before. */
export type Picture = {
  commits: readonly Commit[];
  /** The first commit of the thread, whomever it concerned. */
  thread: number;
  /** The commits of the thread that they were told before, oldest first. */
  earlier: readonly Commit[];
  /** Those of these that are told again, because they are one event with what is new. */
  again: readonly Commit[];
};

/** What somebody was told of a thread, oldest first. */
export const toldOf = (commits: readonly Commit[], threads: Threads, thread: number, told: Concerns): Commit[] =>
  commits.filter((one) => threads.placeOf(one.number)?.thread === thread && told(one));

type Asked = {
  after: number;
  upTo: number;
  /** What the stream tells, and what it or another stream has told before. */
  tells: Concerns;
  told: Concerns;
  /** Whether an event is told whole again when it goes on. */
  whole: boolean;
  /** Told once a day beside another stream, which has told the others of the same commits by then. */
  beside: boolean;
};

/** Commits of one cluster are told with all that came before in it; of several, only what is new. */
export const pictureOf = (
  commits: readonly Commit[],
  threads: Threads,
  { after, upTo, tells, told, whole, beside }: Asked,
): Picture | undefined => {
  const fresh = between(commits, after, upTo).filter(tells);
  const places = fresh.flatMap(({ number }) => threads.placeOf(number) ?? []);
  const past = between(commits, 0, beside ? upTo : (fresh[0]?.number ?? 1) - 1);
  const place = places.find(({ thread }) => toldOf(past, threads, thread, told).length > 0) ?? places[0];
  if (place === undefined) return undefined;
  // A digest of several threads continues none of them.
  const several = places.some(({ thread }) => thread !== place.thread);
  const earlier = several && !whole ? [] : toldOf(past, threads, place.thread, told);
  const one = whole && places.every(({ cluster }) => cluster === place.cluster);
  const again = one ? earlier.filter(({ number }) => threads.placeOf(number)?.cluster === place.cluster) : [];
  return { commits: [...again, ...fresh], thread: place.thread, earlier, again };
};
