import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { dynamoCheckpoint } from '../../../shared/adapters/aws/dynamo-checkpoint.ts';
import { dynamoLog } from '../../../shared/adapters/aws/dynamo-log.ts';
import { KEYS } from '../../../shared/adapters/aws/table.ts';
import { commitWith, readingWith } from '../../support/commits.ts';
import { freshTable } from '../../support/database.ts';
import { memoryBlobs } from '../../support/memory-blobs.ts';

const kept = async () => {
  const [db, blobs] = [await freshTable(), memoryBlobs()];
  const log = dynamoLog(db, blobs);
  const commits = [1, 2, 3].map((number) => commitWith(number, { readings: [readingWith()] }));
  for (const commit of commits) await log.append(commit);
  return { db, blobs, log, commits, checkpoint: dynamoCheckpoint(db, blobs) };
};

test('a cold start reads the kept log as one body, and the items after it', async () => {
  const { db, log, commits, checkpoint } = await kept();
  expect(await checkpoint.save(commits.slice(0, 2), 1)).toBe(true);
  await db.client.send(new DeleteCommand({ TableName: db.table, Key: KEYS.commit(1) }));
  expect(await log.since(0)).toEqual(commits);
  expect(await log.since(2)).toEqual(commits.slice(2));
});

test('a small log, and an empty one, are not worth it', async () => {
  const { blobs, commits, checkpoint } = await kept();
  expect(await checkpoint.save(commits)).toBe(false);
  expect(await checkpoint.save([], 0)).toBe(false);
  expect(blobs.kept.size).toBe(0);
  expect(await checkpoint.load()).toEqual([]);
});

test('that is ahead of the log, as after the log was restored, is passed over and told', async () => {
  const { db, blobs, commits, checkpoint } = await kept();
  await checkpoint.save(commits, 1);
  await db.client.send(new DeleteCommand({ TableName: db.table, Key: KEYS.commit(3) }));
  const told: string[] = [];
  const log = dynamoLog({ ...db, odd: async (item, why) => void told.push(`${item}: ${why}`) }, blobs);
  expect(await log.since(0)).toEqual(commits.slice(0, 2));
  expect(told).toEqual(['the checkpoint of the log: the log has no such commit 3']);
});

test('that is of another log is passed over', async () => {
  const { blobs, log, commits, checkpoint } = await kept();
  const others = commits.map((commit) => ({ ...commit, round: 'of another log' }));
  await checkpoint.save(others, 1);
  expect(blobs.kept.size).toBe(1);
  expect(await log.since(0)).toEqual(commits);
});
