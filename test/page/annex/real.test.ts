import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { characterMaps } from '../../../shared/adapters/annex/character-maps.ts';
import type { AnnexRows } from '../../../shared/domain/acts/annex.ts';
import { annexRows } from '../../../shared/page/annex/rows-from-annex.ts';
import { joinedRows } from '../../support/annex/joined-rows.ts';

const FOLDER = join(import.meta.dirname, '../../../../shared/eval/annexes');

const rowsOf = async (name: string): Promise<AnnexRows> => {
  const bytes = readFileSync(join(FOLDER, name));
  const read = await annexRows(bytes, { maps: characterMaps, late: () => false });
  if ('why' in read) throw new Error(`${read.why}: ${read.text}`);
  return read.rows;
};
const text = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const bare = (cell = ''): string => cell.normalize('NFKC').replace(/\s/g, '');

type Item = { n: number; code: string; hs: string[]; unit: string; ref: string; desc: string };

// Published files are no part of the project; whoever has them beside it sees that they are read whole.
describe.skipIf(!existsSync(FOLDER))('published annexes', () => {
  const truth = (): Item[] => JSON.parse(text('catalogue-truth.json'));

  test.each(['catalogue.pdf', 'catalogue.docx'])('%s: every item whole', async (name) => {
    const rows = joinedRows(await rowsOf(name), '序号');
    const items = rows.map(([n = '', code, desc, ref, hs, unit]) => ({
      n: Number(n),
      code: bare(code),
      hs: bare(hs).match(/\d{10}/g),
      unit: bare(unit),
      ref: bare(ref),
      desc: bare(desc),
    }));
    const wanted = truth().map((item) => ({
      ...item,
      unit: bare(item.unit),
      ref: bare(item.ref),
      desc: bare(item.desc),
    }));
    expect(items).toEqual(wanted);
  });

  test.each([
    ['tariff-goods-5pct-2019.pdf', 595],
    ['tariff-goods-25pct-2018.pdf', 2493],
  ])('%s: serials without a gap, each with its line and its name', async (name, count) => {
    const rows = joinedRows(await rowsOf(name), '序号').filter(([, line = '']) => /^\d{8}$/.test(line));
    expect(rows.map(([serial]) => Number(serial))).toEqual(Array.from({ length: count }, (_, at) => at + 1));
    expect(rows.every(([, , goods = '']) => goods.length > 0)).toBe(true);
    const codes = name.replace('.pdf', '.codes.txt');
    if (existsSync(join(FOLDER, codes))) expect(rows.map(([, line]) => line)).toEqual(text(codes).trim().split('\n'));
  });

  test('goods.xlsx: every serial and line', async () => {
    const rows = joinedRows(await rowsOf('goods.xlsx'), '序号');
    expect(rows).toHaveLength(truth().length + 2);
    expect(rows.every(([, line = '', goods = '']) => /^\d{7,8}$/.test(line) && goods.length > 0)).toBe(true);
  });

  test.each(['cmap-gbk.pdf', 'cmap-unigb.pdf'])('%s: its text, by the maps', async (name) => {
    const lines = (await rowsOf(name)).map((row) => row.join(' '));
    expect(lines.slice(0, 2)).toEqual(['附件1', '对美加征25%关税商品清单']);
    const rows = lines.filter((line) => /^\d+ \d{8} \p{Script=Han}+/u.test(line));
    expect(rows).toHaveLength(29);
  });
});
