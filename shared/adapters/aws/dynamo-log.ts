import type { Commit } from '../../ledger/log/commit.ts';
import type { Blobs, Log } from '../../ports.ts';
import { ABSENT, type Database, put, query } from './client.ts';
import { dynamoCheckpoint } from './dynamo-checkpoint.ts';
import { commitOf, itemOf } from './stored-commit.ts';
import { padded } from './table.ts';

const hole = (before: number, behind: number): string =>
  `The log has no commit ${before + 1}: after ${before} comes ${behind}. Nothing is worked out from a log with a hole; ` +
  'chokepoint doctor says what can be done';

export const dynamoLog = (db: Database, blobs: Blobs): Log => {
  const checkpoint = dynamoCheckpoint(db, blobs);

  /** Commits after that number as far as they follow one another, and the number that stands behind a hole. */
  const unbroken = async (number: number): Promise<{ commits: Commit[]; behind?: number }> => {
    const commits: Commit[] = [];
    for await (const item of query(db, 'LOG', { after: padded(number) })) {
      const commit = await commitOf(db, blobs, item);
      if (commit.number !== number + commits.length + 1) return { commits, behind: commit.number };
      commits.push(commit);
    }
    return { commits };
  };

  return {
    since: async (number) => {
      const commits = number === 0 ? await checkpoint.load() : [];
      const broken = commits.findIndex((commit, place) => commit.number !== place + 1);
      if (broken >= 0) throw new Error(hole(broken, commits[broken]?.number ?? 0));
      // A commit that is put while the log is read can be passed by, and the next one met: a second look finds it.
      for (let looks = 0; looks < 2; looks++) {
        const { commits: more, behind } = await unbroken(commits.at(-1)?.number ?? number);
        commits.push(...more);
        if (behind === undefined) return commits;
        if (looks > 0) throw new Error(hole(commits.at(-1)?.number ?? number, behind));
      }
      return commits;
    },

    append: async (commit) => ((await put(db, await itemOf(blobs, commit), ABSENT)) ? 'appended' : 'taken'),
  };
};
