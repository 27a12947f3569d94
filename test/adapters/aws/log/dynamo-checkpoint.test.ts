import { gzipSync } from 'node:zlib';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { dynamoCheckpoint } from '../../../../shared/adapters/aws/log/dynamo-checkpoint.ts';
import { dynamoLog } from '../../../../shared/adapters/aws/log/dynamo-log.ts';
import { get, put } from '../../../../shared/adapters/aws/store/client.ts';
import { KEYS } from '../../../../shared/adapters/aws/store/table.ts';
import type { Commit } from '../../../../shared/ledger/log/commit.ts';
import { contentDigest } from '../../../../shared/ledger/log/content.ts';
import { emptyLedger, fold, knownOfPage } from '../../../../shared/ledger/log/ledger.ts';
import { letGo } from '../../../../shared/ledger/log/voice.ts';
import { commitWith, readingWith } from '../../../support/commits.ts';
import { freshTable } from '../../../support/database.ts';
import { memoryBlobs } from '../../../support/memory-blobs.ts';

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
  expect(await checkpoint.extend()).toEqual({ kept: 2, more: false });
  await forget(1, 2, 3);
  expect(await log.since(0)).toEqual(COMMITS);
  expect(await log.since(3)).toEqual(COMMITS.slice(3));
});

test('what was kept is never written again: each night costs its own segments', async () => {
  const { blobs, log, checkpoint, forget } = await kept();
  await checkpoint.extend();
  const before = [...blobs.kept.keys()];
  await forget(1, 2, 3);
  expect(await checkpoint.extend()).toEqual({ kept: 0, more: false });
  await log.append(commitWith(6));
  expect(await checkpoint.extend()).toEqual({ kept: 1, more: false });
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
  expect(await checkpoint.extend()).toEqual({ kept: 0, more: false });
  expect(blobs.kept.size).toBe(0);
  for await (const _ of checkpoint.load()) expect.fail('there is none');
  expect(await log.since(0)).toEqual(COMMITS);
});

test('one that is ahead of the log, as after the log was restored, is passed over and told, and begun anew', async () => {
  const { log, told, checkpoint, forget } = await kept();
  await checkpoint.extend();
  await forget(4, 5);
  expect(await log.since(0)).toEqual(COMMITS.slice(0, 3));
  expect(told).toEqual(['the checkpoint of the log']);
  await log.append(commitWith(4, { round: 'after the restoring' }));
  expect(await checkpoint.extend()).toEqual({ kept: 2, more: false });
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

describe('of articles that only repeat', () => {
  const article = (number: number): Commit => {
    const url = `https://npr.example/${number}`;
    const claims = [{ type: 'control-add' as const, news: true, stance: 'affirmed' as const, evidence: 'Many words.' }];
    const reading = readingWith({ key: url, url, kind: 'press', jurisdiction: null, source: 'npr', claims });
    return commitWith(number, { readings: [reading] });
  };
  const WHOLE = [1, 2, 3, 4].map(article);
  const written = async () => {
    const db = await freshTable();
    const blobs = memoryBlobs();
    const log = dynamoLog(db, blobs);
    for (const commit of WHOLE) await log.append(commit);
    return { db, blobs, log, checkpoint: dynamoCheckpoint(db, blobs, 2) };
  };
  /** As checkpoints once were: whole commits, and no form. */
  const keepWhole = async ({ db, blobs }: Awaited<ReturnType<typeof written>>) => {
    const body = gzipSync(JSON.stringify(WHOLE.slice(0, 2)));
    await put(db, { ...KEYS.checkpoint(), each: 2, segments: [await blobs.put(body)] });
  };

  test('segments keep no words, and the log itself keeps them', async () => {
    const { log, checkpoint } = await written();
    await checkpoint.extend();
    const read = await log.since(0);
    expect(read).toEqual(WHOLE.map(letGo));
    expect(JSON.stringify(read)).not.toContain('Many words');
    expect(await log.since(2)).toEqual(WHOLE.slice(2));
    const ledger = fold(emptyLedger(), read);
    for (const { readings } of WHOLE) for (const one of readings) expect(knownOfPage(ledger, one)).toBe('the same');
  });

  test('segments that keep them still are read as they are, and laid anew by the next night', async () => {
    const store = await written();
    await keepWhole(store);
    expect(await store.log.since(0)).toEqual(WHOLE);
    expect(await store.checkpoint.extend()).toEqual({ kept: 2, more: false });
    expect(await store.log.since(0)).toEqual(WHOLE.map(letGo));
  });

  test('segments with sums that are made otherwise are not read, and laid anew', async () => {
    const { db, log, checkpoint } = await written();
    await checkpoint.extend();
    const { form, ...item } = (await get(db, KEYS.checkpoint())) ?? {};
    await put(db, { ...KEYS.checkpoint(), ...item, form: Number(form) + 1 });
    expect(await log.since(0)).toEqual(WHOLE);
    expect(await checkpoint.extend()).toEqual({ kept: 2, more: false });
    expect(await log.since(0)).toEqual(WHOLE.map(letGo));
  });

  test('only so many are kept in one go, and the next goes on', async () => {
    const { db, blobs, log } = await written();
    for (let number = 5; number <= 12; number++) await log.append(article(number));
    const checkpoint = dynamoCheckpoint(db, blobs, 1);
    expect(await checkpoint.extend()).toEqual({ kept: 10, more: true });
    expect(await checkpoint.extend()).toEqual({ kept: 2, more: false });
    expect((await log.since(0)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});

test('what a reading says has the sum that segments were kept with; where it has another, their form is another', () => {
  const url = 'https://npr.example/1';
  const claims = [{ type: 'control-add' as const, news: true, stance: 'affirmed' as const, evidence: 'Words: 镓.' }];
  const reading = readingWith({
    key: url,
    url,
    kind: 'press',
    jurisdiction: null,
    claims,
    mentions: ['mofcom-2025-57'],
  });
  expect(contentDigest(reading)).toBe(8577250992547389);
});
