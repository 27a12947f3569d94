import { expect, test } from 'vitest';
import { perZone } from '../../shared/ledger/evaluate/per-zone.ts';

test('what was worked out is kept for its zone, and so many of them at most', () => {
  const asked: string[] = [];
  const of = perZone((key: number, zone) => {
    asked.push(`${zone} ${key}`);
    return key + 1;
  }, 2);
  expect([of(1, 'UTC'), of(1, 'UTC'), of(1, 'Asia/Shanghai'), of(2, 'UTC'), of(3, 'UTC'), of(1, 'UTC')]).toEqual([
    2, 2, 2, 3, 4, 2,
  ]);
  expect(asked).toEqual(['UTC 1', 'Asia/Shanghai 1', 'UTC 2', 'UTC 3', 'UTC 1']);
});
