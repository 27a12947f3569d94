import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Instant } from '../../shared/time/civil.ts';
import { documents } from '../../simulator/documents.ts';
import { storyDeps } from '../lambdas/api/story-deps.ts';
import { CHROMIUM } from '../support/chromium.ts';
import { readingFromDocument } from '../support/reading.ts';
import { corpusLog } from '../views/log.ts';
import { open, type Stand, stand } from './browser.ts';

const NOW = '2025-11-20T02:00:00.000Z' as Instant;

/** The pages of the corpus, by their hashes. */
const PAGES = new Map(
  documents({ to: NOW, copies: true }).map((document) => [readingFromDocument(document).page, document.body]),
);
const kept = (hash: string): Uint8Array => {
  const body = PAGES.get(hash);
  if (body === undefined) throw new Error(`No page ${hash}`);
  return new TextEncoder().encode(body);
};

/** One thing that a person does: a click, a choice, or words typed and entered. */
type Action = { says: string; does: (page: Page) => Promise<unknown> };

const searches = (words: string): Action => ({
  says: `search “${words}”`,
  does: async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type(words);
    await page.getByRole('option').first().waitFor();
    // What is found stands still once the typing rests and the answer is there.
    await page.locator('.found', { hasText: 'Looking …' }).waitFor({ state: 'detached' });
    await page.waitForTimeout(400);
    await page.keyboard.press('Enter');
  },
});
const clicks = (name: string): Action => ({
  says: `click “${name}”`,
  does: (page) => page.getByRole('link', { name, exact: true }).first().click(),
});
const fills = (label: string, value: string, called = value): Action => ({
  says: `set “${label}” to ${called}`,
  does: async (page) => {
    const field = page.locator('input, textarea').and(page.getByLabel(label)).first();
    await field.fill(value);
    await field.press('Tab');
  },
});

const SUPPLIERS = [
  ...['Skydio Inc.', 'BRINC Drones', 'Hanwha Philly Shipyard', 'TechInsights Inc.', 'Dedrone by Axon'],
  ...['Lockheed Martin Corporation', 'Raytheon Missiles & Defense', 'Epirus, Inc.', 'AeroVironment, Inc.', 'Illumina'],
  ...Array.from({ length: 20 }, (_, place) => `Harmless Widgets ${place + 1} GmbH`),
];

type Question = { asks: string; actions: readonly Action[]; shows: readonly RegExp[] };

const QUESTIONS: readonly Question[] = [
  {
    asks: 'May gallium go to the United States on 15 Nov 2025?',
    actions: [searches('gallium → US, 15 Nov 2025')],
    shows: [/licence/i, /15 Nov 2025/, /72 of 2025/],
  },
  {
    asks: 'Which of these 30 suppliers are listed?',
    actions: [clicks('Screening'), fills('Paste a list', SUPPLIERS.join('\n'), 'the 30 names')],
    shows: [/Skydio/, /[1-9]\d* in force/, /\d+ none/],
  },
  {
    asks: 'What do the 30 days after 12 Oct 2025 bring?',
    actions: [fills('Day', '2025-10-12', '12 Oct 2025')],
    shows: [/What is coming/, /8 Nov 2025[\s\S]*Holmium/, /27\s*days/],
  },
  {
    asks: 'By which sentence is Skydio listed?',
    actions: [searches('Skydio')],
    shows: [/列入/, /As kept, highlighted/],
  },
  {
    asks: 'What was known on 9 Oct 2025 at 10:00 in Beijing?',
    actions: [
      {
        says: 'choose “As known: at another time …”',
        does: (page) => page.getByRole('combobox', { name: 'As known' }).selectOption('at another time …'),
      },
      fills('Known at', '2025-10-09T10:00', '9 Oct 2025 10:00'),
    ],
    shows: [/as known 9 Oct 2025, 10:00 Beijing/, /12 of 17/, /What is new[\s\S]*9 Oct 2025/],
  },
  {
    asks: 'What is HS 2805301900?',
    actions: [searches('2805301900')],
    shows: [/2805\.?30/],
  },
  { asks: 'What is new?', actions: [], shows: [/What is new\s[\s\S]*Confirmed/i] },
  {
    asks: 'What do duties come to today, and what is their next step?',
    actions: [],
    shows: [/10 %[\s\S]*China's duties on US goods[\s\S]*34 % from 11 Nov 2026/],
  },
  {
    asks: 'Is Hanwha Philly Shipyard listed, and by which list and rule?',
    actions: [searches('Hanwha Philly Shipyard')],
    shows: [/countermeasures/i, /suspended to 10 Nov 2026/, /order 6\/2025/i],
  },
  {
    asks: 'What changed between 1 Oct and 12 Oct 2025?',
    actions: [searches('1 Oct 2025 to 12 Oct 2025')],
    shows: [/Two days compared/, /announced[\s\S]*Holmium/, /No\. 57 of 2025/, /Dedrone/],
  },
];
const MOST = 2;

describe.skipIf(!CHROMIUM)('a newcomer asks', () => {
  let at: Stand;
  const told: string[] = [];
  beforeAll(async () => {
    const deps = storyDeps(corpusLog(NOW).commits);
    at = await stand({ ...deps, blobs: { ...deps.blobs, get: async (hash) => kept(hash) }, now: () => NOW });
  });
  afterAll(async () => {
    process.stdout.write(`\n${told.join('\n')}\n\n`);
    await at?.close();
  });

  test.each(QUESTIONS)('$asks', async ({ asks, actions, shows }) => {
    expect(actions.length).toBeLessThanOrEqual(MOST);
    const page = await open(at, '#/');
    for (const { does } of actions) await does(page);
    const seen = page.locator('main, .clockwork');
    for (const words of shows) await expect.poll(async () => (await seen.allInnerTexts()).join('\n')).toMatch(words);
    expect(page.wrong).toEqual([]);
    await page.context().close();
    told.push(
      `${asks}\n  ${actions.length}: ${actions.map(({ says }) => says).join(', then ') || 'nothing to do, it stands on the first view'}`,
    );
  });
});
