import { randomUUID } from 'node:crypto';
import { afterAll } from 'vitest';
import { type Database, database } from '../../shared/adapters/aws/store/client.ts';
import { createTable } from '../../shared/adapters/aws/store/create-table.ts';
import { type LocalDatabase, localConfig, startDatabase } from '../../shared/adapters/local/database.ts';

let running: Promise<LocalDatabase> | undefined;

export const databaseEndpoint = async (): Promise<string> => {
  running ??= startDatabase();
  return (await running).endpoint;
};

/** A new, empty table in this test file's own database, which lives in memory and ends with the file. */
export const freshTable = async (): Promise<Database> => {
  const table = database(`test-${randomUUID()}`, localConfig(await databaseEndpoint()));
  await createTable(table);
  return table;
};

afterAll(async () => (await running)?.stop());
