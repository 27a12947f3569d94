import { expect, test } from 'vitest';
import { dynamoPace } from '../../../../shared/adapters/aws/sending/dynamo-pace.ts';
import { put } from '../../../../shared/adapters/aws/store/client.ts';
import { KEYS } from '../../../../shared/adapters/aws/store/table.ts';
import { type Instant, millisOf } from '../../../../shared/time/civil.ts';
import { freshTable } from '../../../support/database.ts';

const AT = '2025-11-07T08:30:00.000Z' as Instant;
const NOW = millisOf(AT);
const HOUR_MS = 3_600_000;

const paceOf = async () => {
  const db = await freshTable();
  const odd: string[] = [];
  const told = { ...db, odd: async (item: string, why: string) => void odd.push(`${item}: ${why}`) };
  return { db, odd, pace: dynamoPace(told, () => AT) };
};

test('who comes after others goes after them, and not at all where that is too late', async () => {
  const { pace, odd } = await paceOf();
  expect(await pace.book('slack', 1, 10, NOW + 30_000)).toBe(NOW);
  expect(await pace.book('slack', 1, 25, NOW + 30_000)).toBe(NOW + 10_000);
  expect(await pace.book('slack', 1, 1, NOW + 30_000)).toBeUndefined();
  expect(await pace.book('other', 1, 1, NOW + 30_000)).toBe(NOW);
  expect(odd).toEqual([]);
});

test('a time booked by a clock hours ahead is told, and waited for by nobody', async () => {
  const { db, pace, odd } = await paceOf();
  await put(db, { ...KEYS.pace('slack'), next: NOW + 8 * HOUR_MS });
  expect(await pace.book('slack', 1, 2, NOW + 30_000)).toBe(NOW);
  expect(await pace.book('slack', 1, 1, NOW + 30_000)).toBe(NOW + 2_000);
  expect(odd).toEqual(['the pace of slack: booked until 2025-11-07T16:30:00.000Z, by a clock ahead of time']);
});
