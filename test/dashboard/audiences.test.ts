import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storyDeps } from '../lambdas/api/story-deps.ts';
import { CHROMIUM } from '../support/chromium.ts';
import { open, type Stand, stand } from './browser.ts';

describe.skipIf(!CHROMIUM)('audiences', () => {
  let at: Stand;
  beforeAll(async () => {
    at = await stand();
  });
  afterAll(() => at?.close());

  test('one is tried, refused with the reason, made, tested and removed', async () => {
    const page = await open(at, '#/audiences');
    const main = page.locator('main');
    await page.getByRole('button', { name: 'New audience' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.getByLabel('Name', { exact: true }).fill('graphite');
    await page.getByLabel('Addresses, one a line').fill('zoe@corp.org\n\nyan@corp.org');
    await page.getByLabel('Single goods').fill('graphit');
    await page.getByRole('button', { name: 'What you would have got' }).click();
    await expect.poll(() => main.getByRole('alert').innerText()).toContain('did you mean item:graphite');
    await page.getByLabel('Single goods').fill('graphite');
    await page.getByRole('button', { name: 'What you would have got' }).click();
    await expect.poll(() => main.innerText()).toMatch(/[1-9]\d* messages? in the last 90 days/);
    await page.getByRole('button', { name: 'Save' }).click();
    const card = page.locator('.audience', { hasText: 'yan@corp.org' });
    await expect.poll(() => card.innerText()).toContain('graphite');
    await card.getByRole('button', { name: 'Send a test' }).click();
    await expect.poll(() => card.getByRole('status').innerText()).toContain('mail: the test was sent');
    await card.getByRole('button', { name: 'Remove' }).click();
    expect(await card.count()).toBe(1);
    await card.getByRole('button', { name: 'Remove it' }).click();
    await expect.poll(() => card.count()).toBe(0);
    // The refusal above is the one that the browser tells of.
    expect(page.wrong.filter((said) => !said.includes('400'))).toEqual([]);
  });

  test('what is kept is what is changed, and a channel that fails says how', async () => {
    const page = await open(at, '#/audiences');
    const card = page.locator('.audience', { hasText: 'metals' });
    await expect.poll(() => card.innerText()).toContain('Once a day, 08:00 Europe/Berlin');
    await card.getByRole('button', { name: 'Send a test' }).click();
    await expect.poll(() => card.getByRole('status').innerText()).toContain('hook: HTTP 404');
    await card.getByRole('button', { name: 'Edit' }).click();
    expect(await page.getByLabel('rare earths').isChecked()).toBe(true);
    await page.getByLabel('rare earths').uncheck();
    await page.getByLabel('batteries').check();
    await page.getByLabel('Once a day instead of at once').uncheck();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => card.innerText()).toContain('batteries');
    expect(await card.innerText()).toContain('At once');
    expect(await card.innerText()).not.toContain('rare earths');
  });

  test('an audience begins to decide, with who is told of what it leaves, and a summary', async () => {
    const page = await open(at, '#/audiences');
    const card = page.locator('.audience', { hasText: 'slack-hook' });
    expect(await card.innerText()).not.toContain('Decides');
    await card.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel(/Decides on what it is told/).check();
    await page.getByLabel(/Alerts from this day on/).fill('2025-10-01');
    await page.getByLabel(/Another audience is told/).check();
    await page.getByLabel('Hours after the alert').fill('48');
    await page.getByLabel(/A weekly summary/).check();
    await page.getByLabel('Weekday').selectOption('friday');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect
      .poll(() => card.innerText())
      .toMatch(
        /On alerts from 1 Oct 2025 on · after 48 hours metals is told · weekly summary, Friday 08:00 [A-Z]\w+\/?\w*/,
      );
    await card.getByRole('button', { name: 'Edit' }).click();
    expect(await page.getByLabel('Hours after the alert').inputValue()).toBe('48');
    await page.getByLabel(/Decides on what it is told/).uncheck();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => card.innerText()).not.toContain('Decides');
  });
});

describe.skipIf(!CHROMIUM)('a desk that has signed in', () => {
  let at: Stand;
  beforeAll(async () => {
    at = await stand({ ...storyDeps(), access: 'signin' });
  });
  afterAll(() => at?.close());

  test('sees its own audiences, and makes those whose names it was given', async () => {
    const context = await at.browser.newContext({ extraHTTPHeaders: { 'x-chokepoint-role': 'desk:metals,energy' } });
    const page = await context.newPage();
    await page.goto(`${at.url}/#/audiences`);
    const main = page.locator('main');
    await expect.poll(() => main.innerText()).toContain('metals');
    expect(await main.innerText()).not.toContain('slack-hook');
    await page.getByRole('button', { name: 'New audience' }).click();
    const names = page.locator('.editor > label option');
    await expect.poll(() => names.allInnerTexts()).toEqual(['energy']);
    expect(await main.innerText()).not.toContain('What happens to the system itself');
  });
});
