import { expect, test } from 'vitest';
import { characterMaps } from '../../../shared/adapters/annex/character-maps.ts';
import type { AnnexRows } from '../../../shared/domain/acts/annex.ts';
import { annexRows } from '../../../shared/page/annex/rows-from-annex.ts';
import { docxOf, xlsxOf } from '../../../simulator/files/office.ts';
import { docOf } from '../../support/annex/doc-writer.ts';
import { FILES } from '../../support/annex/files.ts';
import { CATALOGUE_COLUMNS, CATALOGUE_HEADER, catalogueRows } from '../../support/annex/lists.ts';
import { type Column, tablePages } from '../../support/annex/pdf-table.ts';
import { pdfOf, type Sheet, type Text } from '../../support/annex/pdf-writer.ts';

const rowsOf = async (bytes: Uint8Array): Promise<AnnexRows> => {
  const read = await annexRows(bytes, { maps: characterMaps, late: () => false });
  if ('why' in read) throw new Error(`${read.why}: ${read.text}`);
  return read.rows;
};
const pdfRows = (sheets: readonly Sheet[]) => rowsOf(pdfOf(sheets, { encoding: 'UniGB-UCS2-H' }));

test('around a table: titles, the head of every page, its number, what goes on over it, the note', async () => {
  const rows = await rowsOf(FILES['goods-gbk.pdf']!(120));
  expect(rows.slice(0, 5)).toEqual([
    ['1'],
    ['附件1'],
    ['对美加征25%关税商品清单'],
    ['序号', '税则号列', '商品名称'],
    ['1', '01012900', '其他鲜或冷的带骨肉'],
  ]);
  const second = rows.findIndex((row) => row.length === 1 && row[0] === '2');
  expect(rows[second + 1]).toEqual(['序号', '税则号列', '商品名称']);
  expect(rows.at(-1)).toEqual(['注:商品名称仅供参考。']);
  expect(rows.filter((row) => row[0] === '' && row[2] !== undefined).length).toBeGreaterThan(0);
});

test('the head of a section is a row of one cell, and radicals are characters', async () => {
  const rows = await rowsOf(FILES['catalogue.pdf']!(9));
  expect(rows).toContainEqual(['1A 系统、设备和部件']);
  expect(rows.flat().join('')).toContain('用于无人机的发动机,最大功率大于16千瓦');
});

test('a column that is empty on a page keeps its place', async () => {
  const columns: Column[] = [
    { x: 60, width: 40 },
    { x: 120, width: 100 },
    { x: 240, width: 100 },
    { x: 400, width: 100 },
  ];
  const rows = Array.from({ length: 70 }, (_, at) => [`${at + 1}`, `名称${at}`, at < 30 ? `说明${at}` : '', '千克']);
  const read = await pdfRows(tablePages(rows, { columns, header: ['序号', '名称', '说明', '单位'] }));
  expect(read).toContainEqual(['70', '名称69', '', '千克']);
});

test('words that stand below each other make no column, and a head of two lines is one', async () => {
  const columns: Column[] = [
    { x: 60, width: 14 },
    { x: 90, width: 120 },
    { x: 220, width: 250 },
    { x: 490, width: 40 },
  ];
  const rows = Array.from({ length: 30 }, (_, at) => [
    `${at + 1}`,
    `甲乙有限公司${at}`,
    `Alpha Beta Technology Company Limited No. ${at}`,
    '某国',
  ]);
  const read = await pdfRows(tablePages(rows, { columns, header: ['序\n号', '中文名称', '英文名称', '国家'] }));
  expect(read).toContainEqual(['序号', '中文名称', '英文名称', '国家']);
  expect(read).toContainEqual(['7', '甲乙有限公司6', 'Alpha Beta Technology Company Limited No. 6', '某国']);
});

const columnAt = (x: number): number => CATALOGUE_COLUMNS.findLastIndex((column) => x >= column.x);

test.each<[string, (a: Text, b: Text) => number]>([
  ['line by line over all cells', (a, b) => b.y - a.y || a.x - b.x],
  ['column by column', (a, b) => columnAt(a.x) - columnAt(b.x) || b.y - a.y],
])('where the text goes %s, each line comes to its own row', async (_, order) => {
  const rows = [['1', '1A001', '三氯化砷', '质谱仪', '2841801000', '克'], ...catalogueRows(9).slice(1)];
  const sheets = tablePages(rows, { columns: CATALOGUE_COLUMNS, header: CATALOGUE_HEADER });
  const ordered = sheets.map(({ texts }) => ({ texts: texts.toSorted(order) }));
  expect(ordered).toHaveLength(1);
  const cellByCell = await pdfRows(sheets);
  expect((await pdfRows(ordered)).filter((row) => row.length > 1)).toEqual(cellByCell.filter((row) => row.length > 1));
});

test('two tables after each other have their own columns', async () => {
  const narrow: Column[] = [
    { x: 60, width: 40 },
    { x: 120, width: 400 },
  ];
  const wide: Column[] = [
    { x: 60, width: 40 },
    { x: 200, width: 100 },
    { x: 350, width: 100 },
  ];
  const firms = Array.from({ length: 20 }, (_, at) => [`${at + 1}`, `甲乙丙丁戊己庚辛壬癸股份有限公司第${at}分公司`]);
  const goods = Array.from({ length: 20 }, (_, at) => [`${at + 1}`, `丙烯${at}`, `${29_012_320 + at}`]);
  const read = await pdfRows([
    ...tablePages(firms, { columns: narrow, header: ['序号', '名称'] }),
    ...tablePages(goods, { columns: wide, header: ['序号', '商品', '税号'] }),
  ]);
  expect(read).toContainEqual(['7', '甲乙丙丁戊己庚辛壬癸股份有限公司第6分公司']);
  expect(read).toContainEqual(['7', '丙烯6', '29012326']);
});

test('a page that lies on its side is read along its lines', async () => {
  const texts = Array.from({ length: 12 }, (_, at) => [
    { x: 60, y: 700 - at * 20, text: `${at + 1}` },
    { x: 120, y: 700 - at * 20, text: `290123${20 + at}` },
    { x: 240, y: 700 - at * 20, text: '丁烯' },
  ]).flat();
  const read = await pdfRows([{ texts, rotate: 90 }]);
  expect(read).toHaveLength(12);
  expect(read[11]).toEqual(['12', '29012331', '丁烯']);
});

test('a line with gaps that runs over the columns stands outside the table', async () => {
  const [sheet, ...rest] = tablePages(
    [
      ['1', '01012900', '其他马'],
      ['2', '01069090', '其他动物'],
    ],
    {
      columns: [
        { x: 76, width: 36 },
        { x: 122, width: 52 },
        { x: 181, width: 330 },
      ],
      header: ['序号', '税则号列', '商品名称'],
    },
  );
  const note = [
    ['注：商品名称仅供参考，范围以', 72],
    ['2018', 240],
    ['年税则中的税则号列', 268],
    ['对应的为准。', 400],
  ] as const;
  const texts = note.map(([text, x]) => ({ x, y: 300, text }));
  const read = await pdfRows([{ texts: [...(sheet?.texts ?? []), ...texts] }, ...rest]);
  expect(read.slice(-2)).toEqual([
    ['2', '01069090', '其他动物'],
    ['注:商品名称仅供参考,范围以 2018 年税则中的税则号列 对应的为准。'],
  ]);
});

test('text without a table: each line is a row', async () => {
  const lines = [
    '附件',
    '1.甲公司（Alpha Co., Ltd.）',
    '地址：某省某市某路1号',
    '2.乙公司（Beta Inc.）',
    '地址：某省某市某路22号',
  ];
  const read = await pdfRows([{ texts: lines.map((text, at) => ({ x: 72, y: 700 - at * 20, text })) }]);
  expect(read).toEqual(lines.map((line) => [line.normalize('NFKC')]));
});

test('DOCX: merged cells leave their column empty, what Word counts by itself is counted', async () => {
  const cell = (...lines: string[]) => ({ lines });
  const counted = { lines: [''], counted: true };
  const bytes = docxOf([
    '附件2',
    [
      [cell('序号'), cell('名称'), cell('海关商品编号'), cell('单位')],
      [{ ...counted, merged: 'starts' }, { ...cell('钨酸铵'), merged: 'starts' }, cell('2841801000'), cell('千克')],
      [{ ...cell(''), merged: 'goes on' }, { ...cell(''), merged: 'goes on' }, cell('2841804000'), cell('克')],
      [{ ...cell('（二）材料加工'), span: 4 }],
      [counted, cell('第一行', '第二行'), cell('2841804000', '2841801000'), cell('千克')],
    ],
  ]);
  expect(await rowsOf(bytes)).toEqual([
    ['附件2'],
    ['序号', '名称', '海关商品编号', '单位'],
    ['1', '钨酸铵', '2841801000', '千克'],
    ['', '', '2841804000', '克'],
    ['(二)材料加工'],
    ['2', '第一行第二行', '2841804000 2841801000', '千克'],
  ]);
});

test('XLSX: text as it stands, numbers written out, days, empty cells, every sheet', async () => {
  const first = [
    ['序号', '税号', '日期'],
    [1, '01012900', { day: 43_287 }],
    [2, 1_012_900, undefined],
  ];
  const second = [
    ['名'],
    [{ raw: '2.9364546570000000E9' }],
    [undefined, { raw: '0.10000000000000001' }],
    [{ raw: '1.5E-3' }],
  ];
  expect(await rowsOf(xlsxOf([first, second]))).toEqual([
    ['序号', '税号', '日期'],
    ['1', '01012900', '2018-07-06'],
    ['2', '1012900'],
    ['名'],
    ['2936454657'],
    ['', '0.1'],
    ['0.0015'],
  ]);
});

test('DOC: paragraphs, cells with several lines, empty cells', async () => {
  const bytes = docOf([
    '附件',
    '说明',
    [
      ['序号', '名称', '编号'],
      ['1', '第一行\n第二行', '2841801000\n2841804000'],
      ['2', '', '3'],
    ],
    '注：完',
  ]);
  expect(await rowsOf(bytes)).toEqual([
    ['附件'],
    ['说明'],
    ['序号', '名称', '编号'],
    ['1', '第一行第二行', '2841801000 2841804000'],
    ['2', '', '3'],
    ['注:完'],
  ]);
});

test('DOC: what was struck out is not read, what is spaced is, of a field its result', async () => {
  const link = '\u0013 HYPERLINK "x" \u0014商务部\u0015网站';
  const struck = [0x00, 0x08, 1];
  const spaced = [0x40, 0x88, 15, 0];
  const bytes = docOf(['对美加征删去的关税商品清单', link], { said: { 删去的: struck, 商品: spaced } });
  expect(await rowsOf(bytes)).toEqual([['对美加征关税商品清单'], ['商务部网站']]);
});
