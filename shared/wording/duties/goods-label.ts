import { isChinese } from '../../domain/names/names.ts';
import { customsGoods, piecesOf } from '../../domain/vocabulary/customs-goods.ts';

const HEADINGS = /^附件([\d一二三四五六七八九]+)(?:所列)?(?:的)?(\d+)个税目(?:的)?(?:商品)?$/;
const ALL = /^(?:原产于\S+的)?(?:所有|全部)(?:进口)?(?:商品|货物|产品)?$/;
const SOME = /^(?:原产于\S+的)?(?:部分|相关)(?:进口)?(?:商品|货物|产品)$/;

const thousands = (count: string): string => Number(count).toLocaleString('en');

const pieceInEnglish = (piece: string): string | undefined => {
  const [, annex, count] = HEADINGS.exec(piece) ?? [];
  if (annex !== undefined && count !== undefined) return `${thousands(count)} headings of annex ${annex}`;
  if (ALL.test(piece)) return 'all imported goods';
  if (SOME.test(piece)) return 'some imported goods';
  return customsGoods(piece)?.en[0];
};

/** The goods of a duty in English: `鸡肉、小麦` as `chicken, wheat`; a piece that has no English here stays as it is. */
export const goodsInEnglish = (label: string): string =>
  isChinese(label)
    ? piecesOf(label)
        .map((piece) => pieceInEnglish(piece) ?? piece)
        .join(', ')
    : label;
