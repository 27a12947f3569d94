import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { array, exactOptional, number, object, string } from 'zod/mini';
import type { Commit } from '../../ledger/log/commit.ts';
import type { Blobs } from '../../ports.ts';
import { type Database, get, put, query } from './client.ts';
import { commitOf } from './stored-commit.ts';
import { storedReadings } from './stored-readings.ts';
import { KEYS, padded } from './table.ts';

/** Commits in one segment: a log shorter than that is read from its items as quickly. */
const EACH = 1_000;
const AT_ONCE = 4;

// A checkpoint of another form has no segments: the log is read from its items.
const row = object({ each: exactOptional(number()), segments: exactOptional(array(string())) });
type Kept = { each: number; segments: string[] };

/** The body of a segment as the page store keeps it, under its hash. */
const bodyOf = (commits: readonly Commit[]): Promise<Uint8Array> =>
  promisify(gzip)(new TextEncoder().encode(JSON.stringify(commits)));

const commitsIn = async (body: Uint8Array): Promise<Commit[]> => {
  const commits = JSON.parse(new TextDecoder().decode(await promisify(gunzip)(body))) as Commit[];
  return commits.map((commit) => ({ ...commit, readings: storedReadings(commit.readings) }));
};

/**
 * The beginning of the log in segments of so many commits, which are written once and never again: a cold start reads
 * them, and then only the items after them. Whatever of it is missing or damaged the items of the log have, too.
 */
export const dynamoCheckpoint = (db: Database, blobs: Blobs, each = EACH) => {
  const kept = async (): Promise<Kept> => {
    const { each: size = each, segments = [] } = row.parse((await get(db, KEYS.checkpoint())) ?? {});
    return { each: size, segments };
  };

  const fromItems = async (after: number, most: number): Promise<Commit[]> => {
    const commits: Commit[] = [];
    for await (const item of query(db, 'LOG', { after: padded(after), limit: most }))
      commits.push(await commitOf(db, blobs, item));
    return commits.filter((commit) => commit.number <= after + most);
  };

  const segmentOf = async (hash: string, after: number, size: number): Promise<Commit[]> => {
    try {
      const commits = await commitsIn(await blobs.get(hash));
      if (commits.length !== size || commits.some((commit, place) => commit.number !== after + 1 + place))
        throw new Error(`it does not hold the commits ${after + 1} to ${after + size}`);
      return commits;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      await db.odd?.(`the checkpoint of the log, ${after + 1} to ${after + size}`, why);
      return fromItems(after, size);
    }
  };

  /** Whether the log itself has its last commit: one of another log, or of a longer one, is none. */
  const isOfLog = async ({ number, at, round }: Commit): Promise<boolean> => {
    const item = await get(db, KEYS.commit(number));
    const own = item?.['at'] === at && item['round'] === round;
    if (!own) await db.odd?.('the checkpoint of the log', `the log has no such commit ${number}`);
    return own;
  };

  return {
    /** The commits that it holds; of what is damaged those of the items, and all where nothing of it can be read. */
    load: async (): Promise<Commit[]> => {
      const { each: size, segments } = await kept().catch(async (error: Error): Promise<Kept> => {
        await db.odd?.('the checkpoint of the log', error.message);
        return { each, segments: [] };
      });
      const commits: Commit[] = [];
      for (let from = 0; from < segments.length; from += AT_ONCE) {
        const some = segments.slice(from, from + AT_ONCE);
        const read = await Promise.all(some.map((hash, place) => segmentOf(hash, (from + place) * size, size)));
        for (const segment of read) commits.push(...segment);
      }
      const last = commits.at(-1);
      return last === undefined || (await isOfLog(last)) ? commits : [];
    },

    /** Keeps what has come since as further whole segments, one after the other; answers how many. */
    extend: async (): Promise<number> => {
      const { each: size, segments } = await kept().catch((): Kept => ({ each, segments: [] }));
      const newest = segments.at(-1);
      const last =
        newest === undefined ? undefined : (await segmentOf(newest, (segments.length - 1) * size, size)).at(-1);
      if (last === undefined || !(await isOfLog(last))) segments.length = 0;
      const had = segments.length;
      for (;;) {
        const commits = await fromItems(segments.length * size, size);
        if (commits.length < size) break;
        segments.push(await blobs.put(await bodyOf(commits)));
      }
      if (segments.length > had) await put(db, { ...KEYS.checkpoint(), each: size, segments });
      return segments.length - had;
    },
  };
};
