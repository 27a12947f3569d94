import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM } from '../support/chromium.ts';
import { jargonIn } from '../support/jargon.ts';
import { NAMES, PAGES } from '../views/story.ts';
import { open, type Stand, stand } from './browser.ts';

const VIEWS: Record<string, string> = {
  '#/': 'What is coming',
  '#/?valid=2025-10-10&known=2025-10-10': '5 announced',
  '#/inbox': 'Open',
  '#/inbox?audience=desk&about=alert:30': 'Nobody has said anything of it yet',
  '#/ask': 'What may leave China',
  '#/ask?q=graphite%20%E2%86%92%20US%2C%2015%20Nov%202025': 'Evidence pack',
  '#/ask?q=graphite&to=Atlantis': 'Not understood',
  '#/changes': 'Confirmed',
  '#/compare?from=2025-10-01&valid=2025-10-12': 'Holmium',
  '#/changes/1.0': 'Gallium',
  '#/items/gallium': 'What a shipment meets',
  '#/items/graphite': 'Scope incomplete',
  '#/entities': 'Unreliable Entity List',
  '#/entities?list=unreliable-entity': 'Strategy Analytics',
  '#/entities/skydio-inc': 'Over all lists',
  '#/tariffs': "China's duties on US goods",
  '#/tariffs?hs=8541.43': 'Not in these figures',
  '#/calendar': 'Ahead',
  '#/notices': 'MOFCOM No. 70 of 2025',
  '#/notices/mofcom-2025-58': 'Acted on by',
  '#/screening': 'stays in this browser',
  '#/my-list': 'stays in this browser',
  '#/my-list?list=desk/parts&valid=2025-10-10': 'What to do, by when',
  '#/audiences': 'slack-hook',
  '#/sources': 'Official channels',
  '#/deliveries': 'Outbox',
  [`#/pages/${Object.keys(PAGES).at(-2)}`]: 'plain text',
  [`#/annexes/${NAMES}?find=TechInsights%20Inc.`]: 'stands in one row',
  '#/nowhere': 'no such view',
};
const LOOKS = [
  { width: 1440, scheme: 'light' },
  { width: 360, scheme: 'dark' },
] as const;

describe.skipIf(!CHROMIUM)('the dashboard', () => {
  let at: Stand;
  beforeAll(async () => {
    at = await stand();
  });
  afterAll(() => at?.close());

  describe.each(LOOKS)('at $width px, $scheme', (look) => {
    let page: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      // Colours on their way from one state to another are neither.
      page = await open(at, '#/', { ...look, reducedMotion: 'reduce', stays: true });
      await page.evaluate(axe.source);
    });

    test.each(Object.entries(VIEWS))('%s', async (hash, words) => {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await expect.poll(() => page.locator('main').innerText()).toContain(words);
      await page.locator('.ghost').waitFor({ state: 'detached' });
      // What a page says is its own.
      if (!hash.startsWith('#/pages/')) expect(jargonIn(await page.locator('body').innerText())).toEqual([]);
      const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(page.wrong).toEqual([]);
    });
  });

  test('weighs less than 90 KB gzip before anything more is asked for', () => {
    const html = readFileSync(join(at.folder, 'index.html'), 'utf8');
    const files = readdirSync(at.folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && (!entry.name.endsWith('.js') || html.includes(entry.name)),
    );
    const weight = files.reduce(
      (sum, { parentPath, name }) => sum + gzipSync(readFileSync(join(parentPath, name))).length,
      0,
    );
    expect(weight).toBeLessThan(90 * 1024);
  });

  test('holds no script and no style inside the page', () => {
    const html = readFileSync(join(at.folder, 'index.html'), 'utf8');
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=|style=/);
  });
});
