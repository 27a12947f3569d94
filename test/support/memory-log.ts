import type { Commit } from '../../shared/ledger/log/commit.ts';
import type { Log } from '../../shared/ports.ts';

/** A log that is read by what is given, and in one piece. */
export const logRead = (since: Log['since'], append: Log['append'] = async () => 'taken'): Log => ({
  since,
  each: async (number, take) => take(await since(number)),
  append,
});

/** A log in memory that keeps the one promise of the real one: a place is taken once. */
export const memoryLog = (commits: Commit[] = []): Log & { commits: Commit[] } => ({
  commits,
  ...logRead(
    async (number) => commits.filter((commit) => commit.number > number),
    async (commit) => {
      if (commits.some(({ number }) => number === commit.number)) return 'taken';
      commits.push(commit);
      return 'appended';
    },
  ),
});
