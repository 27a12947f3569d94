import { describe, expect, test } from 'vitest';
import { days, linear } from '../../dashboard/scales.ts';

describe('days onto pixels', () => {
  const at = days('2025-01-10', '2026-03-05', [0, 419]);
  test('there and back', () => {
    expect(at('2025-01-10')).toBe(0);
    expect(at('2026-03-05')).toBe(419);
    expect(at.dayAt(at('2025-10-09') + 0.01)).toBe('2025-10-09');
  });
  test.each<[number, string[]]>([
    [2, ['2026-01-01']],
    [5, ['2025-04-01', '2025-07-01', '2025-10-01', '2026-01-01']],
  ])('at most %i beginnings of months', (most, expected) => expect(at.ticks(most)).toEqual(expected));
  test('every month of a short time, and none before its first day', () => {
    expect(days('2025-10-02', '2025-12-20', [0, 1]).ticks(6)).toEqual(['2025-11-01', '2025-12-01']);
  });
});

test('numbers onto pixels, the larger the higher', () => {
  const y = linear([0, 60], [100, 10]);
  expect([y(0), y(30), y(60)]).toEqual([100, 55, 10]);
  expect(y.ticks(4)).toEqual([0, 20, 40, 60]);
  expect(linear([5, 5], [0, 1])(5)).toBe(0);
});
