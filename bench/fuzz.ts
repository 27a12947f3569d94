// Pages by chance through every reader: npm run fuzz -- --help
import { parseArgs } from 'node:util';
import { withUsage } from '../cli/usage.ts';
import { numberIn, runTool } from '../tools/run-tool.ts';
import { costOf } from './hostile/cost.ts';
import { FORMS } from './hostile/cuts.ts';
import { feedFault } from './hostile/feeds.ts';
import { grammarOf, wordOf } from './hostile/grammar.ts';
import { READERS, type ReaderName } from './hostile/readers.ts';
import { LAYOUTS, type Layout, nameOf, type Shape, TAGS, textOf, WORDS } from './hostile/shapes.ts';
import { cutAt, glued, TEXTS } from './hostile/texts.ts';
import { below, drawing, type Random, seededRandom } from './seeded-random.ts';

const USAGE = `npm run fuzz -- [--minutes N] [--seed N] [--most N | --cuts | --glue]

Pages of hostile parts and of the reader's own words, made by chance, through every reader; prints the slowest. Exit code 1
where a megabyte takes longer than it may, or a fault escapes a reader.

  --minutes N  for how long (default: 1)
  --seed N     of chance (default: 1)
  --most N     seconds of processor time that a megabyte may take (default: 2)
  --cuts       instead, texts of the corpus and the fixtures cut anywhere, and feeds and lists spoilt: a cut text must
               claim nothing that the whole one does not
  --glue       instead, any two of these texts as one page`;

const MEGABYTE = 1_000_000;
const SHOWN = 10;
/** Most pages are tried small first; one in so many is made of a megabyte at once. */
const SMALL = 128_000;
const AT_ONCE = 8;
/** Work of the square of a text that is above two seconds at a megabyte is above this for a small one. */
const SUSPECT_MS = 30;
const MOST_PARTS = 3;

type Game = { seed: number; until: number; chance: Random; pick: ReturnType<typeof drawing> };

const shapeFor = (reader: ReaderName, { chance, pick }: Game): Shape => {
  const part = (): string => (chance() < 0.5 ? pick([...WORDS, ...TAGS]) : wordOf(grammarOf(reader), chance));
  const word = Array.from({ length: 1 + below(chance, MOST_PARTS) }, part).join('') || ' ';
  return { word, layout: pick(Object.keys(LAYOUTS) as Layout[]) };
};

type Found = { reader: ReaderName; shape: Shape; ms: number };

const readPages = async (game: Game, mostMs: number): Promise<number> => {
  const { seed, until, chance, pick } = game;
  const slowest: Found[] = [];
  const escapes: string[] = [];
  let [pages, large] = [0, 0];
  for (; performance.now() < until; pages++) {
    const reader = pick(Object.keys(READERS) as ReaderName[]);
    const shape = shapeFor(reader, game);
    const cost = (size: number): Promise<number> =>
      costOf(READERS[reader], textOf(shape, size)).catch((error: unknown) => {
        escapes.push(`${reader}: ${nameOf(shape)}: ${error instanceof Error ? error.message : String(error)}`);
        return 0;
      });
    if (chance() >= 1 / AT_ONCE && (await cost(SMALL)) < SUSPECT_MS) continue;
    large++;
    const ms = await cost(MEGABYTE);
    // What the machine was busy with beside it is not counted twice.
    slowest.push({ reader, shape, ms: ms > mostMs ? Math.min(ms, await cost(MEGABYTE)) : ms });
    slowest.sort((a, b) => b.ms - a.ms).splice(SHOWN);
  }
  console.log(`seed ${seed}: ${pages} pages, ${large} of them of 1 MB; these took longest, in ms of processor time:`);
  for (const { reader, shape, ms } of slowest) console.log(`${ms.toFixed(0).padStart(8)}  ${reader}: ${nameOf(shape)}`);
  console.log(`${escapes.length} escapes of a reader`);
  for (const one of escapes) console.log(`  ${one}`);
  return escapes.length > 0 || slowest.some(({ ms }) => ms > mostMs) ? 1 : 0;
};

type Try = () => string | undefined | Promise<string | undefined>;

const cuts = ({ pick, chance }: Game): Try[] => [
  () => cutAt(pick(TEXTS), pick(Object.keys(FORMS)), chance()),
  () => feedFault(chance),
];
const pairs = ({ pick }: Game): Try[] => [
  () => {
    const [one, other] = [pick(TEXTS), pick(TEXTS)];
    return one === other ? undefined : glued(one, other, pick(Object.keys(FORMS)));
  },
];

const readSpoilt = async ({ seed, until }: Game, tries: readonly Try[], what: string): Promise<number> => {
  const faults = new Set<string>();
  let done = 0;
  for (; performance.now() < until; done++) {
    const fault = await tries[done % tries.length]?.();
    if (fault !== undefined) faults.add(fault);
  }
  console.log(`seed ${seed}: ${done} ${what}, ${faults.size} false readings`);
  for (const fault of faults) console.log(`  ${fault}`);
  return faults.size > 0 ? 1 : 0;
};

const fuzz = withUsage(USAGE, async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      minutes: { type: 'string', default: '1' },
      most: { type: 'string', default: '2' },
      seed: { type: 'string', default: '1' },
      cuts: { type: 'boolean', default: false },
      glue: { type: 'boolean', default: false },
    },
  });
  const seed = numberIn(values.seed, 'seed');
  const chance = seededRandom(seed);
  const until = performance.now() + numberIn(values.minutes, 'minutes') * 60_000;
  const game: Game = { seed, until, chance, pick: drawing(chance) };
  if (values.glue) return readSpoilt(game, pairs(game), 'pairs of texts as one page');
  if (values.cuts) return readSpoilt(game, cuts(game), 'texts cut, and feeds and lists spoilt');
  return readPages(game, numberIn(values.most, 'most') * 1_000);
});

await runTool('fuzz', fuzz);
