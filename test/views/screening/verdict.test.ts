import { describe, expect, test } from 'vitest';
import type { Measure } from '../../../shared/ledger/evaluate/measure.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import type { Gap } from '../../../shared/views/answers/questions/screening.ts';
import { rowsOf } from '../../../shared/views/screening/lists/rows.ts';
import { screener } from '../../../shared/views/screening/screen.ts';
import { verdictOf } from '../../../shared/views/screening/verdict.ts';

const measure = (more: Partial<Measure>): Measure =>
  ({
    id: `${more.notice}#1/${more.subject}`,
    kind: 'control',
    state: 'in-force',
    since: '2025-04-04',
    from: '2025-04-04T00:00',
    everInForce: true,
    by: [more.notice],
    evidence: '实施出口管制',
    rule: 'licence',
    ...more,
  }) as Measure;
const listing = (more: Partial<Measure>): Measure => {
  const { rule, ...rest } = measure({ kind: 'listing', notice: 'mofcom-2025-21', list: 'export-control', ...more });
  return rest;
};

const back = { on: '2026-11-11', state: 'in-force', why: 'suspension ends' } as Measure['next'];
const MEASURES: Measure[] = [
  measure({ subject: 'item:samarium', notice: 'mofcom-2025-18', codes: ['1C902.a'], hsCodes: ['2846901930'] }),
  measure({ subject: 'item:gadolinium', notice: 'mofcom-2025-18', codes: ['1C903.a'], hsCodes: ['2846901930'] }),
  measure({
    subject: 'item:holmium',
    notice: 'mofcom-2025-57',
    codes: ['1C909.a'],
    state: 'suspended',
    until: '2026-11-10' as CivilDate,
    ...(back && { next: back }),
  }),
  measure({
    subject: 'item:graphite',
    notice: 'mofcom-2025-58',
    codes: ['3C901.b'],
    state: 'announced',
    from: '2025-11-08T00:00' as Measure['from'],
  }),
  measure({
    subject: 'item:gallium',
    notice: 'mofcom-2024-46',
    rule: 'presumed-denial',
    codes: ['3C001'],
    destinations: ['US'],
  }),
  measure({ subject: 'item:gallium', notice: 'mofcom-2024-51', codes: ['3C001'] }),
  measure({
    subject: 'item:drones',
    notice: 'mofcom-2024-31',
    codes: ['9A012'],
    rule: 'prohibited',
    endUse: ['military'],
  }),
  listing({ subject: 'entity:export-control:northgate', name: 'Northgate Tools, Inc.' }),
  listing({ subject: 'entity:export-control:halted', name: 'Halted Systems', state: 'stopped' }),
];

const verdict = (text: string, day = '2025-11-15', gaps: Gap[] = []) => {
  const [row] = rowsOf(text);
  if (row === undefined) throw new Error('no line');
  return verdictOf(screener({ measures: MEASURES, items: {}, gaps })(row), day as CivilDate);
};

describe('a line is told in words that are true alone', () => {
  test.each([
    ['1C902.a', 'in-force', 'licence in force: worldwide (No. 18/2025 · 1C902.a)'],
    ['1C909.a', 'suspended', 'suspended to 10 Nov 2026: licence worldwide (No. 57/2025 · 1C909.a)'],
    ['3C901.b', 'announced', 'announced for 8 Nov 2025: licence worldwide (No. 58/2025 · 3C901.b)'],
    [
      'Northgate Tools',
      'in-force',
      'on the export control list, in force: no dual-use goods from China (No. 21/2025 · Northgate Tools, Inc.)',
    ],
    [
      '1C902',
      'possible',
      'could be: licence in force: worldwide (No. 18/2025 · 1C902.a); finer code 1C902.a is listed',
    ],
    ['Halted Systems', 'possible', 'could be: measures stopped, name not struck off'],
    ['1C999', 'none', 'none of 7 controls'],
    ['EAR99', 'unknown', 'is neither a listed name nor known goods'],
  ])('%s: %s', (text, standing, words) => {
    expect(verdict(text)).toMatchObject({ standing, words: expect.stringContaining(words) });
  });

  test('the strictest rule of the destination decides', () => {
    expect(verdict('control code,destination\n3C001,US').words).toContain('denial in principle in force: to US');
    expect(verdict('control code,destination\n3C001,DE').words).toContain('licence in force: worldwide');
  });

  test('what lists no goods is met by the item of another measure on them', () => {
    const own = [
      measure({ subject: 'item:gallium', notice: 'mofcom-2024-51', codes: ['3C001'] }),
      measure({ subject: 'item:gallium', notice: 'mofcom-2024-46', rule: 'presumed-denial', destinations: ['US'] }),
    ];
    const items = { [own[0]?.id ?? '']: [{ text: '砷化镓', en: 'gallium arsenide' }] };
    const [row] = rowsOf('goods,destination\nGaAs wafers,US');
    const finding = row && screener({ measures: own, items, gaps: [] })(row);
    expect(finding && verdictOf(finding, '2026-11-28' as CivilDate).words).toBe(
      'could be: denial in principle in force: to US (No. 46/2024); an item reads “砷化镓” (gallium arsenide) in No. 51/2024',
    );
  });

  test('what only meets some users is no verdict on the goods', () => {
    expect(verdict('9A012')).toMatchObject({
      standing: 'possible',
      words: expect.stringContaining('only for military users and use'),
    });
  });

  test('what comes next is said while it is to come', () => {
    expect(verdict('1C909.a').next).toEqual({ on: '2026-11-11', words: 'from 11 Nov 2026: in force unless extended' });
    expect(verdict('1C909.a', '2026-11-11').next).toBeUndefined();
  });
});
