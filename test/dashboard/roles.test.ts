import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storyDeps } from '../lambdas/api/story-deps.ts';
import { CHROMIUM } from '../support/chromium.ts';
import { open, type Stand, stand } from './browser.ts';

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

describe.skipIf(!CHROMIUM)('whoever has signed in', () => {
  let at: Stand;
  beforeAll(async () => {
    at = await stand({ ...storyDeps(), access: 'signin' });
  });
  afterAll(() => at?.close());

  const asDesk = async () => {
    const page = await (
      await at.browser.newContext({
        extraHTTPHeaders: { 'x-chokepoint-role': 'desk:desk', 'x-chokepoint-user': encodeURIComponent('Zoë') },
      })
    ).newPage();
    await page.goto(`${at.url}/#/calendar`);
    return page;
  };

  test('reads their name beside the way out, and what their desk may see', async () => {
    const page = await asDesk();
    await expect.poll(() => page.locator('.who').innerText()).toContain('Zoë');
    expect(await page.locator('.who a').getAttribute('href')).toBe('session/end');
    await expect.poll(() => page.locator('.rail').innerText()).toContain('Deliveries');
  });

  test('gets an address for a calendar when they ask for one, and the reason where there is none', async () => {
    const page = await asDesk();
    const asked: string[] = [];
    const answers = [
      { status: 403, json: { error: 'no audience of yours' } },
      { status: 200, json: { id: 'l1', address: '/api/calendar.ics?token=abc' } },
    ];
    await page.route('**/session/link*', (route) => {
      asked.push(new URL(route.request().url()).searchParams.get('for') ?? '');
      return route.fulfill(answers.shift() ?? {});
    });
    const button = page.getByRole('button', { name: 'Subscribe (.ics)' });
    await button.click();
    await expect.poll(() => page.getByRole('alert').innerText()).toBe('no audience of yours');
    await button.click();
    await expect.poll(() => page.locator('.link-made input').inputValue()).toBe(`${at.url}/api/calendar.ics?token=abc`);
    expect(asked).toEqual(['/api/calendar.ics', '/api/calendar.ics']);
  });

  test('is led to the sign-in when the session has ended, and back to the same view', async () => {
    const page = await asDesk();
    await page.route('**/session/start*', (route) => route.fulfill({ body: 'sign in' }));
    await page.route('**/api/notices*', (route) =>
      route.fulfill({ status: 401, json: { error: 'Sign in first.', signIn: '/session/start' } }),
    );
    await page.evaluate(() => {
      location.hash = '#/notices?q=57';
    });
    await expect.poll(() => page.url()).toBe(`${at.url}/session/start?to=${encodeURIComponent('/#/notices?q=57')}`);
  });
});
