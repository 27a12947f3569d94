import { group, rollup } from 'd3-array';
import type { Commit, Reading } from '../ledger/log/commit.ts';
import type { Instant } from '../time/civil.ts';

/** Every reading known by then, the newest of each address. */
export const readingsKnown = (commits: readonly Commit[], known: Instant): Reading[] => {
  const all = commits.filter(({ at }) => at <= known).flatMap(({ readings }) => readings);
  return [
    ...rollup(
      all,
      (same) => same.at(-1),
      ({ url }) => url,
    ).values(),
  ].filter((reading) => reading !== undefined);
};

/** The copies of each text, the one that counts first: best rank, then the fullest. */
export const copiesByKey = (readings: readonly Reading[]): Map<string, Reading[]> =>
  new Map([...group(readings, ({ key }) => key)].map(([key, copies]) => [key, inOrder(copies)]));

const inOrder = (copies: readonly Reading[]): Reading[] =>
  [...copies].sort((a, b) => a.rank - b.rank || b.length - a.length);
