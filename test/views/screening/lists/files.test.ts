import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Measure } from '../../../../shared/ledger/evaluate/measure.ts';
import { fileText } from '../../../../shared/views/screening/lists/file-text.ts';
import { rowsIn, rowsOf } from '../../../../shared/views/screening/lists/rows.ts';
import { understoodIn } from '../../../../shared/views/screening/lists/understood.ts';
import { screener } from '../../../../shared/views/screening/screen.ts';

const listed = (slug: string, names: Partial<Measure>): Measure =>
  ({
    ...{ id: `test#/${slug}`, subject: `entity:export-control:${slug}`, kind: 'listing', notice: 'mofcom-2025-21' },
    ...{ state: 'in-force', since: '2025-04-04', from: '2025-04-04T00:00', everInForce: true, by: [], evidence: '' },
    ...names,
  }) as unknown as Measure;
const MEASURES = [
  listed('beixing', { name: 'Ørsund Szczep Robotics Sp. z o.o.', nameZh: '北兴航空机械股份有限公司' }),
  listed('mitaka', { name: 'Mitaka Kabushiki Kaisha', nameZh: '三鹰重工业株式会社' }),
];
const screen = screener({ measures: MEASURES, items: {}, gaps: [] });
const bytesOf = (file: string): Uint8Array => readFileSync(join(import.meta.dirname, 'files', file));
const answers = (file: string): string[] =>
  rowsOf(fileText(bytesOf(file)).text).map((row) => `${row.text}: ${screen(row).answer}`);

describe('a list is read in the encoding in which people save it', () => {
  test.each([
    ['suppliers-gbk.csv', ['北兴航空机械有限公司 · CN: hit', '三鹰重工业株式会社 · JP: hit']],
    ['suppliers-big5.csv', ['北興航空機械股份有限公司 · TW: hit', '三鷹重工業株式會社 · JP: hit']],
    ['suppliers-utf16le.txt', ['北兴航空机械有限公司 · CN: hit', '三鹰重工业株式会社 · JP: hit']],
    ['suppliers-utf16be-unmarked.txt', ['Orsund Szczep Robotics · PL: hit', 'Mitaka K.K. · JP: hit']],
    ['suppliers-sjis.csv', ['三鷹重工業株式会社 · 日本: hit', 'さくらメタル株式会社 · 日本: unknown']],
  ])('%s', (file, right) => expect(answers(file)).toEqual(right));

  test('western letters stay western', () => {
    const text = fileText(bytesOf('suppliers-1252.csv')).text;
    expect(text).toContain('Société Générale S.A.');
    expect(text).toContain('Müller & Söhne GmbH – Präzision');
    expect(answers('suppliers-1252.csv')[0]).toBe('Ørsund Szczep Robotics · Polen: hit');
  });

  test('what is no text is refused, and broken characters make a line unknown', () => {
    expect(fileText(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 1, 2, 3, 0, 5]))).toMatchObject({
      doubt: expect.stringContaining('save the list as CSV or XLSX'),
    });
    const [row] = rowsOf('supplier\nH\ufffdgel Werke');
    expect(row && screen(row)).toMatchObject({ answer: 'unknown', why: expect.stringContaining('could not be read') });
  });
});

test('a quotation mark that is never closed costs no other line', () => {
  expect(answers('suppliers-open-quote.csv')).toEqual([
    '"Northgate Tools · US: none',
    'Orsund Szczep Robotics · PL: hit',
    'Mitaka K.K. · JP: hit',
    'Skydio 5" lens · US: none',
  ]);
});

describe('columns as people head them', () => {
  test.each([
    ['Commodity code', '8112929090', 'hsCodes'],
    ['Schedule B', '8112929090', 'hsCodes'],
    ['税则号列', '81129290', 'hsCodes'],
    ['ECCN', '1C902.a', 'codes'],
    ['管制编码', '1C902.a', 'codes'],
    ['Product code', '1C902.a', 'codes'],
    ['Manufacturer', 'Acme', 'suppliers'],
    ['厂商', 'Acme', 'suppliers'],
    ['Description of goods', 'germanium lens', 'materials'],
    ['产品名称', '锗透镜', 'materials'],
  ])('%s', (heading, cell, field) =>
    expect(rowsOf(`${heading}\n${cell}`)[0]).toMatchObject({ [field]: [cell.replace(/^8112929090$/, '8112929090')] }),
  );

  test.each([
    ['Vendor name (EN)'],
    ['国内供应商名称'],
    ['Ultimate consignee'],
    ['Lieferantenname'],
    ['公司名称（中文）'],
  ])('%s heads a list of firms', (heading) =>
    expect(rowsOf(`${heading}\nAcme`)).toMatchObject([{ line: 2, suppliers: ['Acme'], either: [] }]),
  );

  // A firm's name holds the words of headings: company, materials, 公司, partnership.
  test.each([
    ['Boeing\nThe Boeing Company\nAcme'],
    ['Acme\n斯凯迪奥公司\nSkydio'],
    ['TCOM, Limited Partnership\nAcme, Inc.\nSkydio'],
    ['MP Materials Corp.\nUSA Rare Earth\nAcme'],
    ['Mitsubishi Materials\nJC Technology Product Co.\nCustomer Goods Ltd'],
  ])('%j is three firms without a heading', (text) => {
    const rows = rowsOf(text);
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(rows.map(({ puzzles }) => puzzles)).toEqual([[], [], []]);
  });

  test('lines above a heading of one cell are lines, and are asked', () => {
    expect(
      rowsOf('Skydio Inc\n材料\ngermanium lens').map(({ line, either, materials }) => [line, either, materials]),
    ).toEqual([
      [1, ['Skydio Inc'], ['Skydio Inc']],
      [3, [], ['germanium lens']],
    ]);
  });

  test('below a title and an empty line, with a country by its name', () => {
    const [row, ...more] = rowsOf('Open orders 2025;;\n;;\nitem;destination;qty\ngermanium lens;Germany;12');
    expect(more).toEqual([]);
    expect(row).toMatchObject({ line: 4, materials: ['germanium lens'], destination: 'DE', aside: ['12'] });
  });

  test.each([
    'Approved suppliers 2026,,\nPrinted 2 March,,\nNo,Supplier,Country\n1,Mitaka KK,JP',
    `${'Hull GmbH,,\n'.repeat(9)},,\nNo,Supplier,Country\n1,Mitaka KK,JP`,
  ])('below a letterhead and a title that has a word of theirs: %j', (text) => {
    const rows = rowsOf(text);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ suppliers: ['Mitaka KK'], home: 'JP' });
  });

  test.each([
    'Supplier;Price;Weight\nMitaka, KK;1,50;2,75\nAcme, Inc.;3,20;4,10',
    'Supplier\tPrice\tWeight\nMitaka, KK\t1,50\t2,75\nAcme, Inc.\t1.203,20\t4,10',
    'Supplier|Country\nMitaka, KK|JP\nAcme, Inc.|US',
  ])('parted by what stands in each line, though names and figures have more commas: %j', (text) => {
    expect(rowsOf(text).map(({ suppliers }) => suppliers)).toEqual([['Mitaka, KK'], ['Acme, Inc.']]);
  });

  test('of each table, where an empty line parts two, as it does the sheets of a workbook', () => {
    const rows = rowsOf('Supplier,Country\nMitaka KK,JP\n\nPart,ECCN,Ship to\nmagnet,1C902.a,US\nlens,3C001,DE');
    expect(rows.map(({ line }) => line)).toEqual([2, 5, 6]);
    expect(rows[0]).toMatchObject({ suppliers: ['Mitaka KK'], home: 'JP' });
    expect(rows[1]).toMatchObject({ suppliers: [], materials: ['magnet'], codes: ['1C902.a'], destination: 'US' });
  });

  test('and an empty line alone begins no table', () =>
    expect(rowsOf('Supplier,Item\nMitaka KK,lens\n\nAcme,magnet')[1]).toMatchObject({ suppliers: ['Acme'] }));

  test.each(['First name,Last name\nArlen,Thornbury', 'Nachname;Vorname\nThornbury;Arlen', '姓,名\nThornbury,Arlen'])(
    'a person in two columns is one: %j',
    (text) => expect(rowsOf(text)[0]).toMatchObject({ suppliers: ['Arlen Thornbury'], puzzles: [] }),
  );

  test('a column that is not known is said, and never makes none', () => {
    const [row] = rowsOf('supplier,shipping lane\nAcme Works,Suez');
    expect(row && screen(row)).toMatchObject({ answer: 'unknown' });
  });
});

describe('codes as a spreadsheet leaves them', () => {
  test.each([
    ['control code\n1.00E+04', 'a spreadsheet has made a number of it'],
    ['control code\n10000', 'is no control code of a known form'],
    ['HS code\n8.11293E+09', 'is no HS code of a known form'],
  ])('%j is unknown', (text, why) => {
    const [row] = rowsOf(text);
    expect(row && screen(row)).toMatchObject({ answer: 'unknown', why: expect.stringContaining(why) });
  });

  test.each(['1C902.a', '1C902a', '1C902 a', '１Ｃ９０２．ａ', 'ECCN 1C902.a'])('%s is one code', (cell) =>
    expect(rowsOf(`control code\n${cell}`)[0]).toMatchObject({ codes: ['1C902.a'], puzzles: [] }),
  );

  test.each([
    ['Part,ECCN\nmagnet,"=""1C902.a"""', { codes: ['1C902.a'] }],
    ['HS code\n="8112929090"', { hsCodes: ['8112929090'] }],
    ['HS code\n811292.0', { hsCodes: ['811292'] }],
    ['HS code\n8112.92.00', { hsCodes: ['81129200'] }],
  ])('a cell that was kept from being a number, or was one: %j', (text, understood) =>
    expect(rowsOf(text)[0]).toMatchObject({ ...understood, puzzles: [] }),
  );

  test.each(['CAS\n7440-55-3', 'item,CAS No.\n,7440-55-3'])('a CAS number is no customs number: %j', (text) => {
    const row = rowsOf(text).at(-1);
    expect(row).toMatchObject({ hsCodes: [], puzzles: [expect.stringContaining('is a CAS number')] });
  });

  test('two in a cell, and one among words', () => {
    expect(rowsOf('control code\n1C902.a / 1C903')[0]).toMatchObject({ codes: ['1C902.a', '1C903'] });
    expect(rowsOf('goods\nSamarium oxide (1C902.b, HS 2846901940)')[0]).toMatchObject({
      codes: ['1C902.b'],
      hsCodes: ['2846901940'],
      materials: ['Samarium oxide (1C902.b, HS 2846901940)'],
    });
  });
});

test.each([
  '<html><table><tr><td>Supplier</td></tr></table>',
  '[{"supplier":"Acme"}]',
  '{"rows":[]}',
  '<?xml version="1.0"?>',
])('a page or data of a program is refused: %s', (text) =>
  expect(fileText(new TextEncoder().encode(text))).toEqual({
    text: '',
    doubt: 'this is HTML, XML or JSON: save the list as CSV or XLSX',
  }),
);

test('what a line was taken for is said', () => {
  const [row] = rowsIn([
    ['supplier', 'item', 'ECCN', 'HS', 'destination', 'qty'],
    ['Acme', 'germanium lens', '3C002', '8112921090', 'Atlantis', '12'],
  ]);
  expect(row && understoodIn(row)).toBe(
    'firm: Acme; goods: germanium lens; control code 3C002; HS code 8112921090; left aside: Atlantis, no country that is known: every destination is asked, 12',
  );
});
