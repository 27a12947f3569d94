import type { Effect } from '../../../domain/acts/effect.ts';
import { hsCodesIn } from '../../../domain/goods/codes.ts';
import { normalise } from '../../../page/text.ts';
import { numeralOf } from '../../../time/numerals.ts';
import type { GoodsList } from '../../annex/annex.ts';
import { unique } from '../../unique.ts';
import { annexNumbersIn } from '../notice/annex-numbers.ts';
import { filesOf } from '../notice/annexed.ts';
import type { NoticeParts } from '../notice/notice-parts.ts';

type Numbered = { number: number | undefined; ratePct: number | undefined; hsCodes: string[] };

const ofList = (number: number | undefined, title: string, list: GoodsList): Numbered[] => {
  const { ratePct = Number(/(\d{1,3}(?:\.\d+)?)%/.exec(title)?.[1] ?? Number.NaN) } = list;
  const hsCodes = list.lines.flatMap((line) => line.hsCodes);
  const rated = Number.isNaN(ratePct) ? undefined : ratePct;
  // 附件2, which holds 清单一 and 清单二: its lists go by its number and by their own.
  return unique([number, list.number]).map((one) => ({ number: one, ratePct: rated, hsCodes }));
};

/** Every list of goods of a notice, from its files, and from the page where its text is no list with serials. */
const listsOf = (parts: NoticeParts): Numbered[] => {
  const listed = filesOf(parts, 'goods').flatMap(({ number, title, reading }) =>
    reading.entries.flatMap((list) => ofList(number, title, list)),
  );
  const known = new Set(listed.flatMap(({ hsCodes }) => hsCodes));
  const plain = parts.annexes.map(({ number, lines }) => ({
    number: numeralOf(number),
    ratePct: undefined,
    hsCodes: lines.flatMap(({ text }) => hsCodesIn(text)),
  }));
  return [...listed, ...plain.filter(({ hsCodes }) => hsCodes.some((code) => !known.has(code)))];
};

/** Of lists with rates in their titles those of one rate; all, where none has it. */
const ofRate = (lists: readonly Numbered[], rate: number | undefined): readonly Numbered[] => {
  const own = lists.filter(({ ratePct }) => ratePct !== undefined && ratePct === rate);
  return own.length === 0 ? lists : own;
};

const chosenOf = (lists: readonly Numbered[], numbers: readonly number[], parts: NoticeParts, rate?: number) => {
  if (numbers.length > 0) {
    const named = lists.filter(({ number }) => number !== undefined && numbers.includes(number));
    const unnumbered = lists.every(({ number }) => number === undefined);
    return ofRate(unnumbered && numbers.length === 1 ? lists : named, rate);
  }
  const able = lists.filter(({ ratePct }) => ratePct === undefined || rate === undefined || ratePct === rate);
  const rated = ofRate(able, rate);
  const goods = parts.attachments.filter(({ role }) => role === 'goods').length;
  const alone = goods < 2 && new Set(rated.map(({ hsCodes }) => hsCodes)).size < 2;
  return alone || rated.every(({ ratePct }) => ratePct !== undefined && ratePct === rate) ? rated : [];
};

/**
 * The goods that stand in the annex which some words name: 附件1, 清单二. Where they name none, in the only annex, or in
 * the list whose title has the rate: never in all lists of a notice.
 */
export const annexedGoods = (words: string, parts: NoticeParts, ratePct?: number): string[] =>
  unique(chosenOf(listsOf(parts), annexNumbersIn(words), parts, ratePct).flatMap(({ hsCodes }) => hsCodes));

/** An effect on a part of the goods, with the numbers of the annex that its words name. */
export const withAnnexedGoods = (effect: Effect, parts: NoticeParts): Effect => {
  const { goods, evidence, ratePct } = effect;
  if (goods === undefined || goods.all || goods.hsCodes !== undefined) return effect;
  const named = annexNumbersIn(goods.label).length > 0 ? goods.label : normalise(evidence);
  const hsCodes = annexedGoods(named, parts, ratePct);
  return hsCodes.length === 0 ? effect : { ...effect, goods: { ...goods, hsCodes } };
};
