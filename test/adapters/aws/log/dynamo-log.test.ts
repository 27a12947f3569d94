import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { dynamoLog } from '../../../../shared/adapters/aws/log/dynamo-log.ts';
import { type Database, get, put } from '../../../../shared/adapters/aws/store/client.ts';
import { KEYS } from '../../../../shared/adapters/aws/store/table.ts';
import { commitWith, minute, readingWith } from '../../../support/commits.ts';
import { freshTable } from '../../../support/database.ts';
import { memoryBlobs } from '../../../support/memory-blobs.ts';

/** The put of commit 2, as another writer makes it. */
const put2 = ({ table }: Database): PutCommand =>
  new PutCommand({ TableName: table, Item: { ...KEYS.commit(2), at: minute(2), cause: 'round', body: BODY } });
const BODY = JSON.stringify({ readings: [], changes: [] });

const freshLog = async () => {
  const db = await freshTable();
  const blobs = memoryBlobs();
  return { db, blobs, log: dynamoLog(db, blobs) };
};

describe('the log', () => {
  test('gives back what was appended, in order, after a number', async () => {
    const { log } = await freshLog();
    const commits = [9, 10, 11].map((number) => commitWith(number, { round: `r${number}`, readings: [readingWith()] }));
    for (const commit of commits.toReversed()) expect(await log.append(commit)).toBe('appended');
    expect(await log.since(8)).toEqual(commits);
    expect(await log.since(9)).toEqual(commits.slice(1));
    expect(await log.since(11)).toEqual([]);
  });

  test('with a hole is read up to there, and never beyond', async () => {
    const { db, log } = await freshLog();
    for (const number of [1, 2, 3, 4]) await log.append(commitWith(number));
    await db.client.send(new DeleteCommand({ TableName: db.table, Key: KEYS.commit(2) }));
    await expect(log.since(0)).rejects.toThrow('The log has no commit 2: after 1 comes 3.');
    await expect(log.since(1)).rejects.toThrow('no commit 2');
    expect((await log.since(2)).map(({ number }) => number)).toEqual([3, 4]);
  });

  test('of which a commit was passed by while it was put is read again from there', async () => {
    const { db, blobs, log } = await freshLog();
    for (const number of [1, 3]) await log.append(commitWith(number));
    let looks = 0;
    const send = async (command: object) => {
      if (command instanceof QueryCommand && ++looks === 2) await db.client.send(put2(db));
      return db.client.send(command as QueryCommand);
    };
    const client = new Proxy(db.client, {
      get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)),
    });
    expect((await dynamoLog({ ...db, client }, blobs).since(0)).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test('keeps the first of two commits at one number', async () => {
    const { log } = await freshLog();
    const [first, second] = [commitWith(1, { round: 'a' }), commitWith(1, { round: 'b' })];
    expect(await log.append(first)).toBe('appended');
    expect(await log.append(second)).toBe('taken');
    expect(await log.since(0)).toEqual([first]);
  });

  test('lets one of many writers at one number win', async () => {
    const { log } = await freshLog();
    const writers = Array.from({ length: 20 }, (_, index) => commitWith(1, { round: `r${index}` }));
    const answers = await Promise.all(writers.map((commit) => log.append(commit)));
    expect(answers.filter((answer) => answer === 'appended')).toHaveLength(1);
    expect(await log.since(0)).toEqual([writers[answers.indexOf('appended')]]);
  });

  test('puts a body above 300 KB aside, and its hash into the item', async () => {
    const { db, blobs, log } = await freshLog();
    const large = commitWith(1, { readings: [readingWith({ title: '公'.repeat(110_000) })] });
    expect(await log.append(large)).toBe('appended');
    expect(await get(db, KEYS.commit(1))).toMatchObject({ blob: [...blobs.kept.keys()][0] });
    expect(await log.since(0)).toEqual([large]);
  });

  test('reads on past one megabyte', async () => {
    const { log } = await freshLog();
    const commits = [1, 2, 3, 4, 5, 6].map((number) =>
      commitWith(number, { readings: [readingWith({ title: 'x'.repeat(250_000) })] }),
    );
    for (const commit of commits) await log.append(commit);
    expect(await log.since(0)).toEqual(commits);
  });

  test('refuses an item that is no commit', async () => {
    const { db, log } = await freshLog();
    await put(db, { ...KEYS.commit(1), at: 'yesterday' });
    await expect(log.since(0)).rejects.toThrow();
  });
});
