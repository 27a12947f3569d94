import { expect, test } from 'vitest';
import { CAS_NUMBERS, isCasNumber, withNamesForCas } from '../../../shared/domain/goods/cas-numbers.ts';

test('each number of the table adds up', () => {
  expect(CAS_NUMBERS.filter((number) => !isCasNumber(number))).toEqual([]);
  expect(CAS_NUMBERS.length).toBeGreaterThan(140);
});

test.each([
  ['1303-00-0', 'gallium arsenide'],
  ['CAS No. 7440-59-7, 50 l', 'helium , 50 l'],
  ['CAS-Nr.: 1314-36-9', 'yttrium oxide'],
  ['126-73-8', 'unlisted-chemical'],
  ['part 1303-00-1', 'part 1303-00-1'],
  ['5-1303-00-0', '5-1303-00-0'],
])('%s: %s', (text, said) => expect(withNamesForCas(text).trim()).toBe(said));
