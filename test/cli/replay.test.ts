import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { regime } from '../../cli/commands/regime.ts';
import { replay } from '../../cli/commands/replay.ts';
import { documents } from '../../simulator/documents.ts';
import { readingFromDocument } from '../support/reading.ts';

const folder = mkdtempSync(join(tmpdir(), 'chokepoint-replay-'));
const file = join(folder, 'documents.jsonl');
const WANTED = ['mofcom-2025-57', 'mofcom-2025-70', 'tariff-commission-2025-4', 'tariff-commission-2025-7'];
const wanted = documents().filter(({ id }) => WANTED.includes(id));
writeFileSync(join(folder, 'page.html'), wanted[0]?.body ?? '');
const rows = wanted.map(({ body, ...row }, place) => (place === 0 ? { ...row, file: 'page.html' } : { ...row, body }));
writeFileSync(file, [...rows.map((row) => JSON.stringify(row)), '{"id": "no day"}', ''].join('\n'));

let printed: string[] = [];
let complained: string[] = [];
beforeEach(() => {
  [printed, complained] = [[], []];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void complained.push(line));
});
afterEach(() => vi.restoreAllMocks());

const run = async (command: typeof replay, ...args: string[]) => {
  expect(await command(args)).toBe(0);
  return printed.map((line) => JSON.parse(line));
};

describe('replay', () => {
  test('knows an outlet by its articles, whose host is not that of its feed', () => {
    const [article] = documents().filter(({ url }) => url.includes('npr.org'));
    expect(article && readingFromDocument(article)).toMatchObject({ source: 'npr', publisher: 'NPR' });
  });

  test('reads two captures of one address on one day, the fuller one for what it says', async () => {
    const whole = documents().find(({ id }) => id === 'mofcom-2025-57');
    const cut = whole?.body.replaceAll('铒', '钬');
    const two = join(folder, 'two.jsonl');
    const captures = [
      { ...whole, id: 'first', body: cut },
      { ...whole, id: 'second' },
    ].map(({ seenAt: _, ...row }: Record<string, unknown>) => JSON.stringify(row));
    writeFileSync(two, captures.join('\n'));
    const { measures } = (await run(regime, '--valid', '2025-11-10', '--docs', two))[0];
    const goods = measures.map(({ subject }: { subject: string }) => subject);
    expect(goods).toEqual(expect.arrayContaining(['item:holmium', 'item:erbium']));
  });

  test('prints one line an alert: documents, reminders and dates', async () => {
    const lines = await run(replay, '--docs', file, '--until', '2026-11-11T00:00+08:00');
    const said = lines.map(({ at, cause, status, documents: ids, changes }) =>
      [
        at.slice(0, 10),
        cause,
        status,
        ids.join(),
        [...new Set(changes.map(({ kind }: { kind: string }) => kind))].join(),
        changes.length,
      ].join(' '),
    );
    expect(said).toEqual([
      '2025-04-04 document confirmed tariff-commission-2025-4 announced 1',
      '2025-04-09 clock scheduled  in-force 1',
      '2025-04-10 clock confirmed  in-force 1',
      '2025-05-13 document confirmed tariff-commission-2025-7 suspended 1',
      // What it ends beside No. 4, and what No. 70 suspends beside No. 57, is not among these documents.
      '2025-05-13 document unread tariff-commission-2025-7 unread 2',
      '2025-07-14 clock scheduled  lapsed 1',
      '2025-08-06 clock scheduled  lapsed 1',
      '2025-08-12 clock scheduled  lapsed 1',
      '2025-08-12 clock confirmed  lapsed 1',
      '2025-10-09 document confirmed mofcom-2025-57 announced 5',
      '2025-11-01 clock scheduled  in-force 5',
      '2025-11-07 clock scheduled  in-force 5',
      '2025-11-07 document confirmed mofcom-2025-70 suspended 5',
      '2025-11-07 document unread mofcom-2025-70 unread 5',
      '2026-10-12 clock scheduled  lapsed 5',
      '2026-11-04 clock scheduled  lapsed 5',
      '2026-11-10 clock scheduled  lapsed 5',
      '2026-11-10 clock confirmed  lapsed 5',
    ]);
    expect(complained).toEqual([expect.stringContaining('documents.jsonl:5: publishedOn')]);
  });

  test('a change has its measure, its views with the rate that is paid, and its day', async () => {
    const lines = await run(replay, '--docs', file, '--until', '2025-10-10T00:00+08:00');
    expect(lines.find(({ documents: [id] }) => id === 'tariff-commission-2025-7')?.changes).toEqual([
      {
        measure: 'tariff-commission-2025-4#1/tariff:CN>US',
        subject: 'tariff:CN>US',
        kind: 'suspended',
        from: { state: 'in-force', ratePct: 34 },
        to: { state: 'in-force', until: '2025-08-12', ratePct: 10 },
        since: '2025-05-14',
        notice: 'tariff-commission-2025-4',
      },
    ]);
    expect(lines.at(-1)?.changes[0]).toEqual({
      measure: 'mofcom-2025-57#/item:holmium',
      subject: 'item:holmium',
      kind: 'announced',
      from: null,
      to: { state: 'announced' },
      since: '2025-11-08',
      notice: 'mofcom-2025-57',
      rule: 'licence',
    });
  });

  test.each([[[]], [['--docs', file, '--until', 'tomorrow']]])('%j is bad use', async (args) => {
    await expect(replay(args)).rejects.toThrow(/--docs|--until/);
  });
});

describe('regime', () => {
  test('answers a day with measures, items and duties', async () => {
    const [answer] = await run(regime, '--valid', '2025-11-08', '--docs', file);
    expect(answer).toMatchObject({
      valid: '2025-11-08T23:59',
      known: '2025-11-07T08:30:00.000Z',
      tariffs: [{ imposer: 'CN', partner: 'US', allGoodsPct: 34 }],
    });
    expect(answer.measures).toHaveLength(6);
    expect(answer.items.find(({ subject }: { subject: string }) => subject === 'item:erbium')).toEqual({
      subject: 'item:erbium',
      summary: [{ destination: 'worldwide', rule: 'none', measures: [], suspended: ['mofcom-2025-57#/item:erbium'] }],
    });
  });

  test('as known earlier, and at a minute', async () => {
    const [earlier] = await run(regime, '--valid', '2025-11-08', '--known', '2025-11-01T00:00+08:00', '--docs', file);
    expect(earlier.measures.find(({ subject }: { subject: string }) => subject === 'item:holmium')).toMatchObject({
      state: 'in-force',
      since: '2025-11-08',
    });
    printed = [];
    const [minute] = await run(regime, '--valid', '2025-04-10T12:00', '--docs', file);
    expect(minute.measures).toMatchObject([{ state: 'announced', next: { on: '2025-04-10', state: 'in-force' } }]);
  });

  test('needs a day, or a moment, that there is', async () => {
    await expect(regime(['--docs', file, '--valid', '2026-02-30'])).rejects.toThrow('--valid');
  });
});
