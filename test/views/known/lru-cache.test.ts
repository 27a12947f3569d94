import { expect, test } from 'vitest';
import { lruCache } from '../../../shared/views/known/lru-cache.ts';
import { partsKept } from '../../../shared/views/screening/parts.ts';

test('of what was asked the last so many are kept, by when they were asked last', () => {
  let made = 0;
  const thing = {};
  const keep = lruCache<number>(3);
  const ask = (name: string): number => keep(thing, name, () => ++made);
  expect(['a', 'b', 'c'].map(ask)).toEqual([1, 2, 3]);
  expect(['a', 'd', 'a', 'c', 'b'].map(ask)).toEqual([1, 4, 1, 3, 5]);
});

test('what was worked out goes with the thing that it was worked out of', () => {
  const keep = lruCache<number>(3);
  expect(keep({}, 'a', () => 1)).toBe(1);
  expect(keep({}, 'a', () => 2)).toBe(2);
});

test('measures are prepared once for the very same items, and anew for others', () => {
  const [measures, items] = [[], {}];
  expect(partsKept({ measures, items })).toBe(partsKept({ measures, items }));
  expect(partsKept({ measures, items: {} })).not.toBe(partsKept({ measures, items }));
  expect(partsKept({ measures: [], items })).not.toBe(partsKept({ measures, items }));
});
