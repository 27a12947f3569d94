import { type LocalDatabase, startDatabase } from '../../shared/adapters/local/database.ts';

let running: Promise<LocalDatabase> | undefined;

/** Where the database of this test file answers: it lives in memory. */
export const databaseEndpoint = async (): Promise<string> => {
  running ??= startDatabase();
  return (await running).endpoint;
};

export const endDatabase = async (): Promise<void> => {
  const ending = running;
  running = undefined;
  await (await ending)?.stop();
};
