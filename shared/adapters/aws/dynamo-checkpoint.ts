import { gunzipSync, gzipSync } from 'node:zlib';
import { number, object, string } from 'zod/mini';
import type { Commit } from '../../ledger/log/commit.ts';
import type { Blobs } from '../../ports.ts';
import { type Database, get, type Item, put } from './client.ts';
import { storedReadings } from './stored-readings.ts';
import { KEYS } from './table.ts';

/** Below this a cold start reads the items of the log as quickly. */
const WORTH_BYTES = 5_000_000;

const row = object({ upTo: number(), blob: string() });

/** The log up to some commit as one body: a cold start reads it, and then only the items after it. */
export const dynamoCheckpoint = (db: Database, blobs: Blobs) => {
  const commitsOf = async (item: Item): Promise<Commit[]> => {
    const { upTo, blob } = row.parse(item);
    const commits = JSON.parse(new TextDecoder().decode(gunzipSync(await blobs.get(blob)))) as Commit[];
    if (commits.length !== upTo || commits.at(-1)?.number !== upTo) throw new Error(`It does not hold ${upTo} commits`);
    return commits.map((commit) => ({ ...commit, readings: storedReadings(commit.readings) }));
  };

  return {
    /** Nothing where it is missing or damaged: the log itself has everything. */
    load: async (): Promise<Commit[]> => {
      const item = await get(db, KEYS.checkpoint());
      if (item === undefined) return [];
      try {
        return await commitsOf(item);
      } catch (error) {
        await db.odd?.('the checkpoint of the log', error instanceof Error ? error.message : String(error));
        return [];
      }
    },

    /** Keeps a log that is worth it; answers whether it was. */
    save: async (commits: readonly Commit[], worthBytes = WORTH_BYTES): Promise<boolean> => {
      const bytes = new TextEncoder().encode(JSON.stringify(commits));
      const last = commits.at(-1);
      if (last === undefined || bytes.length < worthBytes) return false;
      await put(db, { ...KEYS.checkpoint(), upTo: last.number, blob: await blobs.put(gzipSync(bytes)) });
      return true;
    },
  };
};
