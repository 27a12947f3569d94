import { describe, expect, test } from 'vitest';
import { foldName } from '../../../shared/domain/names.ts';
import type { Measure } from '../../../shared/ledger/evaluate/measure.ts';
import { ALIASES } from '../../../shared/views/screening/aliases.ts';
import { reportCsv } from '../../../shared/views/screening/report.ts';
import { rowsOf } from '../../../shared/views/screening/rows.ts';
import { screener } from '../../../shared/views/screening/screen.ts';

const measure = (more: Partial<Measure>): Measure =>
  ({
    id: `test#1/${more.subject}`,
    kind: 'listing',
    notice: 'uel-2025-7',
    state: 'in-force',
    since: '2025-04-04',
    from: '2025-04-04T00:00',
    everInForce: true,
    by: ['uel-2025-7'],
    evidence: '列入',
    ...more,
  }) as Measure;

const MEASURES: Measure[] = [
  measure({ subject: 'entity:unreliable-entity:skydio-inc', name: 'Skydio, Inc.', nameZh: '斯凯迪奥公司' }),
  measure({ subject: 'entity:unreliable-entity:techinsights', name: 'TechInsights Inc.', nameZh: '泰克英赛公司' }),
  measure({
    subject: 'entity:unreliable-entity:strategy-analytics',
    name: 'Strategy Analytics',
    parent: 'entity:unreliable-entity:techinsights',
  }),
  measure({ subject: 'entity:unreliable-entity:brinc', name: 'BRINC Drones, Inc.', state: 'suspended' }),
  measure({ subject: 'entity:export-control:gone', name: 'Gone Aerospace', state: 'delisted' }),
  measure({
    subject: 'entity:export-control:beixing',
    name: 'Ørsund Szczep Robotics Sp. z o.o.',
    nameZh: '北兴航空机械股份有限公司',
    aliases: ['OSR', '北兴重工'],
  }),
  measure({ subject: 'entity:export-control:mitaka', name: 'Mitaka Kabushiki Kaisha', nameZh: '三鹰重工业株式会社' }),
  measure({ subject: 'entity:export-control:halted', name: 'Halted Systems', state: 'stopped' }),
  measure({
    subject: 'item:holmium',
    kind: 'control',
    notice: 'mofcom-2025-57',
    rule: 'licence',
    codes: ['1C909'],
    hsCodes: ['28053019'],
  }),
  measure({
    subject: 'item:gallium',
    kind: 'control',
    notice: 'mofcom-2024-46',
    rule: 'presumed-denial',
    codes: ['3C001.a'],
    destinations: ['US'],
  }),
];
const screen = screener(MEASURES, ALIASES);
const ask = (text: string) => rowsOf(text).map(screen)[0];
const supplier = (name: string) => ask(`supplier\n"${name}"`);

describe('a supplier', () => {
  test.each([
    ['Skydio, Inc.', 'hit', 'exact'],
    ['SKYDIO INC', 'hit', 'alias'],
    ['斯凯迪奥公司', 'hit', 'exact'],
    ['斯凯迪奥有限公司', 'hit', 'alias'],
    ['Strategy Analytics', 'hit', 'branch'],
    ['Skydio Europe GmbH', 'possible', 'named-after'],
    ['Tech Insights', 'possible', 'fuzzy'],
    ['泰克英塞公司', 'possible', 'fuzzy'],
    ['泰山科技公司', 'none', undefined],
    ['BRINC Drones', 'possible', 'alias'],
    ['Halted Systems', 'possible', 'exact'],
    ['Gone Aerospace', 'none', undefined],
    ['Kyoto Example Works', 'none', undefined],
    // As its own country writes it.
    ['北興航空機械股份有限公司', 'hit', 'alias'],
    ['北兴航空机械有限公司', 'hit', 'alias'],
    ['三鷹重工業株式会社', 'hit', 'alias'],
    ['㈱三鷹重工業', 'hit', 'alias'],
    // A legal form says nothing of who it is.
    ['高橋株式会社', 'none', undefined],
    ['中川电机株式会社', 'none', undefined],
    ['Nowhere Sp. z o.o.', 'none', undefined],
    // Letters that do not decompose are typed as their nearest ones.
    ['Orsund Szczep Robotics', 'hit', 'alias'],
    ['ORSUND SZCZEP ROBOTICS S.A.', 'hit', 'alias'],
    ['Mitaka K.K.', 'hit', 'alias'],
    // The short form of a listed name.
    ['Orsund', 'possible', 'short-form'],
    ['Orsund Szczep Ltd.', 'possible', 'fuzzy'],
    ['Ors', 'none', undefined],
    // Further names that a notice gave.
    ['OSR', 'hit', 'exact'],
    ['北興重工', 'hit', 'alias'],
  ])('%s: %s by %s', (name, answer, how) => {
    expect(supplier(name)).toMatchObject({ answer });
    expect(supplier(name)?.matches[0]?.how).toBe(how);
  });

  test('a likeness has its score, and an exact name none below 1', () => {
    expect(supplier('Tech Insights')?.matches[0]?.score).toBeLessThan(1);
    expect(supplier('Skydio, Inc.')?.matches[0]?.score).toBe(1);
  });
});

describe('goods', () => {
  test.each([
    ['1C909', 'hit', 'code'],
    ['1C909.a', 'hit', 'code'],
    ['3C001', 'possible', 'wider-code'],
    ['2805301900', 'possible', 'hs'],
    ['1C999', 'none', undefined],
    ['Holmium oxide', 'possible', 'material'],
    ['钬', 'possible', 'material'],
    ['Ho', 'possible', 'material'],
  ])('%s: %s by %s', (text, answer, how) => {
    expect(ask(text)).toMatchObject({ answer });
    expect(ask(text)?.matches[0]?.how).toBe(how);
  });

  test('a measure towards one destination does not meet a shipment to another', () => {
    expect(ask('control code,destination\n3C001.a,US')?.answer).toBe('hit');
    expect(ask('control code,destination\n3C001.a,DE')?.answer).toBe('none');
  });

  test('an annex that was not read leaves a code that meets nothing unknown, and says which', () => {
    const unread = screener(
      [
        ...MEASURES,
        measure({ subject: 'item:rare-earths', kind: 'control', notice: 'mofcom-2025-61', incomplete: true }),
      ],
      ALIASES,
    );
    expect(rowsOf('1C999').map(unread)[0]).toMatchObject({ answer: 'unknown', unread: ['mofcom-2025-61'] });
  });
});

describe('a list', () => {
  test('reads quotes, semicolons, a byte-order mark and headings in Chinese', () => {
    const [row] = rowsOf('\uFEFF供应商;管制编码;目的国\r\n"Skydio, ""Inc.""";1C909;US\r\n');
    expect(row).toMatchObject({ suppliers: ['Skydio, "Inc."'], codes: ['1C909'], destination: 'US', line: 2 });
  });

  test('without headings takes each cell by its form', () => {
    expect(rowsOf('Skydio, 1C909, 2805.30.1900')[0]).toMatchObject({
      suppliers: ['Skydio'],
      codes: ['1C909'],
      hsCodes: ['2805301900'],
    });
  });

  test('exports a line a match, and nothing that a spreadsheet would run', () => {
    const csv = reportCsv(rowsOf('supplier\n=HYPERLINK("x")\nSkydio').map(screen));
    expect(csv).toContain(`"'=HYPERLINK(""x"")",none`);
    expect(csv).toContain('another form of');
  });
});

test.each([
  ['Société Générale S.A.', 'societe generale'],
  ['ＢＲＩＮＣ　Drones, Inc.', 'brinc drones'],
  ['The Boeing Co.', 'boeing'],
  ['PVH集团', 'pvh'],
  ['因美纳公司', '因美纳'],
])('%s folds to %s', (name, folded) => expect(foldName(name)).toBe(folded));
