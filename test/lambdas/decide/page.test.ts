import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { serve } from '../../../shared/adapters/local/serve.ts';
import { CHROMIUM } from '../../support/chromium.ts';
import { decidingDesk } from '../../support/deciding.ts';

test.skipIf(!CHROMIUM).each(['light', 'dark'] as const)(
  'in a narrow window that is %s and runs no script, the page is filled in and sent',
  async (colorScheme) => {
    const desk = await decidingDesk();
    await desk.learn();
    await desk.tell();
    const nothing = async () => ({ status: 404, headers: {}, body: '' });
    const server = await serve({ answer: nothing, decide: desk.answer, folder: '/nowhere', siteHeaders: {}, port: 0 });
    const browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
    try {
      const context = await browser.newContext({
        viewport: { width: 360, height: 740 },
        javaScriptEnabled: false,
        colorScheme,
      });
      const page = await context.newPage();
      const refused: string[] = [];
      page.on('console', (message) => refused.push(message.text()));
      await page.goto(`http://localhost:${server.port}/decide?t=${desk.linkToken()}`);
      const { width } = (await page.locator('main').boundingBox()) ?? {};
      expect(width).toBe(360);
      const dark = await page.locator('main').evaluate((main) => getComputedStyle(main).backgroundColor);
      expect(dark === 'rgb(255, 255, 255)').toBe(colorScheme === 'light');

      await page.getByLabel('Your name').fill('Anna Keller');
      await page.getByRole('button', { name: 'Decide' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('Choose a decision');
      expect(await page.getByLabel('Your name').inputValue()).toBe('Anna Keller');
      await page.getByLabel('Stop shipments').check();
      await page.getByLabel('Due day').fill('2025-10-20');
      await page.getByRole('button', { name: 'Decide' }).click();
      expect(await page.locator('h1').textContent()).toBe('It is kept');
      expect(await desk.decisions.of('desk')).toMatchObject([
        { decision: 'stop', by: 'Anna Keller', due: '2025-10-20', door: 'mail-link' },
      ]);
      // The refused try was answered with 400, which a browser notes.
      expect(refused.filter((text) => !text.includes('400'))).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  },
  60_000,
);
