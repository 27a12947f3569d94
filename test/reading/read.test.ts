import { describe, expect, test } from 'vitest';
import { read } from '../support/read.ts';
import { FIXTURES, fixture, letters, shown, US_FIXTURES, wordsOfPage } from './fixtures.ts';

describe.each([...FIXTURES, ...US_FIXTURES])('$name', ({ document, expected }) => {
  const extraction = read(document);

  test('says what the text says', () => expect(shown(extraction)).toEqual(expected));

  test('shows its evidence in the words of the page', () => {
    const words = wordsOfPage(document.body);
    for (const { evidence } of [...extraction.effects, ...extraction.claims]) {
      expect(evidence).not.toBe('');
      expect(words).toContain(letters(evidence));
    }
  });
});

test('at least sixty texts are on file', () => expect(FIXTURES.length).toBeGreaterThanOrEqual(60));

test.each([
  ['nothing', ''],
  ['no text', '<html><body></body></html>'],
  ['half a tag', '<html><body><div class="art-con" ergodic="article"><p>商务部公告2025年第'],
  ['deep nesting', '<div>'.repeat(50_000)],
  ['a broken entity', '<p>&#xFFFFFFFF;&;&amp</p>'],
])('%s is answered without a throw and without an effect', (_, body) => {
  const [first] = FIXTURES;
  const extraction = read({ ...first!.document, body });
  expect(extraction.effects).toEqual([]);
});

test('a list of thousands of goods is read whole', () => {
  const rows = Array.from(
    { length: 4_000 },
    (_, at) => `<tr><td>${at + 1}</td><td>${10_000_000 + at}</td><td>商品</td></tr>`,
  );
  const { document } = fixture('tariff-goods-lists');
  const body = document.body.replace(
    '<tr><td>1</td><td>27090000</td>',
    `${rows.join('')}<tr><td>1</td><td>27090000</td>`,
  );
  const { effects } = read({ ...document, body });
  expect(effects[1]?.goods?.hsCodes).toHaveLength(4_001);
});
