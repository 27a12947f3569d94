import type { Commit } from '../ledger/log/commit.ts';
import type { Threads } from './threads.ts';

/** What a message tells, and what of it was told before. */
export type Picture = {
  commits: readonly Commit[];
  /** The first commit of the thread, whomever it concerned. */
  thread: number;
  /** The commits of the thread that they were told before, oldest first. */
  earlier: readonly number[];
  /** Those of these that are told again, because they are one event with what is new. */
  again: readonly Commit[];
};

type Concerns = (commit: Commit) => boolean;
type Asked = {
  after: number;
  upTo: number;
  /** What the stream tells, and what it or another stream has told before. */
  tells: Concerns;
  told: Concerns;
  /** Whether an event is told whole again when it goes on. */
  whole: boolean;
};

/** Commits of one cluster are told with all that came before in it; of several, only what is new. */
export const pictureOf = (
  commits: readonly Commit[],
  threads: Threads,
  { after, upTo, tells, told, whole }: Asked,
): Picture | undefined => {
  const fresh = commits.slice(after, upTo).filter(tells);
  const places = fresh.flatMap(({ number }) => threads.get(number) ?? []);
  const [first] = fresh;
  const before = (thread: number): Commit[] =>
    commits.slice(0, (first?.number ?? 1) - 1).filter((one) => threads.get(one.number)?.thread === thread && told(one));
  const place = places.find(({ thread }) => before(thread).length > 0) ?? places[0];
  if (place === undefined) return undefined;
  const earlier = before(place.thread);
  const one = whole && places.every(({ cluster }) => cluster === place.cluster);
  const again = one ? earlier.filter(({ number }) => threads.get(number)?.cluster === place.cluster) : [];
  return { commits: [...again, ...fresh], thread: place.thread, earlier: earlier.map(({ number }) => number), again };
};
