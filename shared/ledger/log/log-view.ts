import { bisector } from 'd3-array';
import type { Commit } from './commit.ts';
import type { Ledger } from './ledger.ts';

/** The log as far as it has been read, and what it adds up to. Of the commits not all need be there, but for what is asked of them. */
export type LogView = { commits: readonly Commit[]; ledger: Ledger };

const byNumber = bisector(({ number }: Commit) => number);

/** The commit of a number, where it is there. */
export const commitIn = (commits: readonly Commit[], number: number): Commit | undefined => {
  const commit = commits[byNumber.left(commits, number)];
  return commit?.number === number ? commit : undefined;
};

/** The commits after one number up to another. */
export const between = (commits: readonly Commit[], after: number, upTo: number): readonly Commit[] =>
  commits.slice(byNumber.right(commits, after), byNumber.right(commits, upTo));
