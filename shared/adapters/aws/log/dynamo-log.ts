import type { Commit } from '../../../ledger/log/commit.ts';
import type { Blobs, Log } from '../../../ports.ts';
import { ABSENT, type Database, put, query } from '../store/client.ts';
import { padded } from '../store/table.ts';
import { dynamoCheckpoint } from './dynamo-checkpoint.ts';
import { commitOf, itemOf } from './stored-commit.ts';

const PIECE = 1_000;
/** A commit that is put while the log is read can be passed by, and the next one met: a second look finds it. */
const LOOKS = 2;

const hole = (before: number, behind: number): string =>
  `The log has no commit ${before + 1}: after ${before} comes ${behind}. Nothing is worked out from a log with a hole; ` +
  'chokepoint doctor says what can be done';

export const dynamoLog = (db: Database, blobs: Blobs): Log => {
  const checkpoint = dynamoCheckpoint(db, blobs);

  /** The commits after that number, from their items. */
  const items = async function* (number: number, looks = LOOKS): AsyncGenerator<Commit[]> {
    let [last, piece]: [number, Commit[]] = [number, []];
    for await (const item of query(db, 'LOG', { after: padded(number) })) {
      const commit = await commitOf(db, blobs, item);
      if (commit.number !== last + 1) {
        if (looks === 1) throw new Error(hole(last, commit.number));
        if (piece.length > 0) yield piece;
        yield* items(last, looks - 1);
        return;
      }
      piece.push(commit);
      last = commit.number;
      if (piece.length === PIECE) {
        yield piece;
        piece = [];
      }
    }
    if (piece.length > 0) yield piece;
  };

  const pieces = async function* (number: number): AsyncGenerator<Commit[]> {
    let last = number;
    for await (const segment of number === 0 ? checkpoint.load() : []) {
      for (const commit of segment) {
        if (commit.number !== last + 1) throw new Error(hole(last, commit.number));
        last = commit.number;
      }
      yield segment;
    }
    yield* items(last);
  };

  return {
    each: async (number, take) => {
      for await (const piece of pieces(number)) take(piece);
    },
    since: async (number) => {
      const commits: Commit[] = [];
      for await (const piece of pieces(number)) commits.push(...piece);
      return commits;
    },
    append: async (commit) => ((await put(db, await itemOf(blobs, commit), ABSENT)) ? 'appended' : 'taken'),
  };
};
