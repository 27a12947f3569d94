import { describe, expect, test } from 'vitest';
import type { AnnexRows } from '../../../shared/domain/acts/annex.ts';
import type { GoodsList } from '../../../shared/reading/annex/annex.ts';
import { readAnnex } from '../../../shared/reading/annex/read-annex.ts';

const HEAD = ['序号', '税则号列1', '商品名称2'];
const read = (rows: AnnexRows, stated?: number) => {
  const { entries, ...rest } = readAnnex(rows, 'goods', stated === undefined ? {} : { stated });
  return { ...rest, lists: entries as GoodsList[] };
};
const codes = ({ lists }: ReturnType<typeof read>) => lists.map((list) => list.lines.flatMap(({ hsCodes }) => hsCodes));

const TWO_PAGES: AnnexRows = [
  ['附件 1'],
  ['对美加征 25%关税商品清单'],
  HEAD,
  ['1', '01012900', '其他马'],
  ['2', '12129999', '鲜或干的其他主要供人食用的果核、果仁'],
  ['1'],
  HEAD,
  ['', '', '及植物产品'],
  ['3', '97040010', '使用过的邮票'],
  ['注:'],
  ['1', '', '为2026年税则中的税则号列;'],
  ['2', '', '商品名称仅供参考,以8位税则号列对应的商品范围为准。'],
  ['2'],
];

describe('a list of goods', () => {
  test('is read over its pages, with names that go on and notes that end it', () => {
    const found = read(TWO_PAGES);
    expect(found).toMatchObject({
      found: 3,
      lists: [{ title: '附件1 对美加征25%关税商品清单', number: 1, ratePct: 25 }],
    });
    expect(found.why).toBeUndefined();
    expect(codes(found)).toEqual([['01012900', '12129999', '97040010']]);
    expect(found.lists[0]?.lines[1]?.name).toBe('鲜或干的其他主要供人食用的果核、果仁及植物产品');
  });

  test('ends at a note that came in columns', () => {
    const note = ['', '注:商品名称仅供参考,以', '2026年税则中的税则号列为准。'];
    expect(read([...TWO_PAGES.slice(0, 9), note])).toMatchObject({ found: 3 });
    expect(read([...TWO_PAGES.slice(0, 9), note]).why).toBeUndefined();
  });

  test('with a serial missing is incomplete, and what was read of it counts', () => {
    const found = read(TWO_PAGES.filter(([serial]) => serial !== '2'));
    expect([found.why, found.found]).toEqual(['incomplete', 2]);
  });

  test('with a serial whose number is lost is incomplete', () => {
    const found = read(TWO_PAGES.map((row) => (row[0] === '3' ? ['3', '', row[2] ?? ''] : row)));
    expect([found.why, found.found]).toEqual(['incomplete', 2]);
  });

  test.each([
    ['the notice', TWO_PAGES, 4],
    ['its title', [['加征5%关税商品清单(共4项)'], ...TWO_PAGES.slice(2)], undefined],
    ['the line under it', [...TWO_PAGES.slice(2, 9), ['商品共计4项']], undefined],
  ] as const)('is incomplete against the count of %s', (_, rows, stated) => {
    expect(
      read(
        rows.map((row) => [...row]),
        stated,
      ),
    ).toMatchObject({ why: 'incomplete', stated: 4, found: 3 });
  });

  test('several in one file stay apart, each with its title', () => {
    const found = read([
      ['清单一 加征10%关税商品清单'],
      HEAD,
      ['1', '27111100', '液化天然气'],
      ['2', '27011210', '炼焦煤'],
      ['清单二 加征5%关税商品清单'],
      HEAD,
      ['1', '27090000', '石油原油'],
    ]);
    expect(found.lists.map(({ number, ratePct }) => [number, ratePct])).toEqual([
      [1, 10],
      [2, 5],
    ]);
    expect(codes(found)).toEqual([['27111100', '27011210'], ['27090000']]);
    expect(found.why).toBeUndefined();
  });

  test('with a column of rates is a list for each', () => {
    const found = read([
      ['加征关税商品清单'],
      [...HEAD, '加征税率(%)'],
      ['1', '27111100', '液化天然气', '15'],
      ['2', '27090000', '石油原油', '10'],
      ['3', '27011210', '炼焦煤', '15%'],
    ]);
    expect(found.lists.map(({ ratePct }) => ratePct)).toEqual([15, 10]);
    expect(codes(found)).toEqual([['27111100', '27011210'], ['27090000']]);
    expect([found.found, found.why]).toEqual([3, undefined]);
  });

  test('with its title on every page is one list', () => {
    const found = read([
      ['加征10%关税商品清单'],
      ['1', '27111100', '液化天然气'],
      ['加征10%关税商品清单'],
      ['2', '27011210', '炼焦煤'],
    ]);
    expect(codes(found)).toEqual([['27111100', '27011210']]);
  });

  test.each([
    ['a number that lost its zero in a spreadsheet', ['1', '1012900', '马'], ['01012900']],
    ['a part of a number', ['1', 'ex', '84212990', '滤芯'], ['84212990']],
    ['a number with points', ['1', '8421.29.90', '滤芯'], ['84212990']],
    ['two numbers in a cell', ['1', '84212990、84212910', '滤芯'], ['84212990', '84212910']],
    ['ten digits', ['1', '8421299010', '滤芯'], ['8421299010']],
    ['a row that came as one line', ['1 84212990 滤芯'], ['84212990']],
  ])('%s', (_, row, expected) => {
    const found = read([HEAD, row]);
    expect(codes(found)).toEqual([expected]);
    expect(found.why).toBeUndefined();
  });

  test('in a file that was taken for items is read by what its first words say', () => {
    expect(readAnnex(TWO_PAGES, 'entities')).toMatchObject({ role: 'goods', found: 3 });
  });

  test('of which no row is one is not read', () => {
    expect(read([['本附件从略。']])).toMatchObject({ why: 'lines', found: 0 });
    expect(read([])).toMatchObject({ why: 'no-text', found: 0 });
  });
});
