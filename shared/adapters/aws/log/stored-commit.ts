import { enum as either, exactOptional, object, string } from 'zod/mini';
import { CAUSES, type Commit } from '../../../ledger/log/commit.ts';
import type { Blobs } from '../../../ports.ts';
import type { Database, Item } from '../store/client.ts';
import { instantForm } from '../store/forms.ts';
import { KEYS } from '../store/table.ts';
import { readSoundPart } from '../store/tolerant.ts';
import { storedReadings } from './stored-readings.ts';

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

/** A commit as its item has it; throws where it has none. */
export const commitOf = async (db: Database, blobs: Pick<Blobs, 'get'>, item: Item): Promise<Commit> => {
  const { sk, body, blob, ...head } = await readSoundPart(db, row, item, STAND_IN);
  const json = body ?? new TextDecoder().decode(await blobs.get(blob ?? ''));
  const { readings, ...rest } = JSON.parse(json) as Body;
  if (!Array.isArray(readings) || !Array.isArray(rest.changes)) throw new Error(`The body of commit ${sk} is none`);
  return { ...head, ...rest, readings: storedReadings(readings), number: Number(sk) };
};

/** The item of a commit; a body too large for one is put in the page store. */
export const itemOf = async (blobs: Pick<Blobs, 'put'>, { number, at, cause, round, ...rest }: Commit) => {
  const body = JSON.stringify(rest satisfies Body);
  const bytes = new TextEncoder().encode(body);
  const kept = bytes.length > MOST_IN_ITEM ? { blob: await blobs.put(bytes) } : { body };
  return { ...KEYS.commit(number), at, cause, round, ...kept };
};
