import { expect, test } from 'vitest';
import { characterMaps } from '../../../shared/adapters/annex/character-maps.ts';
import type { AnnexRows } from '../../../shared/domain/annex.ts';
import { joined } from '../../../shared/page/annex/cells.ts';
import { annexRows } from '../../../shared/page/annex/rows-from-annex.ts';
import { FILES } from '../../support/annex/files.ts';
import { CATALOGUE_HEADER, catalogueRows, GOODS_HEADER, goodsRows } from '../../support/annex/lists.ts';

const rowsOf = async (bytes: Uint8Array): Promise<AnnexRows> => {
  const read = await annexRows(bytes, { maps: characterMaps, late: () => false });
  if ('why' in read) throw new Error(`${read.why}: ${read.text}`);
  return read.rows;
};

/** The table's rows alone, each whole: what goes on over a page is put back. */
const whole = (rows: AnnexRows, header: readonly string[]): AnnexRows => {
  const out: AnnexRows = [];
  for (const row of rows) {
    const last = out.at(-1);
    if (row.length === 1 || row[0] === header[0]) continue;
    if (row[0] !== '' || last === undefined) out.push([...row]);
    else for (const [at, cell] of row.entries()) if (cell !== '') last[at] = joined(last[at] ?? '', cell);
  }
  return out;
};

const clean = (rows: AnnexRows): AnnexRows =>
  rows.map((row) => row.map((cell) => cell.replaceAll('\n', ' ').normalize('NFKC')));

test.each(['goods-gbk.pdf', 'goods-ucs2.pdf', 'goods.xlsx'])('%s: every serial, tariff line and name', async (name) => {
  const rows = await rowsOf(FILES[name]!(120));
  expect(whole(rows, GOODS_HEADER)).toEqual(clean(goodsRows(120)));
});

test.each(['catalogue.pdf', 'catalogue.docx', 'catalogue.doc'])('%s: every cell', async (name) => {
  const rows = await rowsOf(FILES[name]!(120));
  expect(whole(rows, CATALOGUE_HEADER)).toEqual(clean(catalogueRows(120)));
});
