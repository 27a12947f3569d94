import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Access } from '../../lambdas/asker.ts';
import { storyDeps } from '../lambdas/api/story-deps.ts';
import { storyDesk } from '../lambdas/desk/story-desk.ts';
import { CHROMIUM } from '../support/chromium.ts';
import { memoryDecisions } from '../support/memory-decisions.ts';
import { logRead } from '../support/memory-log.ts';
import { storyLog } from '../views/story.ts';
import { type Look, open, type Stand, stand } from './browser.ts';

/** The alert of 9 October, and the commit in which No. 70 suspends what it told. */
const OCTOBER = 'alert:30';
const SUSPENDED_IN = 35;

/** A desk that decides, in front of a log that grows when the test says so. */
const deciding = async (access: Access = 'local') => {
  const story = storyLog();
  let upTo = SUSPENDED_IN - 1;
  const log = logRead(async (number) => story.filter((commit) => commit.number > number && commit.number <= upTo));
  const decisions = memoryDecisions();
  const { audiences, ...its } = storyDesk();
  const all = async () => (await audiences.all()).map((one) => (one.name === 'desk' ? { ...one, decisions: {} } : one));
  const at = await stand(
    { ...storyDeps(), access, log, decisions, audiences: all },
    { ...its, access, log, decisions, audiences: { ...audiences, all } },
  );
  const records = () => decisions.of('desk');
  return {
    at,
    records,
    grow: () => {
      upTo = story.length;
    },
  };
};
type Deciding = Awaited<ReturnType<typeof deciding>>;

const inbox = async (at: Stand, query = '', look?: Look) => {
  const page = await open(at, `#/inbox${query}`, look);
  await page.locator('.matter').first().waitFor();
  return page;
};
type Page = Awaited<ReturnType<typeof inbox>>;
const october = (page: Page) => page.locator(`.matter[data-key="desk ${OCTOBER}"]`);
const opened = (page: Page) => page.locator('.opened');
const choose = (page: Page, decision: string) => opened(page).getByRole('radio', { name: decision }).check();
const save = (page: Page) => opened(page).getByRole('button', { name: 'Save' }).click();

describe.skipIf(!CHROMIUM)('the inbox', () => {
  let its: Deciding;
  let at: Stand;
  beforeAll(async () => {
    its = await deciding();
    at = its.at;
  });
  afterAll(() => at?.close());

  test('a decision is kept with reason, owner and due day, stands in its place, and is there after a reload', async () => {
    const page = await inbox(at);
    const before = Number.parseInt(await page.locator('.to-decide').innerText(), 10);
    await october(page).click();
    expect(page.url()).toContain(encodeURIComponent(OCTOBER));
    await expect.poll(() => opened(page).innerText()).toContain('Strategy Analytics');
    await choose(page, 'stop shipments');
    await page.getByLabel('Reason').fill('Dysprosium magnets of line 7');
    await page.getByLabel('Owner').fill('Anna Keller');
    await page.getByLabel('Due', { exact: true }).fill('2025-11-01');
    await page.getByLabel('Your name').fill('Ben Osei');
    await save(page);
    await expect.poll(() => opened(page).innerText()).toContain('Kept as No. 1.');
    await expect.poll(() => opened(page).innerText()).toMatch(/stop shipments · Ben Osei/);
    expect(await page.getByLabel('Reason').inputValue()).toBe('');
    await expect.poll(() => page.locator('.to-decide').innerText()).toBe(`${before - 1} to decide`);
    await page.reload();
    await expect.poll(() => opened(page).innerText()).toMatch(/stop shipments: Dysprosium magnets of line 7/);
    expect(await opened(page).innerText()).toMatch(
      /on this machine · on the log up to No. 34, for 12 Nov 2025, as known/,
    );
    expect(await page.getByLabel('Your name').inputValue()).toBe('Ben Osei');
    const [record, ...more] = await its.records();
    expect(more).toEqual([]);
    expect(record).toMatchObject({ about: OCTOBER, by: 'Ben Osei', owner: 'Anna Keller', due: '2025-11-01', log: 34 });
    expect(page.wrong).toEqual([]);
  });

  test('a second browser that had not seen it is told so, corrects it, and both are on record', async () => {
    const [one, other] = [await inbox(at, '?about=alert:36&show=all'), await inbox(at, `?about=${OCTOBER}&show=all`)];
    expect(await one.locator('main').innerText()).toContain('That is in no inbox that you see');
    await one.goto(`${at.url}/#/inbox?about=${OCTOBER}&show=all`);
    await one.getByLabel('Note').fill('Nothing of ours is in it.');
    await choose(one, 'no impact');
    await choose(other, 'ask first');
    await save(other);
    await expect.poll(() => opened(other).innerText()).toContain('Kept as No. 2.');
    await save(one);
    await expect
      .poll(() => opened(one).getByRole('status').innerText())
      .toContain('Kept as No. 3. Meanwhile local user');
    await expect.poll(() => opened(one).locator('.record').allInnerTexts()).toHaveLength(3);
    const [newest, second, first] = await opened(one).locator('.record').allInnerTexts();
    expect(newest).toMatch(/no impact[\s\S]*Nothing of ours is in it/);
    expect(second).toContain('corrected by No. 3');
    expect(first).toContain('corrected by No. 2');
  });

  test('what fails loses nothing, and sent again it is one record', async () => {
    const page = await inbox(at, '?about=alert:28');
    const kept = (await its.records()).length;
    const ids: string[] = [];
    await page.route('**/desk/decisions/**', async (route) => {
      ids.push(route.request().postDataJSON().id);
      // The desk keeps it, and its answer is lost.
      if (ids.length === 1) await route.fetch();
      await route.abort();
    });
    await choose(page, 'other');
    await page.getByLabel('Reason').fill('Seen with counsel');
    await save(page);
    await expect.poll(() => opened(page).getByRole('alert').innerText()).toContain('What you typed is still here');
    expect(await page.getByLabel('Reason').inputValue()).toBe('Seen with counsel');
    await page.getByRole('link', { name: 'Calendar', exact: true }).click();
    await page.locator('main h1', { hasText: 'Calendar' }).waitFor();
    await page.goBack();
    await expect.poll(() => page.getByLabel('Reason').inputValue()).toBe('Seen with counsel');
    await page.unroute('**/desk/decisions/**');
    await page.route('**/desk/decisions/**', (route) => {
      ids.push(route.request().postDataJSON().id);
      return route.continue();
    });
    await opened(page).getByRole('button', { name: 'Save' }).dblclick();
    await expect.poll(() => opened(page).innerText()).toContain(`Kept as No. ${kept + 1}.`);
    expect(new Set(ids).size).toBe(1);
    expect((await its.records()).length).toBe(kept + 1);
  });

  test('nothing is sent that says nothing, or gives a reason for no decision', async () => {
    const page = await inbox(at, '?about=alert:26');
    await save(page);
    await expect.poll(() => opened(page).getByRole('alert').innerText()).toContain('nothing to keep yet');
    await page.getByLabel('Reason').fill('because');
    await save(page);
    await expect.poll(() => opened(page).getByRole('alert').innerText()).toContain('belongs to a decision');
    expect(page.wrong).toEqual([]);
  });

  test('goes by keyboard alone: down, open, choose, owner, save, seen, take back; letters in a field are letters', async () => {
    const page = await inbox(at);
    await page.keyboard.press('?');
    await expect.poll(() => page.locator('#keys').innerText()).toContain('choose a decision');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('ArrowDown');
    const row = page.locator('.matter:focus');
    const key = await row.getAttribute('data-key');
    expect(key).toBe(await page.locator('.matter').nth(1).getAttribute('data-key'));
    expect(await row.evaluate((it) => getComputedStyle(it).outlineStyle)).not.toBe('none');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('s');
    await expect.poll(() => opened(page).locator('.record').count()).toBe(1);
    await page.keyboard.press('o');
    await page.keyboard.type('jo 3');
    expect(await page.getByLabel('Owner').inputValue()).toBe('jo 3');
    await page.getByLabel('Owner').press('Tab');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('2');
    expect(await opened(page).getByRole('radio', { name: 'apply for a licence' }).isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => opened(page).locator('.record').count()).toBe(2);
    await expect
      .poll(() => opened(page).locator('.record').first().innerText())
      .toMatch(/apply for a licence\s+owner: jo 3/);
    await opened(page).getByRole('button', { name: 'Take the decision back' }).press('Enter');
    await expect.poll(() => opened(page).innerText()).toContain('Reopened: local user took the decision back.');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('about');
    expect(page.wrong).toEqual([]);
  });

  test('a change by itself and a line of a list are decided on where they stand', async () => {
    const page = await open(at, '#/changes/33.0');
    const decisions = page.locator('section', { has: page.getByRole('heading', { name: 'Decisions' }) });
    await decisions.getByRole('link', { name: 'decide' }).click();
    await expect.poll(() => page.url()).toContain('about=change%3A33.0');
    await choose(page, 'no impact');
    await save(page);
    await expect.poll(() => opened(page).innerText()).toContain('Kept as No.');
    await page.goto(`${at.url}/#/changes/33.0`);
    await expect.poll(() => decisions.innerText()).toContain('no impact · local user');
    await page.goto(`${at.url}/#/my-list?list=desk/parts`);
    const line = page.locator('tbody tr', { hasText: 'holmium metal' });
    await line.getByRole('link', { name: 'decide' }).click();
    await choose(page, 'stop shipments');
    await save(page);
    await expect.poll(() => opened(page).innerText()).toMatch(/\d measures? met it when it was decided/);
    await page.goto(`${at.url}/#/my-list?list=desk/parts`);
    await expect.poll(() => line.innerText()).toContain('stop shipments · local user');
    expect(page.wrong).toEqual([]);
  });

  test('filters stand in the address, and Mine is by the name that this browser keeps', async () => {
    const page = await inbox(at);
    await page.getByRole('button', { name: /^Mine \d/ }).click();
    await expect.poll(() => page.url()).toContain('show=mine');
    await expect.poll(() => page.locator('.matters').innerText()).toContain('Nothing is yours to see to');
    await page.getByLabel('Your name').fill('anna keller');
    expect(await page.locator('main').innerText()).toContain('Optional on this machine');
    // Settled as it is, what she owns is no work of hers.
    await expect.poll(() => page.locator('.matters').innerText()).toContain('Nothing is yours to see to');
    await page.getByRole('button', { name: /^Decided/ }).click();
    await expect.poll(() => october(page).innerText()).toContain('no impact · local user');
  });

  test.each([
    { width: 1440, scheme: 'light' },
    { width: 1440, scheme: 'dark' },
    { width: 360, scheme: 'light' },
    { width: 360, scheme: 'dark' },
  ] as const)('has no fault of access at $width px, $scheme, and nothing beyond the edge', async (look) => {
    const page = await inbox(at, '', { ...look, reducedMotion: 'reduce' });
    await page.evaluate(axe.source);
    await page.keyboard.press('?');
    const see = async () => {
      const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    };
    await see();
    await page.evaluate((about) => {
      location.hash = `#/inbox?show=all&about=${about}`;
    }, OCTOBER);
    await opened(page).locator('.change').first().waitFor();
    await see();
    expect(page.wrong).toEqual([]);
  });

  test('is said in Chinese as a whole', async () => {
    const page = await inbox(at, `?lang=zh&show=all&about=${OCTOBER}`);
    await opened(page).locator('.change').first().waitFor();
    await page.getByRole('button', { name: /快捷键/ }).click();
    const texts = await page
      .locator(
        ':is(.inbox-head, #keys, .matters, .opened) :not([lang], body [lang] *, kbd, code, blockquote *, .change h3 *)',
      )
      .evaluateAll((all) =>
        all.flatMap((one) =>
          [...one.childNodes].flatMap((node) =>
            node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : [],
          ),
        ),
      );
    expect(texts.length).toBeGreaterThan(60);
    expect(texts.filter((text) => /[A-Za-z]{2}/.test(text) && !/\p{Script=Han}/u.test(text) && text !== 'CSV')).toEqual(
      [],
    );
  });

  test('a later commit reopens what was decided, says by what, and calls it overdue', async () => {
    const page = await inbox(at, `?about=${OCTOBER}&show=all`);
    expect(await opened(page).innerText()).not.toContain('Reopened');
    its.grow();
    await expect
      .poll(() => opened(page).innerText(), { timeout: 15_000 })
      .toMatch(/Reopened by .*suspended from 7 Nov 2025/);
    await page.getByRole('button', { name: /^Overdue/ }).click();
    const row = october(page);
    await expect.poll(() => row.innerText()).toMatch(/reopened by[\s\S]*overdue, due 1 Nov 2025 · 11 days ago/);
    expect(await page.locator('.to-decide').innerText()).toMatch(/^\d+ to decide · 1 overdue$/);
    await row.click();
    await choose(page, 'no impact');
    await save(page);
    await expect.poll(() => opened(page).innerText()).toMatch(/no impact · local user/);
    await expect.poll(() => opened(page).innerText()).not.toContain('Reopened by');
    expect(page.wrong).toEqual([]);
  });

  test('what is known of an event stands together, however long the form beside it is', async () => {
    const page = await inbox(at, '?show=all');
    const terms = opened(page).locator('.told dt');
    for (const matter of (await page.locator('.matter').all()).slice(0, 12)) {
      await matter.click();
      await opened(page).locator('.change').first().waitFor();
      const tops = await terms.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      const steps = tops.slice(1).map((top, place) => top - (tops[place] ?? 0));
      expect(Math.max(...steps), await matter.innerText()).toBeLessThan(60);
    }
  });
});

describe.skipIf(!CHROMIUM)('who decides', () => {
  test('behind a password the name is required, and said to be', async () => {
    const { at, records } = await deciding('password');
    const context = await at.browser.newContext({ extraHTTPHeaders: { 'x-chokepoint-role': 'operator' } });
    const page = Object.assign(await context.newPage(), { wrong: [] });
    await page.goto(`${at.url}/#/inbox?about=${OCTOBER}`);
    await expect.poll(() => opened(page).innerText()).toContain('Required: everybody comes in by the same password');
    await choose(page, 'stop shipments');
    await save(page);
    await expect.poll(() => opened(page).getByRole('alert').innerText()).toContain('here the name is required');
    await page.getByLabel('Your name').fill('Zoë');
    await save(page);
    await expect.poll(() => opened(page).innerText()).toMatch(/stop shipments · Zoë/);
    expect(await records()).toMatchObject([{ by: 'Zoë', door: 'password' }]);
    await at.close();
  });

  test('whoever has signed in is who they are; a desk sees its own inbox, a reader none', async () => {
    const { at, records } = await deciding('signin');
    const as = async (role: string) => {
      const headers = { 'x-chokepoint-role': role, 'x-chokepoint-user': encodeURIComponent('Zoë') };
      const page = await (await at.browser.newContext({ extraHTTPHeaders: headers })).newPage();
      await page.goto(`${at.url}/#/inbox?about=${OCTOBER}`);
      return Object.assign(page, { wrong: [] });
    };
    const page = await as('desk:desk');
    await expect.poll(() => opened(page).innerText()).toContain('You decide as Zoë, as you signed in.');
    expect(await page.getByLabel('Your name').count()).toBe(0);
    await opened(page).getByRole('button', { name: 'Mine to see to' }).click();
    await save(page);
    await page.getByRole('button', { name: /^Mine \d/ }).click();
    await expect.poll(() => page.locator('.matter').allInnerTexts()).toEqual([expect.stringContaining('Zoë')]);
    expect(await records()).toMatchObject([{ by: 'Zoë', owner: 'Zoë', door: 'signed-in' }]);
    const other = await as('desk:metals');
    await expect.poll(() => other.locator('main').innerText()).toContain('No audience decides yet');
    const reader = await as('reader');
    await expect.poll(() => reader.locator('main').innerText()).toContain('The inbox is for desks');
    expect(await reader.locator('.rail').innerText()).not.toContain('Inbox');
    expect(await reader.locator('.to-decide').count()).toBe(0);
    await at.close();
  });
});
