import type { Goods } from '../../../domain/acts/effect.ts';

/** 附件1所列28个税目商品, 清单一所列商品: a part of what a duty is on. */
const LISTED =
  /(?:其|本公告)?(?:附件|清单)[^,。;()]{0,12}?所列[^,。;()]{0,24}?(?:商品|货物)|\d+(?:个|项)税目[^,。;()]{0,12}?(?:商品|货物)?/;
/** 对原产于加拿大的菜子粕、豌豆不加征: goods by name. */
const NAMED = /对(?:原产于[^的,。;()]{2,8}的)?([^,。;()对]{2,60}?)(?:继续)?$/;
/** All that a notice is on, however it is said: 税委会公告〔2018〕10号所列……, 部分进口商品. */
const WHOLE = /号|进口商品|所有|全部|规定的|措施|税率|上述/;

/** The part of its goods for which a duty is put aside, resumed or stopped; nothing where all of it is. */
export const partOfGoods = (before: string, after: string): Goods | undefined => {
  const words = `${before}\u0001${after}`;
  const listed = LISTED.exec(words)?.[0];
  if (listed !== undefined) return { all: false, label: listed };
  const named = NAMED.exec(before)?.[1];
  return named === undefined || WHOLE.test(named) ? undefined : { all: false, label: named };
};
