import { dynamoLog } from '../shared/adapters/aws/log/dynamo-log.ts';
import { database } from '../shared/adapters/aws/store/client.ts';
import { createTable } from '../shared/adapters/aws/store/create-table.ts';
import { localConfig, startDatabase } from '../shared/adapters/local/database.ts';
import type { Change } from '../shared/ledger/log/change.ts';
import type { Commit } from '../shared/ledger/log/commit.ts';
import type { Blobs } from '../shared/ports.ts';
import { type CivilDate, instantOf } from '../shared/time/civil.ts';

const COMMITS = 2_000;
const ENTITIES = 60;

const noBlobs: Blobs = {
  put: () => Promise.reject(new Error('no commit is that large')),
  get: () => Promise.reject(new Error('no commit is that large')),
};

const change = (commit: number, index: number): Change => ({
  id: `${commit}.${index}`,
  measure: `mofcom-2025-21#1/entity:export-control:company-${index}`,
  subject: `entity:export-control:company-${index}`,
  kind: 'listed',
  status: 'confirmed',
  from: null,
  to: { state: 'in-force' },
  since: '2025-04-09' as CivilDate,
  by: 'mofcom-2025-21',
  name: `Company ${index} Incorporated`,
});

const commitOf = (number: number, changes: number): Commit => ({
  number,
  at: instantOf(Date.UTC(2025, 0, 1) + number * 60_000),
  cause: 'round',
  readings: [],
  changes: Array.from({ length: changes }, (_, index) => change(number, index)),
});

const timed = async <T>(act: () => Promise<T>): Promise<[T, number]> => {
  const began = performance.now();
  const value = await act();
  return [value, performance.now() - began];
};

/** Appends a log commit by commit, reads it whole, and tails it. */
export const bench = async (): Promise<void> => {
  const { endpoint, stop } = await startDatabase();
  const db = database('bench', localConfig(endpoint));
  await createTable(db);
  const log = dynamoLog(db, noBlobs);

  const [, appending] = await timed(async () => {
    for (let number = 1; number <= COMMITS; number++) await log.append(commitOf(number, 3));
  });
  const [commits, reading] = await timed(() => log.since(0));
  const [, tailing] = await timed(() => log.since(COMMITS));
  const largest = commitOf(COMMITS + 1, ENTITIES);
  const [, large] = await timed(() => log.append(largest));
  const kilobytes = JSON.stringify(largest).length / 1024;

  console.log(`append, one commit after another   ${(appending / COMMITS).toFixed(2)} ms each`);
  console.log(`append, ${ENTITIES} entities (${kilobytes.toFixed(0)} KB)        ${large.toFixed(2)} ms`);
  console.log(`read a log of ${commits.length} commits         ${reading.toFixed(0)} ms`);
  console.log(`tail, nothing new                  ${tailing.toFixed(2)} ms`);
  await stop();
};
