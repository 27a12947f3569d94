// npm run fuzz -- --minutes 5 [--seed 7] [--most 2]: pages of hostile parts, made by chance, through every reader.
// npm run fuzz -- --minutes 5 --cuts: texts of the corpus and the fixtures cut anywhere, and feeds and lists spoilt.
// npm run fuzz -- --minutes 5 --glue: any two of the texts as one page.

import { parseArgs } from 'node:util';
import { below, chanceOf, drawing } from './chance.ts';
import { costOf } from './hostile/cost.ts';
import { FORMS } from './hostile/cuts.ts';
import { feedFault } from './hostile/feeds.ts';
import { grammarOf, wordOf } from './hostile/grammar.ts';
import { READERS, type ReaderName } from './hostile/readers.ts';
import { LAYOUTS, type Layout, nameOf, type Shape, TAGS, textOf, WORDS } from './hostile/shapes.ts';
import { cutAt, glued, TEXTS } from './hostile/texts.ts';

const MEGABYTE = 1_000_000;
const SHOWN = 10;
/** Most pages are tried small first; one in so many is made of a megabyte at once. */
const SMALL = 128_000;
const AT_ONCE = 8;
/** Work of the square of a text that is above two seconds at a megabyte is above this for a small one. */
const SUSPECT_MS = 30;
const MOST_PARTS = 3;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    /** Seconds of processor time that a megabyte may take. */
    most: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    cuts: { type: 'boolean', default: false },
    glue: { type: 'boolean', default: false },
  },
});
const mostMs = Number(values.most) * 1_000;
const chance = chanceOf(Number(values.seed));
const pick = drawing(chance);
const until = performance.now() + Number(values.minutes) * 60_000;

const shapeFor = (reader: ReaderName): Shape => {
  const part = (): string => (chance() < 0.5 ? pick([...WORDS, ...TAGS]) : wordOf(grammarOf(reader), chance));
  const word = Array.from({ length: 1 + below(chance, MOST_PARTS) }, part).join('') || ' ';
  return { word, layout: pick(Object.keys(LAYOUTS) as Layout[]) };
};

type Found = { reader: ReaderName; shape: Shape; ms: number };

const readPages = async (): Promise<void> => {
  const slowest: Found[] = [];
  const escapes: string[] = [];
  let [pages, large] = [0, 0];
  for (; performance.now() < until; pages++) {
    const reader = pick(Object.keys(READERS) as ReaderName[]);
    const shape = shapeFor(reader);
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
  console.log(
    `seed ${values.seed}: ${pages} pages, ${large} of them of 1 MB; these took longest, in ms of processor time:`,
  );
  for (const { reader, shape, ms } of slowest) console.log(`${ms.toFixed(0).padStart(8)}  ${reader}: ${nameOf(shape)}`);
  console.log(`${escapes.length} escapes of a reader`);
  for (const one of escapes) console.log(`  ${one}`);
  if (escapes.length > 0 || slowest.some(({ ms }) => ms > mostMs)) process.exitCode = 1;
};

type Try = () => string | undefined | Promise<string | undefined>;

const CUTS: readonly Try[] = [() => cutAt(pick(TEXTS), pick(Object.keys(FORMS)), chance()), () => feedFault(chance)];
const GLUED: readonly Try[] = [
  () => {
    const [one, other] = [pick(TEXTS), pick(TEXTS)];
    return one === other ? undefined : glued(one, other, pick(Object.keys(FORMS)));
  },
];

const readSpoilt = async (tries: readonly Try[], what: string): Promise<void> => {
  const faults = new Set<string>();
  let done = 0;
  for (; performance.now() < until; done++) {
    const fault = await tries[done % tries.length]?.();
    if (fault !== undefined) faults.add(fault);
  }
  console.log(`seed ${values.seed}: ${done} ${what}, ${faults.size} false readings`);
  for (const fault of faults) console.log(`  ${fault}`);
  if (faults.size > 0) process.exitCode = 1;
};

if (values.glue) await readSpoilt(GLUED, 'pairs of texts as one page');
else if (values.cuts) await readSpoilt(CUTS, 'texts cut, and feeds and lists spoilt');
else await readPages();
