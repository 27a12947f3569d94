import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { characterMaps } from '../../../shared/adapters/annex/character-maps.ts';
import type { AnnexRows } from '../../../shared/domain/acts/annex.ts';
import { annexRows } from '../../../shared/page/annex/rows-from-annex.ts';
import { normalise } from '../../../shared/page/text.ts';
import type { GoodsList, ListedItem } from '../../../shared/reading/annex/annex.ts';
import { readAnnex } from '../../../shared/reading/annex/read-annex.ts';
import { publicationAt } from '../../../shared/sources/publication-at.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { FILES } from '../../support/annex/files.ts';
import { catalogueRows, goodsRows } from '../../support/annex/lists.ts';
import { pdfOf } from '../../support/annex/pdf-writer.ts';
import { readNow as read } from '../../support/reading.ts';

const rowsOf = async (bytes: Uint8Array): Promise<AnnexRows> => {
  const read = await annexRows(bytes, { maps: characterMaps, late: () => false });
  if ('why' in read) throw new Error(`${read.why}: ${read.text}`);
  return read.rows;
};

const goodsIn = (rows: AnnexRows) => {
  const { entries, why } = readAnnex(rows, 'goods');
  return { why, codes: (entries as GoodsList[]).flatMap(({ lines }) => lines.flatMap(({ hsCodes }) => hsCodes)) };
};
const itemsIn = (rows: AnnexRows) => {
  const { entries, why } = readAnnex(rows, 'items');
  const items = (entries as ListedItem[]).map(({ code, hsCodes, unit }) => [code, hsCodes?.join(' '), unit]);
  return { why, items };
};

describe('files of every form', () => {
  test.each(['goods-gbk.pdf', 'goods-ucs2.pdf', 'goods.xlsx'])('%s: every customs number', async (name) => {
    const { why, codes } = goodsIn(await rowsOf(FILES[name]!(120)));
    expect([why, codes]).toEqual([undefined, goodsRows(120).map(([, code]) => code)]);
  });

  test.each(['catalogue.pdf', 'catalogue.docx', 'catalogue.doc'])('%s: every code, number and unit', async (name) => {
    const { why, items } = itemsIn(await rowsOf(FILES[name]!(120)));
    const expected = catalogueRows(120).map(([, code, , , numbers, unit]) => [
      code,
      numbers?.replaceAll('\n', ' '),
      normalise(unit ?? ''),
    ]);
    expect([why, items]).toEqual([undefined, expected]);
  });
});

test('a notice whose annex is a PDF of 20 names lists 20', async () => {
  const lines = Array.from({ length: 20 }, (_, at) => [
    `${at + 1}.北风第${at + 1}重工业株式会社（Northwind Heavy`,
    `Industries No. ${at + 1} Co., Ltd.）`,
    `地址：东京都千代田区丸之内${at + 1}丁目`,
  ]).flat();
  const page = (texts: string[], number: number) => ({
    texts: [
      { x: 295, y: 47, text: `${number}`, size: 9 },
      ...texts.map((text, at) => ({ x: 72, y: 760 - at * 20, text })),
    ],
  });
  const rows = await rowsOf(
    pdfOf([page(['附件', '出口管制管控名单', ...lines.slice(0, 31)], 1), page(lines.slice(31), 2)], {
      encoding: 'UniGB-UCS2-H',
    }),
  );
  const url = 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2027/art_1.html';
  const { effects, attachments, problems } = read(
    {
      id: 'notice',
      url,
      publishedOn: '2027-04-04' as CivilDate,
      contentType: 'text/html',
      body: '<h1>商务部公告2027年第27号</h1><p>决定将北风第1重工业株式会社等20家日本实体列入出口管制管控名单（见附件），自公布之日起实施。</p><p>附件：<a href="list.pdf">出口管制管控名单.pdf</a></p><p>商务部</p><p>2027年4月4日</p>',
    },
    publicationAt(url),
    [{ url: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2027/list.pdf', file: 'file', rowsHash: 'rows', rows }],
  );
  expect(effects[0]?.entities?.map(({ name }) => name)).toEqual(
    Array.from({ length: 20 }, (_, at) => `Northwind Heavy Industries No. ${at + 1} Co., Ltd.`),
  );
  expect([attachments[0]?.read, attachments[0]?.found, problems]).toEqual([true, 20, []]);
});

const REAL = join(import.meta.dirname, '../../../../shared/eval/annexes');
const real = (name: string): Promise<AnnexRows> => rowsOf(readFileSync(join(REAL, name)));
type Truth = { code: string; hs: string[]; unit: string };

describe.skipIf(!existsSync(REAL))('the annexes at hand (skipped where ../shared/eval is not there)', () => {
  test('two lists of goods give every number', async () => {
    const five = goodsIn(await real('tariff-goods-5pct-2019.pdf'));
    const codes = readFileSync(join(REAL, 'tariff-goods-5pct-2019.codes.txt'), 'utf8').trim().split('\n');
    expect(five).toEqual({ why: undefined, codes });
    const { why, codes: all } = goodsIn(await real('tariff-goods-25pct-2018.pdf'));
    expect([why, all.length, new Set(all).size]).toEqual([undefined, 2493, 2493]);
  });

  test.each(['catalogue.pdf', 'catalogue.docx'])('%s: every code, number and unit', async (name) => {
    const truth = JSON.parse(readFileSync(join(REAL, 'catalogue-truth.json'), 'utf8')) as Truth[];
    const { why, items } = itemsIn(await real(name));
    expect([why, items.length]).toEqual([undefined, 700]);
    expect(items).toEqual(truth.map(({ code, hs, unit }) => [code, hs.join(' '), normalise(unit)]));
  });

  test.each(['cmap-gbk.pdf', 'cmap-unigb.pdf', 'goods.xlsx'])('%s is read whole', async (name) => {
    const { why, codes } = goodsIn(await real(name));
    expect(why).toBeUndefined();
    expect(codes.length).toBeGreaterThan(1);
  });
});
