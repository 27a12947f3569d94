import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { type Database, database, get } from '../../shared/adapters/aws/client.ts';
import { createTable } from '../../shared/adapters/aws/create-table.ts';
import { dynamoAnnexes } from '../../shared/adapters/aws/dynamo-annexes.ts';
import { dynamoAudiences } from '../../shared/adapters/aws/dynamo-audiences.ts';
import { dynamoDeliveries } from '../../shared/adapters/aws/dynamo-deliveries.ts';
import { dynamoLog } from '../../shared/adapters/aws/dynamo-log.ts';
import { dynamoOperations } from '../../shared/adapters/aws/dynamo-operations.ts';
import { dynamoOwnLists } from '../../shared/adapters/aws/dynamo-own-lists.ts';
import { dynamoPages } from '../../shared/adapters/aws/dynamo-pages.ts';
import { dynamoPoll } from '../../shared/adapters/aws/dynamo-poll.ts';
import { dynamoSources } from '../../shared/adapters/aws/dynamo-sources.ts';
import { ownBodies, s3Blobs } from '../../shared/adapters/aws/s3-blobs.ts';
import { KEYS } from '../../shared/adapters/aws/table.ts';
import { tellingOdd } from '../../shared/adapters/aws/tolerant.ts';
import { localConfig, startDatabase } from '../../shared/adapters/local/database.ts';
import { folderBlobs } from '../../shared/adapters/local/folder-blobs.ts';
import { lockFolder } from '../../shared/adapters/local/folder-lock.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import type { Blobs, OwnBodies } from '../../shared/ports.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { type Moment, SILENT_AFTER_MINUTES } from '../../shared/views/checked.ts';

/** Everything that is stored, wherever it is. `close` ends what was started to reach it. */
export type System = ReturnType<typeof storesOf> & { close: () => Promise<void>; folder?: string };

/** Where the local systems keep their data, a folder each. */
export const HOME = '.chokepoint';
const LAST = join(HOME, 'last.json');
type Last = { folder: string; endpoint: string; table?: string; played?: boolean };

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
  deliveries: dynamoDeliveries(db),
});

const OWNER_ONLY = 0o600;
const storesIn = (db: Database, folder: string) =>
  storesOf(db, folderBlobs(join(folder, 'pages')), folderBlobs(join(folder, 'lists'), OWNER_ONLY));

const tableName = (folder: string): string => `chokepoint-${basename(resolve(folder)).replace(/[^\w.-]/g, '-')}`;

/** The one table that a folder's own database has, so that a folder may be moved or copied under another name. */
const ownTable = async (folder: string, endpoint: string): Promise<string> => {
  const { TableNames = [] } = await new DynamoDBClient(localConfig(endpoint)).send(new ListTablesCommand({}));
  return TableNames[0] ?? tableName(folder);
};

// Node's own recursive making of folders never ends where the system refuses in its own way, as in /proc.
const make = (folder: string): void => {
  if (existsSync(folder)) return;
  make(dirname(folder));
  mkdirSync(folder);
};

const writable = (folder: string): void => {
  try {
    make(folder);
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new Error(
      `${folder} cannot be written (${(error as Error).message}). Name another folder with --data FOLDER.`,
    );
  }
};

const TABLE_FILE = 'table.db';

/** An empty table would be begun in place of one that is gone, and everything be told anew. */
const notLost = (folder: string): void => {
  const file = join(folder, TABLE_FILE);
  const size = existsSync(file) ? statSync(file).size : undefined;
  if (size || !existsSync(join(folder, 'pages'))) return;
  throw new Error(
    `${file} is ${size === undefined ? 'missing' : 'empty'}, though ${folder} was used before. ` +
      'Put back a copy of it, or begin anew with --fresh.',
  );
};

/** For people's commands, which only look. */
const sayingOdd = (db: Database): Database => ({
  ...db,
  odd: async (item, why) => console.error(`passed over ${item}: ${why}`),
});

export type LocalSystem = System & { endpoint: string };

/** The folder's own database, or any other at `DYNAMODB_ENDPOINT`, with its table. */
const openTable = async (folder: string): Promise<{ db: Database; endpoint: string; stop: () => Promise<void> }> => {
  const other = process.env['DYNAMODB_ENDPOINT'];
  if (other === undefined) notLost(folder);
  const { endpoint, stop } =
    other === undefined ? await startDatabase(join(folder, TABLE_FILE)) : { endpoint: other, stop: async () => {} };
  try {
    const name = other === undefined ? await ownTable(folder, endpoint) : tableName(folder);
    const db = database(name, localConfig(endpoint));
    await createTable(db);
    return { db, endpoint, stop };
  } catch (error) {
    await stop();
    throw new Error(`No table could be made at ${endpoint} (${(error as Error).message}). ${whatToDo(other)}`);
  }
};
const whatToDo = (other: string | undefined): string =>
  other === undefined ? 'chokepoint doctor says what is wrong.' : 'Is DYNAMODB_ENDPOINT right?';

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
    return { ...storesIn(tellingOdd(db, systemClock.now), folder), folder, endpoint, close };
  } catch (error) {
    lock.release();
    throw error;
  }
};

/** Lets the other commands find the system that runs in this folder. */
export const announce = (last: Last): void => {
  mkdirSync(HOME, { recursive: true });
  writeFileSync(`${LAST}.part`, JSON.stringify(last));
  renameSync(`${LAST}.part`, LAST);
};

const reached = ({ folder, endpoint, table = tableName(folder) }: Last): Promise<System | undefined> => {
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
const clocked = async (system: System, { played = false }: Last): Promise<OpenSystem> => {
  const now = played ? await reachedBy(system) : undefined;
  return { ...system, moment: now ? () => ({ now, silentAfterMinutes: Number.POSITIVE_INFINITY }) : real };
};

const lastHere = (): Last => {
  if (!existsSync(LAST))
    throw new Error('No system has run here yet: `npm start` starts one. For one in AWS say --stack NAME.');
  try {
    const last = JSON.parse(readFileSync(LAST, 'utf8')) as Partial<Last> | null;
    if (last?.folder && last.endpoint) return last as Last;
  } catch {}
  throw new Error(`${LAST} is damaged: the next \`npm start\` writes it anew.`);
};

/**
 * The system that people work on: the one in AWS that `--stack`, or `TABLE` and `BUCKET`, name, else the one last started
 * here. Standard error says which.
 */
export const openSystem = async (): Promise<OpenSystem> => {
  const { TABLE: table, BUCKET: bucket } = process.env;
  if ((table === undefined) !== (bucket === undefined))
    throw new Error('TABLE and BUCKET name a system together: set both, or say --stack NAME.');
  if (table !== undefined && bucket !== undefined) {
    console.error(`The system in AWS answers: table ${table}.`);
    return {
      ...storesOf(sayingOdd(database(table)), s3Blobs(bucket), ownBodies(bucket)),
      close: async () => {},
      moment: real,
    };
  }
  const last = lastHere();
  console.error(`The system of this machine answers: ${last.folder}.`);
  return openHere(last);
};

const openHere = async (last: Last): Promise<OpenSystem> =>
  clocked((await reached(last)) ?? (await openFolder(last.folder)), last);

/** The system in a folder of this machine, also while it runs. */
export const openAt = async (folder: string): Promise<OpenSystem> => {
  const last = existsSync(LAST) ? lastHere() : undefined;
  if (last !== undefined && resolve(last.folder) === resolve(folder)) return openHere(last);
  return { ...(await openFolder(folder)), moment: real };
};
