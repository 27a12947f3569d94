import { expect, test } from 'vitest';
import type { Commit } from '../../../shared/ledger/log/commit.ts';
import type { Instant } from '../../../shared/time/civil.ts';
import { foundIn } from '../../../shared/views/known/found-in.ts';

const commit = (number: number): Commit => ({
  number,
  at: `2025-10-09T00:0${number}:00.000Z` as Instant,
  cause: 'round',
  readings: [],
  changes: [],
});
const [one, two, three, four] = [1, 2, 3, 4].map(commit) as [Commit, Commit, Commit, Commit];

test('of a log that grows only what came since is looked through, and what is found is the very same until more is', () => {
  const looked: number[] = [];
  const even = foundIn(({ number }) => {
    looked.push(number);
    return number % 2 === 0 ? [number] : [];
  });
  const before = even([one, two]);
  expect(before).toEqual([2]);
  expect(even([one, two, three])).toBe(before);
  expect(even([one, two, three, four])).toEqual([2, 4]);
  expect(looked).toEqual([1, 2, 3, 4]);
});

test('a log that does not go on from the other is looked through whole', () => {
  const numbers = foundIn(({ number }) => [number]);
  expect(numbers([one, two, three])).toEqual([1, 2, 3]);
  expect(numbers([one, two])).toEqual([1, 2]);
  expect(numbers([two, three])).toEqual([2, 3]);
  expect(numbers([])).toEqual([]);
});
