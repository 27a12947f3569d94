// npm run fuzz -- --minutes 5 [--seed 7]: pages of a megabyte, made of hostile parts by chance, through every reader.

import { parseArgs } from 'node:util';
import { chanceOf } from './chaos/chance.ts';
import { costOf } from './hostile/cost.ts';
import { READERS } from './hostile/readers.ts';
import { LAYOUTS, nameOf, type Shape, TAGS, textOf, WORDS } from './hostile/shapes.ts';

const MEGABYTE = 1_000_000;
const MOST_MS = 2_000;
const SHOWN = 10;

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' } },
});
const chance = chanceOf(Number(values.seed));
const pick = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T;

const shape = (): Shape => ({
  word: Array.from({ length: 1 + Math.floor(chance() * 3) }, () => pick([...WORDS, ...TAGS])).join(''),
  layout: pick(Object.keys(LAYOUTS) as (keyof typeof LAYOUTS)[]),
});

type Found = { reader: string; shape: Shape; ms: number };

const found: Found[] = [];
const until = performance.now() + Number(values.minutes) * 60_000;
let pages = 0;
while (performance.now() < until) {
  const next = shape();
  const reader = pick(Object.keys(READERS));
  const ms = await costOf(READERS[reader] ?? (() => undefined), textOf(next, MEGABYTE));
  found.push({ reader, shape: next, ms });
  found.sort((a, b) => b.ms - a.ms).splice(SHOWN);
  pages++;
}

console.log(`seed ${values.seed}: ${pages} pages of 1 MB; the slowest, in milliseconds of processor time:`);
for (const { reader, shape: slow, ms } of found)
  console.log(`${ms.toFixed(0).padStart(8)}  ${reader}: ${nameOf(slow)}`);
if (found.some(({ ms }) => ms > MOST_MS)) process.exitCode = 1;
