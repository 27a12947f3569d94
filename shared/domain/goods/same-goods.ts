import type { Goods } from '../acts/effect.ts';

const ASIDE =
  /\([^()]*\)|\b(?:that are|which are)\b|\b(?:(?:the )?products? of|of|from) (?:china|the prc|the people[’']s republic of china)\b/g;

/** “Certain upholstered wooden products of China” are “upholstered wooden products”. */
const nameOf = (label: string): string =>
  label
    .toLowerCase()
    .replace(ASIDE, ' ')
    .replace(/^\s*(?:(?:all|certain|the|other|imports of) )+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const sameCodes = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
  one.length > 0 && one.length === other.length && one.every((code) => other.includes(code));

/** R13. Whether two texts mean the same goods: all of them, or those of one name or of the same customs numbers. */
export const areSameGoods = (one: Goods, other: Goods): boolean =>
  one.all || other.all
    ? one.all === other.all
    : nameOf(one.label) === nameOf(other.label) || sameCodes(one.hsCodes, other.hsCodes);
