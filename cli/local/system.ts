import { join } from 'node:path';
import { dynamoAnnexes } from '../../shared/adapters/aws/collecting/dynamo-annexes.ts';
import { dynamoPages } from '../../shared/adapters/aws/collecting/dynamo-pages.ts';
import { dynamoPoll } from '../../shared/adapters/aws/collecting/dynamo-poll.ts';
import { dynamoSources } from '../../shared/adapters/aws/collecting/dynamo-sources.ts';
import { dynamoLog } from '../../shared/adapters/aws/log/dynamo-log.ts';
import { dynamoOperations } from '../../shared/adapters/aws/operations/dynamo-operations.ts';
import { reportingOddItems } from '../../shared/adapters/aws/operations/odd-item-reports.ts';
import { dynamoAudiences } from '../../shared/adapters/aws/people/dynamo-audiences.ts';
import { dynamoDecisions } from '../../shared/adapters/aws/people/dynamo-decisions.ts';
import { dynamoOwnLists } from '../../shared/adapters/aws/people/dynamo-own-lists.ts';
import { dynamoDeliveries } from '../../shared/adapters/aws/sending/dynamo-deliveries.ts';
import { dynamoReturns } from '../../shared/adapters/aws/sending/dynamo-returns.ts';
import { type Database, database, get } from '../../shared/adapters/aws/store/client.ts';
import { ownBodies, s3Blobs } from '../../shared/adapters/aws/store/s3-blobs.ts';
import { KEYS } from '../../shared/adapters/aws/store/table.ts';
import { localConfig } from '../../shared/adapters/local/database.ts';
import { folderBlobs } from '../../shared/adapters/local/folder-blobs.ts';
import { lockFolder } from '../../shared/adapters/local/folder-lock.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import type { Blobs, OwnBodies } from '../../shared/ports.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { type Moment, SILENT_AFTER_MINUTES } from '../../shared/views/sources/checked.ts';
import { momentInBeijing } from '../../shared/wording/text/day.ts';
import { currentRun, type LocalRun, runIn } from './current-run.ts';
import { openTable, tableName, writable } from './data-folder.ts';

/** Everything that is stored, wherever it is. `close` ends what was started to reach it. */
export type System = ReturnType<typeof storesOf> & { close: () => Promise<void>; folder?: string };

/** Everything that is stored in a table and its page store. */
export const storesOf = (db: Database, blobs: Blobs, own: OwnBodies) => ({
  db,
  blobs,
  own,
  log: dynamoLog(db, blobs),
  pages: dynamoPages(db),
  sources: dynamoSources(
    db,
    SOURCES.map(({ id }) => id),
  ),
  annexes: dynamoAnnexes(db),
  poll: dynamoPoll(db),
  operations: dynamoOperations(db),
  audiences: dynamoAudiences(db),
  ownLists: dynamoOwnLists(db, own),
  decisions: dynamoDecisions(db),
  deliveries: dynamoDeliveries(db),
  returns: dynamoReturns(db),
});

const OWNER_ONLY = 0o600;
const storesIn = (db: Database, folder: string) =>
  storesOf(db, folderBlobs(join(folder, 'pages')), folderBlobs(join(folder, 'lists'), OWNER_ONLY));

/** For people's commands, which only look. */
const sayingOdd = (db: Database): Database => ({
  ...db,
  odd: async (item, why) => console.error(`passed over ${item}: ${why}`),
});

export type LocalSystem = System & { endpoint: string };

/** The stores in a folder of this machine, which nobody else has open. */
export const openFolder = async (folder: string): Promise<LocalSystem> => {
  writable(folder);
  const lock = await lockFolder(folder);
  try {
    const { db, endpoint, stop } = await openTable(folder);
    const close = async (): Promise<void> => {
      await stop();
      lock.release();
    };
    return { ...storesIn(reportingOddItems(db, systemClock.now), folder), folder, endpoint, close };
  } catch (error) {
    lock.release();
    throw error;
  }
};

const reached = ({ folder, endpoint, table = tableName(folder) }: LocalRun): Promise<System | undefined> => {
  const db = database(table, localConfig(endpoint));
  return get(db, KEYS.poll('-')).then(
    () => ({ ...storesIn(sayingOdd(db), folder), folder, close: async () => {} }),
    () => undefined,
  );
};

/** What a system takes to be now, and when it takes a collector to be silent. */
export type OpenSystem = System & { moment: () => Moment };
const real = (): Moment => ({ now: systemClock.now(), silentAfterMinutes: SILENT_AFTER_MINUTES });

/** The last moment that any part of a system was at work. */
export const reachedBy = async ({ poll }: Pick<System, 'poll'>): Promise<Instant | undefined> =>
  (await poll.heartbeats())
    .map(({ at }) => at)
    .sort()
    .at(-1);

/** A clock that is played stands, for a command, where the run has come to. */
const clocked = async (system: System, { played = false }: LocalRun): Promise<OpenSystem> => {
  const now = played ? await reachedBy(system) : undefined;
  return { ...system, moment: now ? () => ({ now, silentAfterMinutes: Number.POSITIVE_INFINITY }) : real };
};

/** Standard error says which system answers, and up to when it knows. */
const saying = async (system: OpenSystem, place: string, state?: string): Promise<OpenSystem> => {
  const at = await reachedBy(system);
  const known = at === undefined ? 'nothing read yet' : `known to ${momentInBeijing(at)}`;
  console.error(`From ${[place, known, state].filter(Boolean).join(', ')}.`);
  return system;
};

/**
 * The system that people work on: the one in the folder of `--data`, the one in AWS that `--stack`, or `TABLE` and
 * `BUCKET`, name, or the one last started here.
 */
export const openSystem = async (): Promise<OpenSystem> => {
  const { TABLE: table, BUCKET: bucket, CHOKEPOINT_DATA: folder } = process.env;
  if (folder !== undefined) return openAt(folder);
  if ((table === undefined) !== (bucket === undefined))
    throw new Error('TABLE and BUCKET name a system together: set both, or say --stack NAME.');
  if (table !== undefined && bucket !== undefined) {
    const stores = storesOf(sayingOdd(database(table)), s3Blobs(bucket), ownBodies(bucket));
    return saying({ ...stores, close: async () => {}, moment: real }, `the system in AWS, table ${table}`);
  }
  return openLast(currentRun());
};

const openLast = async (last: LocalRun): Promise<OpenSystem> => {
  const running = await reached(last);
  const system = await clocked(running ?? (await openFolder(last.folder)), last);
  return saying(system, last.folder, running ? 'running' : 'not running');
};

/** The system in a folder of this machine, also while it runs. */
const openAt = (folder: string): Promise<OpenSystem> => openLast(runIn(folder));
