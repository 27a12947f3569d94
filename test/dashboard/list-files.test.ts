import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LINES_ON_A_PAGE, LIST_BOUNDS } from '../../shared/views/screening/lists/list-bounds.ts';
import { xlsxOf } from '../../simulator/files/office.ts';
import { zipOf } from '../../simulator/files/zip.ts';
import { storyDeps } from '../lambdas/api/story-deps.ts';
import { CHROMIUM } from '../support/chromium.ts';
import { storyLog } from '../views/story.ts';
import { open, type Stand, stand } from './browser.ts';

const sheetOf = (body: string, name = 'xl/worksheets/sheet1.xml'): Uint8Array => zipOf([{ name, body }]);
const row = (cell: string): string => `<sheetData><row r="1">${cell}</row></sheetData>`;
const text = (words: string): string => `<c r="A1" t="inlineStr"><is><t>${words}</t></is></c>`;
const NO_WORKBOOK = 'this is no workbook that can be read: save the list as CSV';
const HOSTILE = '<img src=x onerror=alert(1)>';

const REFUSED: readonly (readonly [name: string, bytes: Uint8Array | string, words: string])[] = [
  ['a file of more bytes', Buffer.alloc(LIST_BOUNDS.bytes + 1, 'a'), '(25 MB): split it'],
  ['more lines than a page takes', `supplier\n${'Acme\n'.repeat(LINES_ON_A_PAGE + 1)}`, '(10,000 lines): split it'],
  [
    'a workbook that is huge inside',
    sheetOf(row(text(' '.repeat(LIST_BOUNDS.unpacked)))),
    '(50 MB unpacked): split it',
  ],
  [
    'sheets that are huge together',
    zipOf([1, 2].map((at) => ({ name: `xl/worksheets/sheet${at}.xml`, body: row(text(' '.repeat(30_000_000))) }))),
    '(50 MB unpacked): split it',
  ],
  [
    'rows with a cell in the last column',
    sheetOf(`<sheetData>${'<row><c r="XFD1"><v>1</v></c></row>'.repeat(70)}</sheetData>`),
    '(1,000,000 cells): split it',
  ],
  ['a sheet that breaks off', sheetOf(row(text('Dedrone')).slice(0, -20)), NO_WORKBOOK],
  ['words of its own', sheetOf(`<!DOCTYPE a [<!ENTITY b "Dedrone">]>${row(text('&b;'))}`), NO_WORKBOOK],
  ['a text that is missing', sheetOf(row('<c r="A1" t="s"><v>7</v></c>')), NO_WORKBOOK],
  ['a zip cut short', xlsxOf([[['supplier'], ['Dedrone']]]).subarray(0, 300), NO_WORKBOOK],
  ['a zip of other files', sheetOf('1', '../../list.txt'), NO_WORKBOOK],
  ['a workbook of old', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 1, 2), 'save the list as CSV or XLSX'],
];

describe.skipIf(!CHROMIUM)('a file that somebody chose, in the browser', () => {
  let at: Stand;
  beforeAll(async () => {
    at = await stand(storyDeps(storyLog()));
  });
  afterAll(() => at?.close());

  const folder = mkdtempSync(join(tmpdir(), 'chokepoint-lists-'));
  const given = (name: string, bytes: Uint8Array | string): string => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };

  test('is refused beyond a bound, or where it is damaged, and says which', async () => {
    for (const place of ['#/screening?valid=2025-10-10', '#/my-list?valid=2025-10-10']) {
      const page = await open(at, place);
      const input = page.locator('input[type=file]');
      for (const [name, bytes, words] of REFUSED) {
        await input.setInputFiles(given('list', bytes));
        await expect
          .poll(() => page.getByRole('alert').allInnerTexts(), { message: name })
          .toEqual([expect.stringContaining(words)]);
        expect(await page.locator('tbody tr').count()).toBe(0);
        await input.setInputFiles(given('good', 'supplier\nDedrone by Axon'));
        await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
        expect(await page.getByRole('alert').count()).toBe(0);
      }
      // The engine's own note on broken XML has a style, which nothing shows.
      expect(page.wrong.filter((one) => !one.startsWith('Applying inline style'))).toEqual([]);
    }
  });

  test('is text and nothing else, whatever it is called', async () => {
    const page = await open(at, '#/my-list?valid=2025-10-10');
    const sheets = zipOf([
      { name: 'xl/worksheets/__proto__.xml', body: row(text('supplier')) },
      { name: 'xl/worksheets/constructor.xml', body: row(text(HOSTILE.replace(/</g, '&lt;'))) },
    ]);
    await page.locator('input[type=file]').setInputFiles(given(`${HOSTILE}.xlsx`, sheets));
    await expect.poll(() => page.locator('main').innerText()).toContain(`Forget ${HOSTILE}.xlsx`);
    await expect.poll(() => page.locator('tbody').innerText()).toContain(HOSTILE);
    expect(await page.locator('main img').count()).toBe(0);
    expect(page.wrong).toEqual([]);
  });

  test('of as many lines as a page takes is screened', async () => {
    const page = await open(at, '#/screening?valid=2025-10-10');
    const lines = Array.from({ length: LINES_ON_A_PAGE - 1 }, (_, at) => `Acme Works ${at}`);
    await page
      .locator('input[type=file]')
      .setInputFiles(given('list.csv', ['supplier', ...lines, 'Dedrone by Axon'].join('\n')));
    await expect.poll(() => page.locator('caption').innerText()).toContain(`${LINES_ON_A_PAGE} lines`);
    expect(page.wrong).toEqual([]);
  });
});
