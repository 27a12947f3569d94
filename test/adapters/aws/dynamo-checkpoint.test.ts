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
  for (const number of [1, 2])
    await db.client.send(new DeleteCommand({ TableName: db.table, Key: KEYS.commit(number) }));
  expect(await log.since(0)).toEqual(commits);
  expect(await log.since(2)).toEqual(commits.slice(2));
  expect(await log.since(1)).toEqual(commits.slice(2));
});

test('a small log, and an empty one, are not worth it', async () => {
  const { blobs, commits, checkpoint } = await kept();
  expect(await checkpoint.save(commits)).toBe(false);
  expect(await checkpoint.save([], 0)).toBe(false);
  expect(blobs.kept.size).toBe(0);
  expect(await checkpoint.load()).toEqual([]);
});
