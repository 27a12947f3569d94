import { enum as either, exactOptional, object, string } from 'zod/mini';
import { CAUSES, type Commit } from '../../ledger/log/commit.ts';
import type { Blobs, Log } from '../../ports.ts';
import { ABSENT, type Database, type Item, put, query } from './client.ts';
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

export const dynamoLog = (db: Database, blobs: Blobs): Log => {
  const checkpoint = dynamoCheckpoint(db, blobs);
  const commitOf = async (item: Item): Promise<Commit> => {
    const { sk, body, blob, ...head } = await readSoundPart(db, row, item, STAND_IN);
    const json = body ?? new TextDecoder().decode(await blobs.get(blob ?? ''));
    const { readings, ...rest } = JSON.parse(json) as Body;
    return { ...head, ...rest, readings: storedReadings(readings), number: Number(sk) };
  };

  return {
    since: async (number) => {
      const commits = number === 0 ? await checkpoint.load() : [];
      const last = commits.at(-1)?.number ?? number;
      for await (const item of query(db, 'LOG', { after: padded(last) })) commits.push(await commitOf(item));
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
