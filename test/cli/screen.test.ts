import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { screen } from '../../cli/commands/screen.ts';
import { LIST_BOUNDS } from '../../shared/views/screening/lists/list-bounds.ts';
import { documents } from '../../simulator/documents.ts';
import { xlsxOf } from '../../simulator/files/office.ts';
import { zipOf } from '../../simulator/files/zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'chokepoint-screen-'));
const docs = join(folder, 'documents.jsonl');
const list = join(folder, 'list.csv');
const WANTED = ['mofcom-2025-57', 'mofcom-2025-70', 'uel-2025-10'];
const wanted = documents().filter(({ id }) => WANTED.includes(id));
writeFileSync(docs, wanted.map((document) => JSON.stringify(document)).join('\n'));
writeFileSync(list, 'supplier,control code\nTechInsights Inc.,\n,1C909.a\nNobody Works,\n');

let printed: string[] = [];
beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
});
afterEach(() => vi.restoreAllMocks());

const answersOn = async (day: string) => {
  expect(await screen(['--valid', day, '--docs', docs, list])).toBe(0);
  return printed.map((line) => JSON.parse(line) as { answer: string; matches: { state: string; how: string }[] });
};

test('a listed firm is a hit; a code that is announced, and later suspended, only possible', async () => {
  expect(await answersOn('2025-10-10')).toMatchObject([
    { line: 2, answer: 'hit', matches: [{ notice: 'uel-2025-10', state: 'in-force' }] },
    { line: 3, answer: 'possible', matches: [{ notice: 'mofcom-2025-57', how: 'code', state: 'announced' }] },
    { line: 4, answer: 'none', matches: [] },
  ]);
  printed = [];
  expect((await answersOn('2025-11-08'))[1]).toMatchObject({
    answer: 'possible',
    matches: [{ state: 'suspended', until: '2026-11-10' }],
  });
});

test('as known before the suspension the code is a hit on its first day', async () => {
  expect(await screen(['--valid', '2025-11-08', '--known', '2025-11-01T00:00:00Z', '--docs', docs, list])).toBe(0);
  expect(JSON.parse(printed[1] ?? '')).toMatchObject({ answer: 'hit' });
});

test.each([
  [['--valid', '2025-10-10', '--docs', docs], 'one FILE.csv'],
  [['--valid', 'tomorrow', list], '--valid'],
  [['--day', '2025-10-10', list], '--day'],
])('bad use %j is told', async (args, word) => {
  await expect(screen(args)).rejects.toThrow(word);
});

describe('a file beyond its bounds, or that is none, is refused in words', () => {
  const refused = (name: string, bytes: string | Uint8Array): Promise<number> => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return screen(['--valid', '2025-10-10', '--docs', docs, file]);
  };
  const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';

  test.each<[string, string | Uint8Array, string]>([
    [
      'large.csv',
      Buffer.alloc(LIST_BOUNDS.bytes + 1, 'a'),
      'large.csv: this list is larger than can be read at once (25 MB)',
    ],
    ['long.csv', `supplier\n${'Acme\n'.repeat(LIST_BOUNDS.lines + 1)}`, '(100,000 lines): split it'],
    [
      'bomb.xlsx',
      zipOf([{ name: 'xl/worksheets/sheet1.xml', body: '<a/>', says: 4_000_000_000 }]),
      'bomb.xlsx: this workbook is too large (4000000000 unpacked, at most 50000000)',
    ],
    ['far.xlsx', xlsxOf([[['supplier']]], far), 'cells, at most 1000000): split it'],
    ['cut.xlsx', xlsxOf([[['supplier'], ['Acme']]]).subarray(0, 200), 'no workbook that can be read'],
    ['no.xlsx', 'PK\x03\x04 no zip', 'no workbook that can be read'],
    ['old.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 1), 'this is no text'],
  ])('%s', async (name, bytes, words) => {
    await expect(refused(name, bytes)).rejects.toThrow(words);
    expect(printed).toEqual([]);
  });
});
