// npm run fuzz -- --minutes 5 [--seed 7]: pages of a megabyte, made of hostile parts by chance, through every reader.
// npm run fuzz -- --minutes 5 --cuts: texts of the corpus and of the fixtures, cut anywhere in each of their forms.

import { parseArgs } from 'node:util';
import { chanceOf } from './chaos/chance.ts';
import { costOf } from './hostile/cost.ts';
import { FORMS } from './hostile/cuts.ts';
import { READERS } from './hostile/readers.ts';
import { LAYOUTS, nameOf, type Shape, TAGS, textOf, WORDS } from './hostile/shapes.ts';
import { cutAt, TEXTS } from './hostile/texts.ts';

const MEGABYTE = 1_000_000;
const MOST_MS = 2_000;
const SHOWN = 10;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    cuts: { type: 'boolean', default: false },
  },
});
const chance = chanceOf(Number(values.seed));
const pick = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T;

const shape = (): Shape => ({
  word: Array.from({ length: 1 + Math.floor(chance() * 3) }, () => pick([...WORDS, ...TAGS])).join(''),
  layout: pick(Object.keys(LAYOUTS) as (keyof typeof LAYOUTS)[]),
});

type Found = { reader: string; shape: Shape; ms: number };

const until = performance.now() + Number(values.minutes) * 60_000;

const cutTexts = (): void => {
  let cuts = 0;
  const faults = new Set<string>();
  for (; performance.now() < until; cuts++) {
    const fault = cutAt(pick(TEXTS), pick(Object.keys(FORMS)), chance());
    if (fault !== undefined) faults.add(fault);
  }
  console.log(`seed ${values.seed}: ${cuts} cuts, ${faults.size} false readings`);
  for (const fault of faults) console.log(`  ${fault}`);
  if (faults.size > 0) process.exitCode = 1;
};

const readPages = async (): Promise<void> => {
  const found: Found[] = [];
  const escapes: string[] = [];
  let pages = 0;
  for (; performance.now() < until; pages++) {
    const next = shape();
    const reader = pick(Object.keys(READERS));
    const ms = await costOf(READERS[reader] ?? (() => undefined), textOf(next, MEGABYTE)).catch((error: unknown) => {
      escapes.push(`${reader}: ${nameOf(next)}: ${error instanceof Error ? error.message : String(error)}`);
      return 0;
    });
    found.push({ reader, shape: next, ms });
    found.sort((a, b) => b.ms - a.ms).splice(SHOWN);
  }
  console.log(`seed ${values.seed}: ${pages} pages of 1 MB; the slowest, in milliseconds of processor time:`);
  for (const { reader, shape: slow, ms } of found)
    console.log(`${ms.toFixed(0).padStart(8)}  ${reader}: ${nameOf(slow)}`);
  console.log(`${escapes.length} escapes of a reader`);
  for (const one of escapes) console.log(`  ${one}`);
  if (escapes.length > 0 || found.some(({ ms }) => ms > MOST_MS)) process.exitCode = 1;
};

if (values.cuts) cutTexts();
else await readPages();
