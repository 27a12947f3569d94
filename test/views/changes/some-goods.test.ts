import { expect, test } from 'vitest';
import { rowsKnown } from '../../../shared/views/changes/rows-known.ts';
import { beijing, effect, text } from '../../ledger/readings.ts';
import { EMPTY, taken } from '../log.ts';

const duty = (provision: string, ratePct: number, label: string) =>
  effect('tariff', {
    ...{ imposer: 'CN', partner: 'US', ratePct, provision, from: '2025-03-10' as never },
    goods: { all: label === '', label },
  });

test('a change of a duty on some goods says which, also where only a day brought it', () => {
  const duties = [duty('1', 15, '鸡肉、小麦、玉米、棉花'), duty('2', 10, '高粱、大豆')];
  const told = taken(EMPTY, [text('tariff-commission-2025-2', '2025-03-04', duties)], {
    at: beijing('2025-03-04', '14:00'),
    cause: 'round',
    round: '1',
  });
  const log = taken(told, [], { at: beijing('2025-03-10', '00:01'), cause: 'clock' });
  const names = rowsKnown(log).map(({ status, name }) => [status, name]);
  const [first, second] = [
    "China's duties on US goods: chicken, wheat, corn, cotton",
    "China's duties on US goods: sorghum, soybeans",
  ];
  expect(names).toEqual(
    expect.arrayContaining([
      ['confirmed', first],
      ['confirmed', second],
      ['by-date', first],
      ['by-date', second],
    ]),
  );
});

test('a duty on all goods is called as it was', () => {
  const log = taken(EMPTY, [text('tariff-commission-2025-4', '2025-04-04', [duty('1', 34, '')])], {
    at: beijing('2025-04-04', '18:00'),
    cause: 'round',
    round: '1',
  });
  expect(new Set(rowsKnown(log).map(({ name }) => name))).toEqual(new Set(["China's duties on US goods"]));
});
