import { enum as either, exactOptional, object, string } from 'zod/mini';
import { CAUSES, type Commit } from '../../ledger/log/commit.ts';
import type { Blobs, Log } from '../../ports.ts';
import { ABSENT, type Database, get, type Item, put, query } from './client.ts';
import { dynamoCheckpoint } from './dynamo-checkpoint.ts';
import { instantForm } from './forms.ts';
import { storedReadings } from './stored-readings.ts';
import { KEYS, padded } from './table.ts';
import { readSoundPart } from './tolerant.ts';

// An item ends at 400 KB; beyond this the body goes to the page store, and the item carries its hash.
const MOST_IN_ITEM = 300_000;

const row = object({
  sk: string(),
  at: instantForm,
  cause: either(CAUSES),
  round: exactOptional(string()),
  body: exactOptional(string()),
  blob: exactOptional(string()),
});

// A cause of another version is told as news: an alert too many is better than none.
const STAND_IN = { cause: 'round' };

type Body = Omit<Commit, 'number' | 'at' | 'cause' | 'round'>;

const hole = (before: number, behind: number): string =>
  `The log has no commit ${before + 1}: after ${before} comes ${behind}. Nothing is worked out from a log with a hole; ` +
  'chokepoint doctor says what can be done';

export const dynamoLog = (db: Database, blobs: Blobs): Log => {
  const checkpoint = dynamoCheckpoint(db, blobs);
  const commitOf = async (item: Item): Promise<Commit> => {
    const { sk, body, blob, ...head } = await readSoundPart(db, row, item, STAND_IN);
    const json = body ?? new TextDecoder().decode(await blobs.get(blob ?? ''));
    const { readings, ...rest } = JSON.parse(json) as Body;
    return { ...head, ...rest, readings: storedReadings(readings), number: Number(sk) };
  };

  /** Commits after that number as far as they follow one another, and the number that stands behind a hole. */
  const unbroken = async (number: number): Promise<{ commits: Commit[]; behind?: number }> => {
    const commits: Commit[] = [];
    for await (const item of query(db, 'LOG', { after: padded(number) })) {
      const commit = await commitOf(item);
      if (commit.number !== number + commits.length + 1) return { commits, behind: commit.number };
      commits.push(commit);
    }
    return { commits };
  };

  /** The checkpoint, as long as the log itself has its last commit: one of another log, or of a longer one, is none. */
  const checkpointed = async (): Promise<Commit[]> => {
    const commits = await checkpoint.load();
    const last = commits.at(-1);
    if (last === undefined) return [];
    const item = await get(db, KEYS.commit(last.number));
    if (item?.['at'] === last.at && item['round'] === last.round) return commits;
    await db.odd?.('the checkpoint of the log', `the log has no such commit ${last.number}`);
    return [];
  };

  return {
    since: async (number) => {
      const commits = number === 0 ? await checkpointed() : [];
      // A commit that is put while the log is read can be passed by, and the next one met: a second look finds it.
      for (let looks = 0; looks < 2; looks++) {
        const { commits: more, behind } = await unbroken(commits.at(-1)?.number ?? number);
        commits.push(...more);
        if (behind === undefined) return commits;
        if (looks > 0) throw new Error(hole(commits.at(-1)?.number ?? number, behind));
      }
      return commits;
    },

    append: async ({ number, at, cause, round, ...rest }) => {
      const body = JSON.stringify(rest satisfies Body);
      const bytes = new TextEncoder().encode(body);
      const kept = bytes.length > MOST_IN_ITEM ? { blob: await blobs.put(bytes) } : { body };
      return (await put(db, { ...KEYS.commit(number), at, cause, round, ...kept }, ABSENT)) ? 'appended' : 'taken';
    },
  };
};
