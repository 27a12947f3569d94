import { describe, expect, test } from 'vitest';
import { isCopy, likenessOf, sharedBy } from '../../../shared/domain/text/likeness.ts';

/** So many words that nobody else uses, from a place on. */
const words = (many: number, from = 0): string => Array.from({ length: many }, (_, n) => `w${from + n}`).join(' ');
const like = (text: string): string => {
  const likeness = likenessOf(text);
  if (likeness === undefined) throw new Error('too short');
  return likeness;
};

describe('the likeness of a text', () => {
  test('is kept for years, and stays as it is', () =>
    expect(like('China will ask for a licence for five more metals from the eighth of November, it said.')).toBe(
      '14.5ia38Ys8u1SKn8PyORn4nblvtR4sxtxfYHe9GoZE9o1IjpATdQWJqfGvAln5lL1hTO401DFc1osUurnOqkndXglL5u7F1ThGN3UrbYGrigJC29Wsh6C6hEaLvDQqR6UB',
    ));

  test.each([15, 300, 4_000, 100_000])('of %i words has at most 133 characters', (many) =>
    expect(like(words(many)).length).toBeLessThanOrEqual(133),
  );

  test('is none of a few words', () => {
    expect(likenessOf('')).toBeUndefined();
    expect(likenessOf(words(14))).toBeUndefined();
    expect(likenessOf(words(3).repeat(40))).toBeUndefined();
  });

  test('does not hang on capitals, quotes and spaces', () =>
    expect(like(`“No one’s” word:  ${words(30)}`)).toBe(like(`"NO ONE'S" WORD - ${words(30)}`)));

  const long = `${words(20_000).slice(0, 39_999)} `;
  test('of a very long text is of its beginning', () => expect(like(`${long}and more`)).toBe(like(long)));
});

describe('what two texts share', () => {
  const story = words(400);

  test.each<[string, string, number]>([
    ['all', story, 1],
    ['all of a quarter', words(100), 1],
    ['half of as long a text', words(400, 200), 0.5],
    ['a third of half the length', `${words(67)} ${words(133, 1_000)}`, 0.33],
    ['a quarter of three times the length', `${words(100)} ${words(1_100, 1_000)}`, 0.25],
    ['nothing', words(400, 1_000), 0],
  ])('%s', (_, other, share) => {
    expect(Math.abs(sharedBy(like(story), like(other)) - share)).toBeLessThan(0.15);
    expect(sharedBy(like(other), like(story))).toBe(sharedBy(like(story), like(other)));
  });

  test('is not made of chance, however much longer one of them is', () => {
    const brief = like(words(20, 100_000));
    for (let from = 0; from < 40; from++) expect(isCopy(brief, like(words(2_000, from * 5_000 + 200_000)))).toBe(false);
  });
});
