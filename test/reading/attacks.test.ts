import { describe, expect, test } from 'vitest';
import { ATTACKS } from '../../bench/hostile/attacks.ts';
import { costOf } from '../../bench/hostile/cost.ts';
import { READERS } from '../../bench/hostile/readers.ts';
import { nameOf, type Shape, textOf } from '../../bench/hostile/shapes.ts';

const SMALL = 32_000;
const TIMES = 4;
/** At this cost in milliseconds for the small text a reader is a suspect, and the larger one is tried. */
const SUSPECT = 15;
/** Below it a larger text's cost in milliseconds says nothing; four times the text at four times the cost is linear. */
const FLOOR = 250;
const MOST_GROWTH = 10;
/** Once more, for twice the larger text: linear work doubles, that of a square is four times as much. */
const MOST_DOUBLED = 3;
const ROUNDS = 3;
const MOST_OF_SIGNS = 8;
/** What a slow machine needs for one shape; it bounds a test that hangs, and measures nothing. */
const HANGS_MS = 600_000;

type Cost = (text: string) => Promise<number>;

/** The cheapest of several: what the engine does the first time, or beside the work, is not counted. */
const least = async (cost: Cost, text: string): Promise<number> => {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) best = Math.min(best, await cost(text));
  return best;
};

/** How work grows with a shape, where it is more than four times the text can account for. */
const growthOf = async (cost: Cost, shape: Shape): Promise<string | undefined> => {
  const [small, large] = [textOf(shape, SMALL), textOf(shape, SMALL * TIMES)];
  const first = await cost(small);
  if (first < SUSPECT) return undefined;
  const grows = (before: number, after: number): boolean => after > FLOOR && after > MOST_GROWTH * before;
  if (!grows(Math.min(first, await cost(small)), await cost(large))) return undefined;
  const [before, after] = [await least(cost, small), await least(cost, large)];
  if (!grows(before, after) || (await least(cost, textOf(shape, 2 * TIMES * SMALL))) < MOST_DOUBLED * after)
    return undefined;
  return `${nameOf(shape)}: ${before.toFixed(0)} ms, then ${after.toFixed(0)} ms for ${TIMES} times the text`;
};

describe.each(Object.entries(ATTACKS))('%s costs work that grows with the text', (_, { readers, shapes }) => {
  const tried = readers.flatMap((reader) => shapes.map((shape) => ({ reader, shape, name: nameOf(shape) })));
  test.each(tried)(
    '$reader: $name',
    async ({ reader, shape }) => {
      expect(await growthOf((text) => costOf(READERS[reader], text), shape)).toBeUndefined();
    },
    HANGS_MS,
  );
});

test('a sign that HTML escapes costs an article little more than a letter', async () => {
  const cost = (word: string): Promise<number> =>
    least(
      (text) => costOf(READERS['page of an article'], text),
      textOf({ word, layout: 'long sentences' }, SMALL * TIMES),
    );
  const letters = await cost('甲至');
  expect(await cost('>至')).toBeLessThan(MOST_OF_SIGNS * letters);
});

describe('growth', () => {
  const MS_A_CHARACTER = 1 / 1_000;
  const shape: Shape = { word: '<', layout: 'one block' };
  const growing = (power: number): Cost => {
    return async (text) => SMALL * MS_A_CHARACTER * (text.length / SMALL) ** power;
  };

  test('with the square of the text is found', async () => {
    expect(await growthOf(growing(2), shape)).toMatch(/^"<", one block: /);
  });

  test('with the text, or a little above it, is none', async () => {
    expect(await growthOf(growing(1), shape)).toBeUndefined();
    expect(await growthOf(growing(1.2), shape)).toBeUndefined();
  });

  test('that one slow run alone shows is none', async () => {
    let runs = 0;
    const once: Cost = async (text) => (text.length > SMALL && runs++ === 0 ? 5_000 : await growing(1)(text));
    expect(await growthOf(once, shape)).toBeUndefined();
  });
});
