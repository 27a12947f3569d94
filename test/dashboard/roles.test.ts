import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storyDeps } from '../lambdas/api/story-deps.ts';
import { CHROMIUM, open, type Stand, stand } from './browser.ts';

describe.skipIf(!CHROMIUM)('where everybody may read', () => {
  let at: Stand;
  beforeAll(async () => {
    at = await stand({ ...storyDeps(), access: 'public' });
  });
  afterAll(() => at?.close());

  test('no door is shown that is shut, and nothing is asked that would be refused', async () => {
    const page = await open(at, '#/sources');
    const rail = page.locator('.rail');
    await expect.poll(() => rail.innerText()).toContain('My list');
    expect(await rail.innerText()).not.toContain('Deliveries');
    const main = page.locator('main');
    await expect.poll(() => main.innerText()).toContain('Official channels');
    expect(await main.innerText()).not.toContain('operators');
    expect(await page.locator('.who').count()).toBe(0);
    const refused: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) refused.push(response.url());
    });
    await page.evaluate(() => {
      location.hash = '#/my-list';
    });
    await expect.poll(() => main.innerText()).toContain('stays in this browser');
    await page.locator('.ghost').waitFor({ state: 'detached' });
    expect(await main.innerText()).not.toContain('chokepoint list put');
    expect([...refused, ...page.wrong]).toEqual([]);
  });
});
