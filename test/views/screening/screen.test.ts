import { describe, expect, test } from 'vitest';
import { foldName } from '../../../shared/domain/names/names.ts';
import type { Measure } from '../../../shared/ledger/evaluate/measure.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import type { Gap } from '../../../shared/views/answers/questions/screening.ts';
import { rowsOf } from '../../../shared/views/screening/lists/rows.ts';
import { reportCsv } from '../../../shared/views/screening/report.ts';
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
const ITEMS = {
  'test#1/item:gallium': [{ text: '砷化镓', code: '3C001.a' }, { text: '铟镓砷' }],
  'test#1/item:holmium': [{ text: '金属钬、含钬的合金及相关制品' }],
};
const basisOf = (gaps: Gap[], more: Measure[] = []) => ({ measures: [...MEASURES, ...more], items: ITEMS, gaps });
const screen = screener(basisOf([]));
const ask = (text: string) => rowsOf(text).map(screen)[0];
const supplier = (name: string) => ask(`supplier\n"${name}"`);

describe('a supplier', () => {
  test.each([
    ['Skydio, Inc.', 'hit', 'exact'],
    ['SKYDIO INC', 'hit', 'alias'],
    ['斯凯迪奥公司', 'hit', 'exact'],
    ['斯凯迪奥有限公司', 'hit', 'alias'],
    ['Strategy Analytics', 'hit', 'branch'],
    ['Skydio Europe GmbH', 'related', 'named-after'],
    ['Skydio GmbH', 'related', 'namesake'],
    ['Tech Insights', 'hit', 'alias'],
    ['Tech Insigths', 'possible', 'fuzzy'],
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
    ['Orsund Szczep Ltd.', 'related', 'same-group'],
    ['Ors', 'none', undefined],
    // Further names that a notice gave.
    ['OSR', 'hit', 'exact'],
    ['北興重工', 'hit', 'alias'],
  ])('%s: %s by %s', (name, answer, how) => {
    expect(supplier(name)).toMatchObject({ answer });
    expect(supplier(name)?.matches[0]?.how).toBe(how);
  });

  test('a likeness has its score, and an exact name none below 1', () => {
    expect(supplier('Tech Insigths')?.matches[0]?.score).toBeLessThan(1);
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
    ['钬', 'possible', 'item'],
    ['Ho', 'possible', 'material'],
  ])('%s: %s by %s', (text, answer, how) => {
    expect(ask(text)).toMatchObject({ answer });
    expect(ask(text)?.matches[0]?.how).toBe(how);
  });

  test('a measure towards one destination does not meet a shipment to another', () => {
    expect(ask('control code,destination\n3C001.a,US')?.answer).toBe('hit');
    expect(ask('control code,destination\n3C001.a,DE')?.answer).toBe('none');
  });

  test.each([
    ['１Ｃ９０９．ａ', 'hit'],
    ['1c909A', 'hit'],
    ['ECCN 1C909', 'hit'],
    ['1C 909 a', 'hit'],
    ['1C999; 1C909', 'hit'],
    ['HS 2805.3019', 'possible'],
    ['28053019 / 99999999', 'possible'],
    ['Holmium oxide powder, 99.9 %', 'possible'],
    ['Ho2O3', 'possible'],
    ['氧化钬粉末', 'possible'],
    ['鎵', 'possible'],
    ['高纯镓', 'possible'],
    ['gallium arsenide wafers', 'possible'],
    ['GaAs', 'possible'],
    ['indium gallium arsenide', 'possible'],
    ['trimethylgallium', 'possible'],
    ['砷化镓晶片', 'possible'],
    ['arsenic', 'possible'],
    ['copper wire', 'none'],
    ['无氧铜丝', 'none'],
    ['高温超导带', 'unknown'],
  ])('%s is understood: %s', (text, answer) => expect(ask(`material\n"${text}"`)).toMatchObject({ answer }));
});

describe('what is not understood is unknown', () => {
  test.each([
    ['material\nunobtainium wafers', '“unobtainium wafers” is not recognised'],
    ['material\nlead time', '“lead time” is not recognised'],
    ['control code\nEAR99', 'is no control code of a known form'],
    ['control code\n1.00E+04', 'a spreadsheet has made a number of it'],
    ['HS code\n8.11293E+09', 'is no HS code of a known form'],
    ['HS code\n85', 'is no HS code of a known form'],
    ['supplier,shipping lane\n,Suez', 'the column “shipping lane” is not known'],
    ['supplier,country\n,US', 'nothing is asked in this line'],
    ['supplier\nミツビシ電機', 'cannot be compared'],
    ['Kyoto Example Works', 'neither a listed name nor known goods'],
  ])('%j', (text, why) => expect(ask(text)).toMatchObject({ answer: 'unknown', why: expect.stringContaining(why) }));

  test('beside what is met it is said', () => {
    expect(ask('supplier,material\nSkydio,unobtainium')).toMatchObject({
      answer: 'hit',
      why: 'beside it unknown: “unobtainium” is not recognised',
    });
  });

  test('a name that says itself that it is a firm needs no heading, and a quantity no lookup', () => {
    expect(ask('Kyoto Example Works GmbH')?.answer).toBe('none');
    expect(ask('supplier,widgets\nKyoto Example Works,12')?.answer).toBe('none');
  });
});

describe('what is not read is unknown', () => {
  const GAPS: Gap[] = [
    { of: 'goods', why: 'unread', notice: 'mofcom-2025-61' },
    { of: 'goods', why: 'unread', notice: 'mofcom-2024-51', consolidated: true },
    { of: 'parties', why: 'unread', notice: 'mofcom-2026-27', stated: 20, read: 1 },
    { of: 'duties', why: 'unread', notice: 'tariff-commission-2025-1', destinations: ['CN'] },
  ];
  const among = (gaps: Gap[], text: string) => rowsOf(text).map(screener(basisOf(gaps)))[0];

  test.each([
    ['1C999', 'unknown: the list of No. 51/2024 has not been read; the list of No. 61/2025 has not been read'],
    ['99999999', 'the list of goods of Tariff Commission 1/2025 has not been read'],
    ['material\ncarbon fibre', 'the list of No. 51/2024 has not been read'],
    ['supplier\nKyoto Example Works', 'unknown: No. 27/2026 states 20 names, 1 read'],
  ])('%j', (text, why) => {
    expect(among(GAPS, text)).toMatchObject({ answer: 'unknown', why: expect.stringContaining(why) });
    expect(among([], text)).toMatchObject({ answer: 'none', why: expect.stringContaining('none of ') });
  });

  test('a name is no matter of a list of goods, nor goods of a list of names', () => {
    expect(among(GAPS.slice(0, 2), 'supplier\nKyoto Example Works')).toMatchObject({
      answer: 'none',
      why: 'none of 7 listings',
    });
    expect(among(GAPS.slice(2, 3), '1C999')?.answer).toBe('none');
  });

  test('a gap that bears on one destination leaves another clear', () => {
    expect(among(GAPS.slice(3), 'HS code,destination\n99999999,DE')?.answer).toBe('none');
    expect(among(GAPS.slice(3), 'HS code,destination\n99999999,CN')?.answer).toBe('unknown');
  });

  test('a hit stays a hit', () => expect(among(GAPS, '1C909')).toMatchObject({ answer: 'hit', unread: [] }));
});

test('a duty on some goods is met by their HS code, where they go to who imposes it', () => {
  const duty = measure({
    subject: 'tariff:CN>US',
    kind: 'tariff',
    goods: { all: false, label: '清单一', hsCodes: ['27011100'] },
  });
  const find = screener(basisOf([], [duty]));
  expect(rowsOf('2701110010').map(find)[0]).toMatchObject({ answer: 'possible', matches: [{ how: 'duty' }] });
  expect(rowsOf('HS code,destination\n27011100,DE').map(find)[0]?.answer).toBe('none');
});

describe('headings', () => {
  test.each([
    ['Commodity code', 'hsCodes'],
    ['HSCode', 'hsCodes'],
    ['Product code', 'hsCodes'],
    ['商品编号', 'hsCodes'],
    ['中国海关编码', 'hsCodes'],
    ['海关商品编码', 'hsCodes'],
  ])('%s holds HS codes', (heading, field) =>
    expect(rowsOf(`${heading}\n8112929090`)[0]).toMatchObject({ [field]: ['8112929090'] }),
  );

  test('a code of the United States is the same to six digits; a zero that a spreadsheet ate comes back', () => {
    expect(rowsOf('HTSUS\n8505.11.0070')[0]?.hsCodes).toEqual(['850511']);
    expect(rowsOf('HS code\n1012900')[0]?.hsCodes).toEqual(['01012900']);
  });

  test('firms at home are firms, and what is one’s own is left aside', () => {
    expect(rowsOf('国内供应商,备注\n东海造船公司,x')[0]).toMatchObject({ suppliers: ['东海造船公司'], puzzles: [] });
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
    const csv = reportCsv(rowsOf('supplier\n=HYPERLINK("x")\nSkydio').map(screen), '2025-10-10' as CivilDate);
    expect(csv).toContain(`"'=HYPERLINK(""x"")",none`);
    expect(csv).toContain('same name but for the legal form: Skydio, Inc.');
  });
});

test.each([
  ['Société Générale S.A.', 'societe generale'],
  ['ＢＲＩＮＣ　Drones, Inc.', 'brinc drones'],
  ['The Boeing Co.', 'boeing'],
  ['PVH集团', 'pvh'],
  ['因美纳公司', '因美纳'],
])('%s folds to %s', (name, folded) => expect(foldName(name)).toBe(folded));
