import { docxOf, xlsxOf } from '../../../simulator/files/office.ts';
import { docOf } from './doc-writer.ts';
import { CATALOGUE_COLUMNS, CATALOGUE_HEADER, catalogueRows, GOODS_COLUMNS, GOODS_HEADER, goodsRows } from './lists.ts';
import { tablePages } from './pdf-table.ts';
import { pdfOf } from './pdf-writer.ts';

const TITLE = '对美加征25%关税商品清单';
const NOTE = '注：商品名称仅供参考。';

const goodsPages = (rows: string[][]) =>
  tablePages(rows, { columns: GOODS_COLUMNS, header: GOODS_HEADER, head: ['附件1', TITLE], foot: [NOTE] });

/** Files of the forms in which annexes come, of so many rows each. */
export const FILES: Record<string, (count: number) => Uint8Array> = {
  'goods-gbk.pdf': (count) => pdfOf(goodsPages(goodsRows(count)), { encoding: 'GBK-EUC-H' }),
  'goods-ucs2.pdf': (count) => pdfOf(goodsPages(goodsRows(count)), { encoding: 'UniGB-UCS2-H' }),
  'catalogue.pdf': (count) =>
    pdfOf(
      tablePages([['1A 系统、设备和部件'], ...catalogueRows(count)], {
        columns: CATALOGUE_COLUMNS,
        header: CATALOGUE_HEADER,
        head: ['附件', '两用物项和技术出口许可证管理目录'],
      }),
      { encoding: 'UniGB-UCS2-H', shownAs: { 用: '⽤', 口: '⼝', 目: '⽬', 大: '⼤' } },
    ),
  'catalogue.docx': (count) =>
    docxOf([
      '附件',
      [CATALOGUE_HEADER, ...catalogueRows(count)].map((row) => row.map((cell) => ({ lines: cell.split('\n') }))),
      NOTE,
    ]),
  'goods.xlsx': (count) => xlsxOf([[['附件1'], [TITLE], GOODS_HEADER, ...goodsRows(count)]]),
  'catalogue.doc': (count) => docOf(['附件', [CATALOGUE_HEADER, ...catalogueRows(count)], NOTE]),
};
