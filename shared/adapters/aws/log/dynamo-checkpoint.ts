import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { array, exactOptional, number, object, string } from 'zod/mini';
import type { Commit } from '../../../ledger/log/commit.ts';
import { letGo } from '../../../ledger/log/voice.ts';
import type { Blobs } from '../../../ports.ts';
import { type Database, get, put, query } from '../store/client.ts';
import { KEYS, padded } from '../store/table.ts';
import { commitOf } from './stored-commit.ts';
import { storedReadings } from './stored-readings.ts';

/** Commits in one segment: a log shorter than that is read from its items as quickly. */
export const EACH = 1_000;
const AT_ONCE = 4;
/** Segments that are kept in one go: each costs a second. */
const MOST_IN_ONE_GO = 10;
/**
 * What segments hold: commits whose articles have let go of their words. Another number where sums of what a reading says
 * (`ledger/log/content.ts`) come out otherwise: what was kept is laid anew, from the items.
 */
export const FORM = 1;

// A checkpoint of another form has no segments: the log is read from its items.
const row = object({
  each: exactOptional(number()),
  segments: exactOptional(array(string())),
  form: exactOptional(number()),
});
/** Without a form the commits are whole, as they once were kept. */
type Kept = { each: number; segments: string[]; form?: number };

/** The body of a segment as the page store keeps it, under its hash. */
export const bodyOf = (commits: readonly Commit[]): Promise<Uint8Array> =>
  promisify(gzip)(new TextEncoder().encode(JSON.stringify(commits.map(letGo))));

const commitsIn = async (body: Uint8Array): Promise<Commit[]> => {
  const commits = JSON.parse(new TextDecoder().decode(await promisify(gunzip)(body))) as Commit[];
  return commits.map((commit) => ({ ...commit, readings: storedReadings(commit.readings) }));
};

/**
 * The beginning of the log in segments of so many commits, which are written once and never again: a cold start reads
 * them, and then only the items after them. Whatever of it is missing or damaged the items of the log have, too, and the
 * words that articles have let go of.
 */
export const dynamoCheckpoint = (db: Database, blobs: Blobs, each = EACH) => {
  const kept = async (): Promise<Kept> => {
    const { each: size = each, segments = [], ...rest } = row.parse((await get(db, KEYS.checkpoint())) ?? {});
    const isKnown = rest.form === undefined || rest.form === FORM;
    return { each: size, segments: isKnown ? segments : [], ...rest };
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

  /** Its last segment; undefined where the log has no such commits, and the checkpoint counts for nothing. */
  const newestOf = async ({ each: size, segments }: Kept): Promise<Commit[] | undefined> => {
    const hash = segments.at(-1);
    if (hash === undefined) return undefined;
    const newest = await segmentOf(hash, (segments.length - 1) * size, size);
    const last = newest.at(-1);
    return last !== undefined && (await isOfLog(last)) ? newest : undefined;
  };

  return {
    /** The commits that it holds, segment by segment; of what is damaged those of the items, and none where nothing of it can be read. */
    load: async function* (): AsyncGenerator<Commit[]> {
      const own = await kept().catch(async (error: Error): Promise<Kept> => {
        await db.odd?.('the checkpoint of the log', error.message);
        return { each, segments: [] };
      });
      const newest = await newestOf(own);
      if (newest === undefined) return;
      const older = own.segments.slice(0, -1);
      for (let from = 0; from < older.length; from += AT_ONCE) {
        const some = older.slice(from, from + AT_ONCE);
        yield* await Promise.all(some.map((hash, place) => segmentOf(hash, (from + place) * own.each, own.each)));
      }
      yield newest;
    },

    /**
     * Keeps what has come since as further whole segments, one after the other, the first so many of them; answers how
     * many, and whether there may be more. What was kept in another form is kept anew.
     */
    extend: async (): Promise<{ kept: number; more: boolean }> => {
      const own = await kept().catch((): Kept => ({ each, segments: [] }));
      const isOwn = own.form === FORM && (await newestOf(own)) !== undefined;
      const { each: size, segments } = isOwn ? own : { each: own.each, segments: [] as string[] };
      const had = segments.length;
      while (segments.length - had < MOST_IN_ONE_GO) {
        const commits = await fromItems(segments.length * size, size);
        if (commits.length < size) break;
        segments.push(await blobs.put(await bodyOf(commits)));
      }
      const more = segments.length - had;
      if (more > 0) await put(db, { ...KEYS.checkpoint(), each: size, segments, form: FORM });
      return { kept: more, more: more === MOST_IN_ONE_GO };
    },
  };
};
