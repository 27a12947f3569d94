import { statSync } from 'node:fs';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dynamoOwnLists } from '../../../../shared/adapters/aws/people/dynamo-own-lists.ts';
import { put } from '../../../../shared/adapters/aws/store/client.ts';
import { KEYS } from '../../../../shared/adapters/aws/store/table.ts';
import { folderBlobs } from '../../../../shared/adapters/local/folder-blobs.ts';
import type { Instant } from '../../../../shared/time/civil.ts';
import { freshTable } from '../../../support/database.ts';

const at = '2025-10-09T02:00:00.000Z' as Instant;
const PARTS = { audience: 'desk', name: 'parts', at, lines: 2 };

const stores = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lists-'));
  const odd: string[] = [];
  const db = { ...(await freshTable()), odd: async (item: string) => void odd.push(item) };
  return { db, folder, odd, lists: dynamoOwnLists(db, folderBlobs(folder, 0o600)) };
};
const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

test('versions of a list are kept, the newest is found with one query, and each has its own text', async () => {
  const { lists } = await stores();
  const first = await lists.put(PARTS, 'supplier\nSkydio Inc');
  const second = await lists.put({ ...PARTS, lines: 1 }, 'supplier\n因美纳公司');
  expect([first.version, second.version]).toEqual([1, 2]);
  expect(await lists.of('desk')).toEqual([second]);
  expect(await lists.versions('desk', 'parts')).toEqual([second, first]);
  expect(await lists.text(first)).toBe('supplier\nSkydio Inc');
  expect(await lists.text(second)).toBe('supplier\n因美纳公司');
});

test('what two write at once both stays, under numbers of its own', async () => {
  const { lists } = await stores();
  const both = await Promise.all([lists.put(PARTS, 'a'), lists.put(PARTS, 'b'), lists.put(PARTS, 'c')]);
  expect(both.map(({ version }) => version).sort()).toEqual([1, 2, 3]);
  expect((await lists.versions('desk', 'parts')).length).toBe(3);
});

test('the same text of two audiences is kept twice, and goes with its own list alone, leaving no file', async () => {
  const { lists, folder } = await stores();
  await lists.put(PARTS, 'same');
  const other = await lists.put({ ...PARTS, audience: 'trade' }, 'same');
  expect(await lists.remove('desk', 'parts')).toBe(true);
  expect(await lists.of('desk')).toEqual([]);
  expect(await lists.text(other)).toBe('same');
  expect(await lists.remove('trade', 'parts')).toBe(true);
  expect(await filesIn(folder)).toEqual([]);
  expect(await lists.remove('trade', 'parts')).toBe(false);
});

test('a list of a name that begins like another stays when that one goes', async () => {
  const { lists } = await stores();
  await lists.put(PARTS, 'a');
  const longer = await lists.put({ ...PARTS, name: 'parts-2' }, 'b');
  await lists.remove('desk', 'parts');
  expect(await lists.of('desk')).toEqual([longer]);
});

test('nobody but the owner may read the file', async () => {
  const { lists, folder } = await stores();
  await lists.put(PARTS, 'secret supplier');
  for (const file of await filesIn(folder)) expect(statSync(file).mode & 0o077).toBe(0);
});

test('an item of another form is passed over and told, without what stands in it', async () => {
  const { lists, db, odd } = await stores();
  const kept = await lists.put(PARTS, 'a');
  await put(db, { ...KEYS.list('desk', 'odd'), name: 'odd', text: 'secret supplier' });
  expect(await lists.of('desk')).toEqual([kept]);
  expect(odd).toEqual(['a list of audience desk']);
});
