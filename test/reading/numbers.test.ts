import { expect, test } from 'vitest';
import { romanOf } from '../../shared/reading/lexicon/numbers.ts';
import { read } from '../support/read.ts';
import { fixture } from './fixtures.ts';

test.each([
  ['I', 1],
  ['IV', 4],
  ['VIII', 8],
  ['IX', 9],
  ['X', 10],
  ['XI', 11],
  ['XIV', 14],
  ['XXXIX', 39],
])('%s is %i', (sign, number) => expect(romanOf(sign)).toBe(number));

test.each(['', 'IIII', 'VX', 'IXI', 'XXXX', 'C', 'iv', '4'])('%j is none', (sign) =>
  expect(romanOf(sign)).toBeUndefined(),
);

test('a provision beyond the tenth is called by its number', () => {
  const { document } = fixture('english-control-us');
  const { effects } = read({ ...document, body: document.body.replace('<p>I. ', '<p>XVIII. ') });
  expect(effects[0]?.provision).toBe('18');
});
