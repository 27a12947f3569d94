import { expect, test } from 'vitest';
import { ABSENT, batchGet, get, put, query, remove } from '../../../../shared/adapters/aws/store/client.ts';
import { freshTable } from '../../../support/database.ts';

const sortKeys = async (items: AsyncGenerator<Record<string, unknown>>): Promise<unknown[]> => {
  const keys = [];
  for await (const { sk } of items) keys.push(sk);
  return keys;
};

test('a place that must be free is taken once', async () => {
  const db = await freshTable();
  expect(await put(db, { pk: 'A', sk: '1', is: 'first' }, ABSENT)).toBe(true);
  expect(await put(db, { pk: 'A', sk: '1', is: 'second' }, ABSENT)).toBe(false);
  expect(await get(db, { pk: 'A', sk: '1' })).toMatchObject({ is: 'first' });
});

test('what is there is removed once, and read once however often it is asked for', async () => {
  const db = await freshTable();
  const [key, none] = [
    { pk: 'A', sk: '1' },
    { pk: 'A', sk: '2' },
  ];
  await put(db, { ...key, is: 'first' });
  expect(await batchGet(db, [key, none, { ...key }, none])).toEqual([{ ...key, is: 'first' }]);
  expect([await remove(db, key), await remove(db, key)]).toEqual([true, false]);
});

test('a query reads past one megabyte, and stops at its limit', async () => {
  const db = await freshTable();
  const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
  for (const sk of keys) await put(db, { pk: 'A', sk, body: 'x'.repeat(300_000) });
  expect(await sortKeys(query(db, 'A'))).toEqual(keys);
  expect(await sortKeys(query(db, 'A', { after: 'd' }))).toEqual(['e', 'f']);
  expect(await sortKeys(query(db, 'A', { prefix: 'b' }))).toEqual(['b']);
  expect(await sortKeys(query(db, 'A', { newestFirst: true, limit: 2 }))).toEqual(['f', 'e']);
});
