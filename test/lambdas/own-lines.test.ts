import { expect, test } from 'vitest';
import { ownLinesOf } from '../../lambdas/notify/load-own-lines.ts';
import { dynamoOwnLists } from '../../shared/adapters/aws/people/dynamo-own-lists.ts';
import type { OwnBodies } from '../../shared/ports.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { freshTable } from '../support/database.ts';
import { deskOf, MAIL } from '../support/desk.ts';
import { memoryBlobs } from '../support/memory-blobs.ts';

const at = '2025-10-09T02:00:00.000Z' as Instant;

const shelf = async () => {
  const blobs = memoryBlobs();
  let reads = 0;
  const bodies: OwnBodies = {
    ...blobs,
    get: (hash) => {
      reads++;
      return blobs.get(hash);
    },
    remove: async (hash) => void blobs.kept.delete(hash),
  };
  return { lists: dynamoOwnLists(await freshTable(), bodies), reads: () => reads };
};

test('all lists of an audience are its lines; a body is read once a version, and what is removed is gone', async () => {
  const { lists, reads } = await shelf();
  const linesOf = ownLinesOf(lists);
  const texts = async (): Promise<string[]> =>
    [...(await linesOf([MAIL, { ...MAIL, name: 'other' }]))].flatMap(([name, { lines }]) =>
      lines.rows.map(({ text }) => `${name} ${text}`),
    );
  expect(await texts()).toEqual([]);
  await lists.put({ audience: 'desk', name: 'parts', at, lines: 1 }, 'supplier\nSkydio Inc');
  await lists.put({ audience: 'desk', name: 'more', at, lines: 1 }, 'supplier\nPVH');
  expect(await texts()).toEqual(['desk PVH', 'desk Skydio Inc']);
  await texts();
  expect(reads()).toBe(2);
  await lists.put({ audience: 'desk', name: 'parts', at, lines: 1 }, 'supplier\nIllumina');
  await lists.remove('desk', 'more');
  expect(await texts()).toEqual(['desk Illumina']);
});

test('an alert that goes out carries what it means for the list, and none where the list cannot be read', async () => {
  const { lists } = await shelf();
  await lists.put({ audience: 'desk', name: 'parts', at, lines: 1 }, 'supplier\nFirm 1');
  const desk = await deskOf();
  const { delivering: telling } = await import('../../cli/local/delivering.ts');
  const failed: unknown[] = [];
  const broken = { ...lists, of: () => Promise.reject(new Error('no table')) };
  const [told, silent] = [{ ownLists: lists }, { ownLists: broken }].map((own) =>
    telling({ ...desk.deps, ...own, failed: (error) => failed.push(error) }),
  );
  await told!();
  await desk.learn();
  await told!();
  expect(desk.sent.at(-1)?.message.lines.find(({ label }) => label === 'YOURS')?.text).toContain('line');
  await desk.learn();
  await silent!();
  expect(desk.sent.at(-1)?.message.lines.some(({ label }) => label === 'YOURS')).toBe(false);
  expect(failed).toHaveLength(1);
});
