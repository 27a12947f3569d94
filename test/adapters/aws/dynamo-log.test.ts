import { describe, expect, test } from 'vitest';
import { get, put } from '../../../shared/adapters/aws/client.ts';
import { dynamoLog } from '../../../shared/adapters/aws/dynamo-log.ts';
import { KEYS } from '../../../shared/adapters/aws/table.ts';
import { commitWith, readingWith } from '../../support/commits.ts';
import { freshTable } from '../../support/database.ts';
import { memoryBlobs } from '../../support/memory-blobs.ts';

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
    expect(await log.since(0)).toEqual(commits);
    expect(await log.since(9)).toEqual(commits.slice(1));
    expect(await log.since(11)).toEqual([]);
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
