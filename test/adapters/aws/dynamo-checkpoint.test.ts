import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { put } from '../../../shared/adapters/aws/client.ts';
import { dynamoCheckpoint } from '../../../shared/adapters/aws/dynamo-checkpoint.ts';
import { dynamoLog } from '../../../shared/adapters/aws/dynamo-log.ts';
import { KEYS } from '../../../shared/adapters/aws/table.ts';
import { commitWith, readingWith } from '../../support/commits.ts';
import { freshTable } from '../../support/database.ts';
import { memoryBlobs } from '../../support/memory-blobs.ts';

const EACH = 2;
const COMMITS = [1, 2, 3, 4, 5].map((number) => commitWith(number, { readings: [readingWith()] }));

const kept = async () => {
  const told: string[] = [];
  const db = { ...(await freshTable()), odd: async (item: string) => void told.push(item) };
  const blobs = memoryBlobs();
  const log = dynamoLog(db, blobs);
  for (const commit of COMMITS) await log.append(commit);
  const forget = async (...numbers: number[]): Promise<void> => {
    for (const number of numbers)
      await db.client.send(new DeleteCommand({ TableName: db.table, Key: KEYS.commit(number) }));
  };
  return { db, blobs, log, told, forget, checkpoint: dynamoCheckpoint(db, blobs, EACH) };
};

test('a cold start reads the segments, and the items after them', async () => {
  const { log, checkpoint, forget } = await kept();
  expect(await checkpoint.extend()).toBe(2);
  await forget(1, 2, 3);
  expect(await log.since(0)).toEqual(COMMITS);
  expect(await log.since(3)).toEqual(COMMITS.slice(3));
});

test('what was kept is never written again: each night costs its own segments', async () => {
  const { blobs, log, checkpoint, forget } = await kept();
  await checkpoint.extend();
  const before = [...blobs.kept.keys()];
  await forget(1, 2, 3);
  expect(await checkpoint.extend()).toBe(0);
  await log.append(commitWith(6));
  expect(await checkpoint.extend()).toBe(1);
  expect([...blobs.kept.keys()].slice(0, 2)).toEqual(before);
  expect(await log.since(0)).toEqual([...COMMITS, commitWith(6)]);
});

test.each([
  ['lost', (bodies: Map<string, Uint8Array>, hash: string) => bodies.delete(hash)],
  ['damaged', (bodies: Map<string, Uint8Array>, hash: string) => bodies.set(hash, new Uint8Array([31, 139, 8]))],
])('of a segment that is %s the items are read, and it is told', async (_, damage) => {
  const { blobs, log, told, checkpoint, forget } = await kept();
  await checkpoint.extend();
  damage(blobs.kept, [...blobs.kept.keys()][1] ?? '');
  await forget(1, 2);
  expect(await log.since(0)).toEqual(COMMITS);
  expect(told).toEqual(['the checkpoint of the log, 3 to 4']);
});

test('a short log, and an empty one, have none', async () => {
  const { db, blobs, log } = await kept();
  const checkpoint = dynamoCheckpoint(db, blobs);
  expect(await checkpoint.extend()).toBe(0);
  expect(blobs.kept.size).toBe(0);
  expect(await checkpoint.load()).toEqual([]);
  expect(await log.since(0)).toEqual(COMMITS);
});

test('one that is ahead of the log, as after the log was restored, is passed over and told, and begun anew', async () => {
  const { log, told, checkpoint, forget } = await kept();
  await checkpoint.extend();
  await forget(4, 5);
  expect(await log.since(0)).toEqual(COMMITS.slice(0, 3));
  expect(told).toEqual(['the checkpoint of the log']);
  await log.append(commitWith(4, { round: 'after the restoring' }));
  expect(await checkpoint.extend()).toBe(2);
});

test('one of another log is passed over', async () => {
  const { db, blobs, checkpoint } = await kept();
  await checkpoint.extend();
  for (const commit of COMMITS.slice(0, 4))
    await put(db, {
      ...KEYS.commit(commit.number),
      at: commit.at,
      cause: commit.cause,
      round: 'r',
      body: '{"readings":[],"changes":[]}',
    });
  expect((await dynamoLog(db, blobs).since(0)).map(({ round }) => round)).toEqual(['r', 'r', 'r', 'r', undefined]);
});
