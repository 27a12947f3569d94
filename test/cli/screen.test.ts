import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { screen } from '../../cli/screen.ts';
import { documents } from '../../simulator/documents.ts';

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
