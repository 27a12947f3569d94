import { randomUUID } from 'node:crypto';
import { type Database, database } from '../../shared/adapters/aws/store/client.ts';
import { createTable } from '../../shared/adapters/aws/store/create-table.ts';
import { localConfig } from '../../shared/adapters/local/database.ts';
import { databaseEndpoint } from './running-database.ts';

/** A new, empty table in this test file's own database. */
export const freshTable = async (): Promise<Database> => {
  const table = database(`test-${randomUUID()}`, localConfig(await databaseEndpoint()));
  await createTable(table);
  return table;
};
