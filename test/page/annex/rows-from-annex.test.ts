import { expect, test } from 'vitest';
import { characterMaps } from '../../../shared/adapters/annex/character-maps.ts';
import type { AnnexRows } from '../../../shared/domain/acts/annex.ts';
import { annexRows } from '../../../shared/page/annex/rows-from-annex.ts';
import { FILES } from '../../support/annex/files.ts';
import { joinedRows } from '../../support/annex/joined-rows.ts';
import { catalogueRows, goodsRows } from '../../support/annex/lists.ts';

const rowsOf = async (bytes: Uint8Array): Promise<AnnexRows> => {
  const read = await annexRows(bytes, { maps: characterMaps, late: () => false });
  if ('why' in read) throw new Error(`${read.why}: ${read.text}`);
  return read.rows;
};

const clean = (rows: AnnexRows): AnnexRows =>
  rows.map((row) => row.map((cell) => cell.replaceAll('\n', ' ').normalize('NFKC')));

test.each(['goods-gbk.pdf', 'goods-ucs2.pdf', 'goods.xlsx'])('%s: every serial, tariff line and name', async (name) => {
  const rows = await rowsOf(FILES[name]!(70));
  expect(joinedRows(rows, '序号')).toEqual(clean(goodsRows(70)));
});

test.each(['catalogue.pdf', 'catalogue.docx', 'catalogue.doc'])('%s: every cell', async (name) => {
  const rows = await rowsOf(FILES[name]!(70));
  expect(joinedRows(rows, '序号')).toEqual(clean(catalogueRows(70)));
});
