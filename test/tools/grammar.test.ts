import { describe, expect, test } from 'vitest';
import { grammarOf, literalsIn, wordOf } from '../../bench/hostile/grammar.ts';
import { matching } from '../../bench/hostile/matching.ts';
import { READERS, type ReaderName } from '../../bench/hostile/readers.ts';
import { seededRandom } from '../../bench/seeded-random.ts';
import { ACT_VERBS } from '../../shared/domain/acts/act-verbs.ts';
import { LIST_ROWS } from '../../shared/domain/acts/lists.ts';
import { SUBSTANCES } from '../../shared/domain/goods/substances.ts';

const TIMES = 50;

describe('what is written for a pattern is found by it', () => {
  test.each([
    /自公布之日起/,
    /(?:废止|暂停)(?:实施|执行)?/,
    /商务部(?:公告|令)\s*(\d{4})年第(\d{1,3})号/,
    /[A-Z][a-z]+, (?:Inc|Ltd)\.?/,
    /\p{Script=Han}{2,4}（\p{Lu}\w*）/u,
    /(?<year>20\d\d)[-./年](\d{1,2})/,
    /a|b+|\u4e2d{2}|\x41/,
    /(?:第[一二三]条){1,2}(?!之)/,
    /from (\d+(?:\.\d+)?) percent to \1?/,
    /\b(?:dut(?:y|ies)|tariffs?)\b/,
    /[\]\\\d-]x/,
  ])('%s', (pattern) => {
    const chance = seededRandom(7);
    for (let time = 0; time < TIMES; time++) expect(matching(pattern.source, chance)).toMatch(pattern);
  });

  test('a piece of one, and what is none, is written as far as it goes', () => {
    for (const piece of ['(?:a|b', 'b)+c', '[abc', 'a{2', '\\', '*', ')', '(?<!x', ''])
      expect(typeof matching(piece, seededRandom(1))).toBe('string');
  });
});

test('strings, templates and patterns of a program are its words, its imports are none', () => {
  const program = [
    "import { a } from './a.ts';",
    "const b = [/暂停(\\d)/u, '恢复', `至$" + '{a}止`] as const satisfies unknown;',
  ].join('\n');
  expect(literalsIn(program)).toEqual(['暂停(\\d)', '恢复', '至', '止']);
});

describe('a row of a table is a word of the readers that go by it', () => {
  const words = new Set(grammarOf('notice').flat());
  const wanted = [
    ...LIST_ROWS.map(({ zh }) => zh.source),
    ...ACT_VERBS.map(({ zh }) => zh),
    ...SUBSTANCES.map(({ zh }) => zh),
  ];
  test.each(wanted)('%s', (word) => expect(words.has(word)).toBe(true));
});

test('every reader has words of its own, and chance draws the same ones for the same seed', () => {
  for (const reader of Object.keys(READERS) as ReaderName[]) {
    const grammar = grammarOf(reader);
    expect(grammar.every((place) => place.length > 0)).toBe(true);
    const draw = (): string[] => {
      const chance = seededRandom(5);
      return Array.from({ length: TIMES }, () => wordOf(grammar, chance));
    };
    const drawn = draw();
    expect(new Set(drawn).size).toBeGreaterThan(TIMES / 5);
    expect(draw()).toEqual(drawn);
  }
});
