import { describe, expect, test } from 'vitest';
import { chanceOf } from '../../bench/chaos/chance.ts';
import { costOf } from '../../bench/hostile/cost.ts';
import { READERS, type Read } from '../../bench/hostile/readers.ts';
import { NASTY, nameOf, SHAPES, type Shape, textOf } from '../../bench/hostile/shapes.ts';

const SEED = Number(process.env['FUZZ_SEED'] ?? 11);
const DRAWN = 8;
const SMALL = 32_000;
const TIMES = 4;
/** At this cost in milliseconds for the small text a reader is a suspect, and the larger one is tried. */
const SUSPECT = 15;
/** Below it a larger text's cost in milliseconds says nothing; four times the text at four times the cost is linear. */
const FLOOR = 250;
const MOST_GROWTH = 10;
const ROUNDS = 3;

const chance = chanceOf(SEED);
const drawn = SHAPES.filter(() => chance() < DRAWN / SHAPES.length);

/** The cheapest of several: what the engine does the first time, or beside the work, is not counted. */
const least = async (read: Read, text: string): Promise<number> => {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) best = Math.min(best, await costOf(read, text));
  return best;
};

/** How a reader's work grows with a shape, where it is more than four times the text can account for. */
const growthOf = async (read: Read, shape: Shape): Promise<string | undefined> => {
  const [small, large] = [textOf(shape, SMALL), textOf(shape, SMALL * TIMES)];
  const first = await costOf(read, small);
  if (first < SUSPECT) return undefined;
  const grows = (before: number, after: number): boolean => after > FLOOR && after > MOST_GROWTH * before;
  if (!grows(Math.min(first, await costOf(read, small)), await costOf(read, large))) return undefined;
  const [before, after] = [await least(read, small), await least(read, large)];
  if (!grows(before, after)) return undefined;
  return `${nameOf(shape)}: ${before.toFixed(0)} ms, then ${after.toFixed(0)} ms for ${TIMES} times the text`;
};

describe(`no reader's work grows beyond its text (FUZZ_SEED=${SEED})`, () => {
  test.each(Object.entries(READERS))('%s', async (_, read) => {
    const grown: string[] = [];
    for (const shape of [...NASTY, ...drawn]) {
      const growth = await growthOf(read, shape);
      if (growth !== undefined) grown.push(growth);
    }
    expect(grown).toEqual([]);
  });
});

test('a reader whose work grows with the square of its text is found', async () => {
  const square: Read = (text) => Array.from({ length: text.length / 16 }, () => text.lastIndexOf('x'));
  expect(await growthOf(square, { word: '<', layout: 'one block' })).toMatch(/^"<", one block: /);
});
