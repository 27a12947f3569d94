import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Commit } from '../../shared/ledger/log/commit.ts';
import { cellsOf } from '../../shared/views/screening/lists/csv.ts';
import { xlsxOf } from '../../simulator/files/office.ts';
import { storyDeps } from '../lambdas/api/story-deps.ts';
import { CHROMIUM } from '../support/chromium.ts';
import { storyLog } from '../views/story.ts';
import { open, type Stand, stand } from './browser.ts';

const HOSTILE = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
const withHostileTitle = (commits: readonly Commit[]): Commit[] =>
  commits.map((commit) => ({
    ...commit,
    readings: commit.readings.map((reading) =>
      reading.key === 'mofcom-2025-70' ? { ...reading, title: HOSTILE } : reading,
    ),
  }));

describe.skipIf(!CHROMIUM)('a reader', () => {
  let at: Stand;
  beforeAll(async () => {
    at = await stand(storyDeps(withHostileTitle(storyLog())));
  });
  afterAll(() => at?.close());

  test('turns the time with the keyboard, and the address and the table follow', async () => {
    const page = await open(at, '#/?valid=2025-11-06');
    const holmium = page.locator('.periodic').getByRole('link', { name: /^Holmium/ });
    await expect.poll(() => holmium.textContent()).toContain('announced');
    await page.getByRole('slider', { name: 'Day' }).press('ArrowRight');
    await expect.poll(() => page.url()).toContain('valid=2025-11-07');
    await expect.poll(() => holmium.textContent()).toContain('suspended');
    await page.getByRole('button', { name: 'Change before' }).click();
    await expect.poll(() => page.url()).toContain('valid=2025-11-05');
    // A slider takes no letters: the key that searches is heard on it.
    await page.getByRole('slider', { name: 'Day' }).press('/');
    await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toContain('Search');
    expect(page.wrong).toEqual([]);
  });

  test('asks what was known on that day, and later knowledge stays out', async () => {
    const page = await open(at, '#/?valid=2025-11-08');
    await expect.poll(() => page.locator('.counters').innerText()).toContain('5 suspended');
    await page.getByRole('combobox', { name: 'As known' }).selectOption('at another time …');
    await page.getByLabel('Known at').fill('2025-10-31T12:30');
    await page.getByLabel('Known at').press('Tab');
    await expect.poll(() => page.locator('.counters').innerText()).toContain('12 of 17');
    await page.getByRole('button', { name: 'Back to now' }).click();
    await expect.poll(() => page.url()).not.toContain('known');
  });

  test('opens what an alert told as it was known at its minute, by the clocks of Beijing', async () => {
    const page = await open(at, '#/changes?commit=1,2&valid=2025-10-11&known=2025-10-10T21:21:00.000Z');
    await expect
      .poll(() => page.locator('.clockwork .then').innerText())
      .toContain('as known 11 Oct 2025, 05:21 Beijing');
    expect(await page.getByLabel('Known at').inputValue()).toBe('2025-10-11T05:21');
    await expect.poll(() => page.locator('main').innerText()).toContain('Only what one alert told');
    expect(page.wrong).toEqual([]);
  });

  test('steps through time without leaving a trail, and goes back to where it began', async () => {
    const page = await open(at, '#/sources');
    await page.getByRole('link', { name: 'Now', exact: true }).click();
    const day = page.getByRole('slider', { name: 'Day' });
    await day.press('ArrowLeft');
    await expect.poll(() => page.url()).toContain('valid=2025-11-11');
    for (let step = 0; step < 3; step++) await day.press('ArrowLeft');
    await expect.poll(() => page.url()).toContain('valid=2025-11-08');
    await page.goBack();
    await expect.poll(() => page.url()).toMatch(/#\/$/);
    await page.goBack();
    await expect.poll(() => page.url()).toContain('#/sources');
  });

  test('is shown no control of time that a view does not answer for', async () => {
    const page = await open(at, '#/changes');
    expect(await page.locator('.clockwork').innerText()).toContain('All that is known now');
    expect(await page.getByRole('slider', { name: 'Day' }).count()).toBe(0);
    const before = await page.locator('main h2').first().innerText();
    await page.getByRole('combobox', { name: 'As known' }).selectOption('at another time …');
    await page.getByLabel('Known at').fill('2025-10-08T10:00');
    await page.getByLabel('Known at').press('Tab');
    await expect.poll(() => page.locator('main h2').first().innerText()).not.toBe(before);
    const untimed = await open(at, '#/sources');
    expect(await untimed.locator('.clockwork').count()).toBe(0);
  });

  test('reads the calendar, the notices and what it finds as of a day', async () => {
    const page = await open(at, '#/calendar?valid=2025-10-15&known=2025-10-15');
    const ahead = page.locator('section', { has: page.getByRole('heading', { name: /Ahead/ }) });
    expect(await ahead.innerText()).toMatch(/8 Nov 2025\s+in 24 days/);
    await page.evaluate(() => {
      location.hash = '#/notices?q=57&valid=2025-10-15&known=2025-10-15';
    });
    await expect.poll(() => page.locator('tbody').innerText()).toContain('announced 5');
    await page.keyboard.press('/');
    await page.keyboard.type('holmium');
    await page.getByRole('option', { name: /Holmium.*announced/s }).waitFor();
  });

  test('keeps a list of its own in the browser, sees it on the first view, and forgets it', async () => {
    const page = await open(at, '#/my-list?valid=2025-11-08');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    const csv = 'supplier,material\nDedrone by Axon,\n,holmium\nSecret Supplier Works,\n';
    await page.setInputFiles('input[type=file]', { name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await expect.poll(() => page.locator('tbody').innerText()).toContain('Dedrone');
    await page.getByRole('img', { name: /announced from 9 Oct 2025.*suspended from/ }).waitFor();
    await page.getByRole('link', { name: 'Now', exact: true }).click();
    const mine = page.locator('section', { has: page.getByRole('heading', { name: 'What is mine' }) });
    await expect.poll(() => mine.innerText()).toMatch(/mine\.csv[\s\S]*1 in force[\s\S]*1 none/);
    await page.reload();
    await expect.poll(() => mine.innerText()).toContain('mine.csv');
    await mine.getByRole('link', { name: 'My list' }).click();
    await page.getByRole('button', { name: 'Forget mine.csv' }).click();
    await page.reload();
    await expect.poll(() => page.locator('main').innerText()).not.toContain('mine.csv');
    expect(asked.join('\n')).not.toContain('Secret');
    await page.getByRole('button', { name: 'Try an example' }).click();
    await expect.poll(() => page.locator('tbody').innerText()).toContain('Flake graphite 99.95 %');
    await page.getByRole('button', { name: 'Forget example' }).click();
  });

  test('plays the history from change to change and stops it', async () => {
    const page = await open(at, '#/?valid=2025-04-02');
    await page.getByRole('button', { name: 'Play the history' }).click();
    await expect.poll(() => page.url()).toContain('valid=2025-04-04');
    await page.getByRole('button', { name: 'Pause' }).click();
    const stopped = page.url();
    await page.waitForTimeout(1200);
    expect(page.url()).toBe(stopped);
  });

  test('searches from anywhere, by keyboard alone', async () => {
    const page = await open(at, '#/sources');
    await page.keyboard.press('/');
    await page.keyboard.type('斯凯迪奥');
    await page
      .getByRole('option', { name: /Skydio/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('h1').innerText()).toContain('Skydio');
    expect(page.url()).toContain('#/entities/skydio-inc');
  });

  test('finds kinds apart, and goes down them with the arrows', async () => {
    const page = await open(at, '#/sources');
    await page.keyboard.press('/');
    await page.keyboard.type('drone');
    await page.getByRole('option', { name: /BRINC/ }).waitFor();
    const kinds = await page.locator('.found .kind').allInnerTexts();
    expect(kinds.map((kind) => kind.toLowerCase())).toEqual(expect.arrayContaining(['goods', 'firms and persons']));
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.found [aria-selected=true]').innerText()).toContain('BRINC');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('entities/brinc');
  });

  test('walks by Tab alone: the way past the frame first, then all in sight and marked', async () => {
    const page = await open(at, '#/entities?state=in-force');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const { width, height } = document.activeElement?.getBoundingClientRect() ?? { width: 0, height: 0 };
        const { outlineStyle } = getComputedStyle(document.activeElement ?? document.body);
        return {
          seen: width > 0 && height > 0,
          marked: outlineStyle !== 'none',
          inside: document.activeElement !== document.body,
        };
      });
      expect(focused).toEqual({ seen: true, marked: true, inside: true });
    }
  });

  test('filters and sorts the entities, and the filter stands in the address', async () => {
    const page = await open(at, '#/entities');
    await page.getByRole('combobox', { name: 'List' }).selectOption('Export control list');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(2);
    expect(page.url()).toContain('list=export-control');
    await page.getByRole('button', { name: /^Name/ }).click();
    await page.getByRole('button', { name: /^Name/ }).click();
    expect(await page.locator('tbody th').first().innerText()).toContain('Universal Logistics');
    expect(await page.locator('thead th').first().getAttribute('aria-sort')).toBe('descending');
  });

  test('screens a list that never leaves the page, as of another day, and takes the answers along', async () => {
    const page = await open(at, '#/screening?valid=2025-10-10');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    await page
      .getByLabel(/Paste a list/)
      .fill('supplier,control code\nDedrone by Axon,\nTech Insights,\n,1C909\nSecret Supplier Works,');
    await expect.poll(() => page.locator('tbody tr').allInnerTexts()).toHaveLength(4);
    const rows = (await page.locator('tbody tr').allInnerTexts()).join('\n');
    expect(rows).toMatch(/Dedrone.*in force.*unreliable entity list/s);
    expect(rows).toMatch(/1C909.*announced for 8 Nov 2025/s);
    expect(rows).toMatch(/Tech Insights.*in force.*unreliable entity list/s);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export CSV' }).click(),
    ]);
    const cells = cellsOf(readFileSync((await saved.path()) ?? '', 'utf8'));
    expect(cells.find(([, text]) => text === 'Secret Supplier Works')?.[2]).toBe('none');
    expect(asked.join('\n')).not.toContain('Secret');
    expect(page.wrong).toEqual([]);
  });

  test('takes a workbook as it is, sheet after sheet', async () => {
    const page = await open(at, '#/screening?valid=2025-10-10');
    const sheets = [
      [
        ['supplier', 'HS code'],
        ['Dedrone by Axon', undefined],
        ['稀土研究所', 2805301900],
      ],
      [
        ['客户', ''],
        ['“Tech, Insights”', ''],
      ],
    ];
    await page.setInputFiles('input[type=file]', {
      name: 'list.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(xlsxOf(sheets)),
    });
    await expect.poll(() => page.locator('tbody tr').allInnerTexts()).toHaveLength(4);
    const rows = (await page.locator('tbody tr').allInnerTexts()).join('\n');
    expect(rows).toMatch(/Dedrone.*in force/s);
    expect(rows).toContain('2805301900');
    expect(rows).toContain('稀土研究所');
    await page.setInputFiles('input[type=file]', {
      name: 'x.xlsx',
      mimeType: '',
      buffer: Buffer.from('PK\x03\x04 no zip'),
    });
    await expect.poll(() => page.locator('main').innerText()).toContain('no workbook that can be read');
    expect(page.wrong).toEqual([]);
  });

  test('follows a sentence to the kept page, where it is marked', async () => {
    const page = await open(at, '#/items/gallium?valid=2025-11-15');
    await page.getByRole('link', { name: 'As kept, highlighted' }).last().click();
    await expect.poll(() => page.locator('mark').innerText()).toContain('禁止两用物项');
  });

  test('sees what is written on a page as text and nothing else', async () => {
    const page = await open(at, '#/notices/mofcom-2025-70');
    expect(await page.locator('main').innerText()).toContain(HOSTILE);
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(page.wrong).toEqual([]);
  });

  test('points at a day of the tariffs and reads what the figures of both sides are made of', async () => {
    const page = await open(at, '#/tariffs?valid=2025-11-15');
    const duties = page.locator('section.duties').first();
    expect(await duties.locator('.composed').innerText()).toContain(
      '10 % (Tariff Commission 4 of 2025); suspended: 24',
    );
    expect(await duties.locator('.claimed').innerText()).toContain('34 % from 11 Nov 2026 if nothing is issued');
    const pointed = page.locator('.pointed');
    expect(await pointed.innerText()).toMatch(/US duties on Chinese goods, 15 Nov 2025/);
    await page.locator('.chart').hover({ position: { x: 120, y: 100 } });
    await expect.poll(() => pointed.innerText()).not.toContain('15 Nov 2025');
    await page.getByText('Every step as a table').first().click();
    expect(await duties.locator('table').first().innerText()).toContain('125 %');
  });

  test('labels of the tariff chart stand clear of each other, in its bounds, at any width', async () => {
    for (const width of [360, 1440]) {
      const page = await open(at, '#/tariffs?valid=2025-11-15', { width });
      const boxes = await page.locator('.chart .total text').evaluateAll((texts) =>
        texts.map((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return { text: text.textContent, left, right, top, bottom };
        }),
      );
      expect(boxes.map(({ text }) => text)).toEqual(expect.arrayContaining(['84', '125', '10', '34']));
      const meeting = boxes.filter((one, place) =>
        boxes
          .slice(place + 1)
          .some(
            (two) =>
              one.left < two.right && two.left < one.right && one.top + 2 < two.bottom && two.top + 2 < one.bottom,
          ),
      );
      expect(meeting).toEqual([]);
      for (const { right } of boxes) expect(right).toBeLessThanOrEqual(width);
    }
  });

  test('asks what falls on an HS code, and the code stands in the address', async () => {
    const page = await open(at, '#/tariffs?valid=2025-11-15');
    await page.getByLabel('Duties on an HS code').fill('1001.99');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.by-code').first().innerText()).toContain('10 % on all goods');
    expect(page.url()).toContain('hs=1001.99');
    await page.getByLabel('Duties on an HS code').fill('12');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.for-code').innerText()).toContain('4, 6, 8 or 10 digits');
  });

  test('goods without a measure, and names that nobody knows, are answers', async () => {
    const page = await open(at, '#/items/neodymium');
    expect(await page.locator('main').innerText()).toContain('Neodymium: no measure of its own is known.');
    const other = await open(at, '#/items/unobtainium');
    expect(await other.locator('main').innerText()).toContain('Nothing is known by that name');
    expect(await other.getByRole('button', { name: 'Try again' }).count()).toBe(0);
  });

  test('who asked for less motion gets none', async () => {
    const page = await open(at, '#/', { reducedMotion: 'reduce' });
    expect(
      await page
        .locator('.cell.eases')
        .first()
        .evaluate((cell) => getComputedStyle(cell).transitionDuration),
    ).toBe('0s');
  });

  test('is told when the api does not answer, and may ask again', async () => {
    const page = await open(at, '#/');
    await page.route('**/api/entities*', (route) => route.abort());
    await page.getByRole('link', { name: 'Entities', exact: true }).click();
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('cannot be reached');
    await page.unroute('**/api/entities*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => page.locator('tbody tr').count()).toBeGreaterThan(5);
  });

  test('loads the page again where its files are gone after an update', async () => {
    const page = await open(at, '#/');
    await page.route('**/assets/screening-*.js', (route) => route.abort());
    await page.getByRole('link', { name: 'Screening', exact: true }).click();
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('could not be fetched');
    await page.unroute('**/assets/screening-*.js');
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await page.getByLabel(/Paste a list/).waitFor();
  });
});
