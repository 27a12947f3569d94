import type { Commit } from '../../shared/ledger/log/commit.ts';
import type { Log } from '../../shared/ports.ts';

/** A log in memory that keeps the one promise of the real one: a place is taken once. */
export const memoryLog = (commits: Commit[] = []): Log & { commits: Commit[] } => ({
  commits,
  since: async (number) => commits.filter((commit) => commit.number > number),
  append: async (commit) => {
    if (commits.some(({ number }) => number === commit.number)) return 'taken';
    commits.push(commit);
    return 'appended';
  },
});
