import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import type { Played } from './played.ts';

const VIEW = { width: 1080, height: 700 };
const LOOK_MS = 200;
/** Tiles take a moment to turn. */
const TURN_MS = 350;
const SETTLE_MS = 5000;
/** A picture stays for as long as it takes to read how it is headed; the last for longer. */
const SHOWN_MS = 680;
const LAST_MS = 4000;
const LONGEST_MS = 10 * 60_000;
/** A slow machine plays longer, and is looked at more often: of many pictures so many are kept, evenly. */
const MOST = 28;

type Frame = { file: string; ms: number };

/** What decides whether a picture is another one: what is new, the figures, and how the tiles stand. */
const shown = async (page: Page): Promise<string> => {
  const texts = await page.locator('.three > section:first-child, .counters').allInnerTexts();
  const tiles = await page.locator('.periodic a').evaluateAll((all) => all.map(({ className }) => className));
  return [...texts, ...tiles].join('\n');
};

const thinned = (files: readonly string[]): string[] =>
  files.length <= MOST
    ? [...files]
    : Array.from({ length: MOST }, (_, place) => files[Math.round((place * (files.length - 1)) / (MOST - 1))] ?? '');

const framesOf = async (page: Page, { folder, ended }: Played): Promise<Frame[]> => {
  const files: string[] = [];
  const began = performance.now();
  for (let last = '', over = false; !over && performance.now() - began < LONGEST_MS; await pause(LOOK_MS)) {
    over = ended();
    if (over) await pause(SETTLE_MS);
    const now = await shown(page);
    if (now === last) continue;
    last = now;
    await pause(TURN_MS);
    const file = join(folder, `${String(files.length).padStart(3, '0')}.png`);
    await page.screenshot({ path: file });
    files.push(file);
  }
  return thinned(files).map((each, place, all) => ({ file: each, ms: place === all.length - 1 ? LAST_MS : SHOWN_MS }));
};

/** The first view while the record plays, a picture for each turn of it, as one that moves. */
export const film = async (browser: Browser, at: Played, out: string): Promise<string> => {
  const page = await browser.newPage({ viewport: VIEW, bypassCSP: true });
  await page.goto(at.site);
  await page.locator('.periodic').waitFor();
  await page.addStyleTag({ content: readFileSync(join(import.meta.dirname, 'film.css'), 'utf8') });
  const frames = await framesOf(page, at);
  await page.close();
  const pictures = frames.flatMap(({ file, ms }) => ['-d', String(ms), file]);
  execFileSync('img2webp', ['-loop', '0', '-min_size', '-lossless', '-m', '6', ...pictures, '-o', out]);
  const seconds = frames.reduce((sum, { ms }) => sum + ms, 0) / 1000;
  return `${out}: ${frames.length} pictures, ${seconds.toFixed(1)} s`;
};
