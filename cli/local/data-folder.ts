import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { type Database, database } from '../../shared/adapters/aws/store/client.ts';
import { createTable } from '../../shared/adapters/aws/store/create-table.ts';
import { localConfig, startDatabase } from '../../shared/adapters/local/database.ts';

/** What a table is called in a database that several folders share. */
export const tableName = (folder: string): string => `chokepoint-${basename(resolve(folder)).replace(/[^\w.-]/g, '-')}`;

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

/** Makes the folder where it is missing; throws, saying what to do, where nothing can be written into it. */
export const writable = (folder: string): void => {
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

/** The folder's own database, or any other at `DYNAMODB_ENDPOINT`, with its table. */
export const openTable = async (
  folder: string,
): Promise<{ db: Database; endpoint: string; stop: () => Promise<void> }> => {
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
