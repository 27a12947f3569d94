import { SHARED, sameBranch } from '../../domain/goods/hs-code.ts';
import { goodsNamed } from '../../domain/vocabulary/customs-goods.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { HowMet } from '../answers/subjects/duties.ts';

export type Meeting = { how: HowMet; met: string[] };

const CHAPTER = 2;
const SHOWN = 6;
const first = (codes: readonly string[]): string[] => codes.slice(0, SHOWN);

const byList = (code: string, listed: readonly string[]): Meeting | undefined => {
  const above = listed.filter((each) => code.startsWith(each));
  if (above.length > 0) return { how: 'named', met: first(above) };
  const below = listed.filter((each) => each.startsWith(code));
  if (below.length > 0) return { how: 'part', met: first(below) };
  const alike = code.length > SHARED ? listed.filter((each) => each.startsWith(code.slice(0, SHARED))) : [];
  return alike.length > 0 ? { how: 'six-digits', met: first(alike) } : undefined;
};

/** By the words of a list that was not read. Where they name whole goods of other chapters alone, the code is not met. */
const byWords = (code: string, label: string): Meeting | undefined => {
  const { goods, whole } = goodsNamed(label);
  const named = goods.filter(({ hs }) => hs.some((each) => sameBranch(code, each)));
  if (named.length > 0) return { how: 'worded', met: [...new Set(named.map(({ en }) => en[0]))] };
  const chapter = code.slice(0, CHAPTER);
  const elsewhere = whole && !goods.some(({ hs }) => hs.some((each) => each.startsWith(chapter)));
  return elsewhere ? undefined : { how: 'unread', met: [] };
};

/** How a duty meets an HS code; undefined where it falls on other goods. */
export const meetingOf = (code: string, { goods, incomplete }: Measure): Meeting | undefined => {
  if (goods?.all !== false) return { how: 'all-goods', met: [] };
  const { hsCodes: listed = [], label } = goods;
  const met = byList(code, listed);
  if (met !== undefined || (listed.length > 0 && !incomplete)) return met;
  return byWords(code, label);
};
