import type { Commit } from '../log/commit.ts';

/**
 * Counts the commits that some readings bring, one after another; each takes in one of them at least. Throws where they
 * go on to bring commits once that is done.
 */
export const mustSettle = (next: Commit, steps: number, readings: number): number => {
  const now = next.readings.length > 0 ? steps + 1 : steps;
  if (now > readings) throw new Error(`${readings} readings bring commits without end`);
  return now;
};
