import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inChinese } from '../../dashboard/language/chinese/chinese.ts';
import { CHROMIUM } from '../support/chromium.ts';
import { open, type Stand, stand } from './browser.ts';

const VIEWS = [
  '',
  'inbox',
  'ask',
  'changes',
  'items/gallium',
  'entities',
  'entities/skydio-inc',
  'tariffs',
  'calendar',
];
const MORE = [
  'notices',
  'notices/mofcom-2025-58',
  'compare',
  'screening',
  'my-list',
  'audiences',
  'sources',
  'deliveries',
  'nowhere',
];
/** What the interface itself says: headings, columns, choices, buttons, signs. */
const OWN = 'nav a, h1, h2, th[scope=col], legend, dt, .filters label, button:not(.language), .chip, .status';
/** Forms of files, names of products and acts, and what is called by its key everywhere. */
const SAME =
  /\b(?:JSON|CSV|TSV|XLSX|Atom|HS|EN|ics|zip|SHA|UTC|Chokepoint|Inc|LLC|desk|operators|parts|MOFCOM|IEEPA|EO|s)\b/g;

test.each(['words', 'law'])('no word stands in two tables of %s', async (folder) => {
  const at = join(import.meta.dirname, '../../dashboard/language/chinese', folder);
  const tables = await Promise.all(readdirSync(at).map((file) => import(join(at, file))));
  const words = tables.flatMap((table) =>
    Object.entries(table).flatMap(([name, own]) => (name.endsWith('_WORDS') ? Object.keys(own as object) : [])),
  );
  expect(words.length).toBeGreaterThan(200);
  expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
});

test.each([
  ['3 changes', '3 项变更'],
  ['since 9 Nov 2025', '自2025年11月9日'],
  ['MOFCOM No. 57 of 2025', '商务部公告2025年第57号'],
  ['Licence required, worldwide', '需要许可，全球'],
  [' · 12 days ago', ' · 12 天前'],
  // Of a text and the one that it changes, beside “on” a day.
  [' acting on ', ' 作用于 '],
  ['on', '日期'],
  // The special before the general, wherever they stand.
  ['The law of 9 Nov 2025, as known then', '2025年11月9日的法律状况（以当时所知）'],
  ['since contradicted', '后与官方文本矛盾'],
  [
    '17 of 17 official channels read whole, oldest 00:00. Times are Beijing’s.',
    '官方渠道 17 / 17 已完整读取，最早 00:00。时间为北京时间。',
  ],
  [
    '17 of 18 official channels read whole, oldest 00:00; 1 silent since 22 Nov 00:00',
    '18 个官方渠道中 17 个已完整读取，最早 00:00；1 个自11月22日 00:00起无响应',
  ],
  [
    '16 of 17 official channels read whole, oldest 09:00; 1 never read',
    '17 个官方渠道中 16 个已完整读取，最早 09:00；1 个从未读取',
  ],
  ['From the log up to No. 246', '依据截至第 246 号的记录'],
  ['Edit metals', '修改 metals'],
  ['Change', '变更'],
  ['Change 43.2', '变更 43.2'],
  // Names by the tables that have both.
  ['chicken, wheat, corn, cotton', '鸡肉，小麦，玉米，棉花'],
  ['Holmium: Licence required, suspended.', '钬：需要许可，暂停实施。'],
  ['Denied in principle to the United States.', '对美国：原则上不予许可。'],
  ['South Korea', '韩国'],
  ['DE', '德国'],
  ['EN', 'EN'],
  ['Skydio, Inc.', 'Skydio, Inc.'],
  ['Licence required, by Skydio', 'Licence required, by Skydio'],
])('%s: %s', (english, chinese) => expect(inChinese(english)).toBe(chinese));

describe.skipIf(!CHROMIUM)('in Chinese', () => {
  let at: Stand;
  let page: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    at = await stand();
    page = await open(at, '#/', { stays: true });
    await page.getByRole('button', { name: '中文' }).click();
    await page.locator('.rail a', { hasText: '关税' }).waitFor();
  });
  afterAll(() => at?.close());

  test.each([...VIEWS, ...MORE])('/%s says nothing of its own in English', async (view) => {
    await page.evaluate((to) => {
      location.hash = `#/${to}?lang=zh`;
    }, view);
    await page.locator('main h1').first().waitFor({ state: 'attached' });
    await page.locator('.ghost').waitFor({ state: 'detached' });
    const texts = await page
      .locator(OWN)
      .evaluateAll((all) =>
        all.flatMap((one) =>
          one instanceof HTMLElement && !one.querySelector('h1 h2') && !one.closest('[lang]:not(html)')
            ? one.innerText
            : [],
        ),
      );
    const english = texts.filter((text) => !/\p{Script=Han}/u.test(text) && /[A-Za-z]{3}/.test(text.replace(SAME, '')));
    expect(english).toEqual([]);
    expect(page.wrong).toEqual([]);
  });

  test('is in every link, and remembered without one', async () => {
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans');
    const links = await page.locator('.rail a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(links.every((link) => link?.includes('lang=zh'))).toBe(true);
    await page.goto(`${at.url}/#/sources`);
    await page.reload();
    await expect.poll(() => page.locator('h1').first().innerText()).toBe('信息源');
    await expect.poll(() => page.url()).toContain('lang=zh');
  });

  test('its words are fetched by those who read them alone', () => {
    const html = readFileSync(join(at.folder, 'index.html'), 'utf8');
    const scripts = readdirSync(join(at.folder, 'assets')).filter((name) => name.endsWith('.js'));
    const speaking = scripts.filter((name) =>
      readFileSync(join(at.folder, 'assets', name), 'utf8').includes('跳到正文'),
    );
    expect(speaking).toHaveLength(1);
    expect(speaking.some((name) => html.includes(name))).toBe(false);
  });
});
