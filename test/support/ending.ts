import { runInThisContext } from 'node:vm';

const MOST_MS = 60_000;

const held = globalThis as { acting?: () => unknown };

/**
 * Does some synchronous work and stops it where it would not end: a test's own timeout cannot interrupt a pattern. The
 * bound lies far above what the work takes on a slow machine, and far below what it takes once it grows with the square.
 */
export const ending = <T>(act: () => T): T => {
  held.acting = act;
  return runInThisContext('acting()', { timeout: MOST_MS }) as T;
};
