import { least } from 'd3-array';
import { sameBranch } from '../../domain/goods/hs-code.ts';
import { isChinese } from '../../domain/names/names.ts';
import { noticeParts } from '../../wording/notices/notice.ts';
import { isTyped, type NoticeTyped } from '../../wording/notices/notice-typed.ts';
import type { Entry, Line } from './entries.ts';

/** How much tells for an entry, from what is met exactly down to what is only alike. */
export const WEIGHT = {
  notice: 100,
  code: 96,
  exact: 95,
  hs: 93,
  duties: 92,
  number: 91,
  formula: 88,
  begins: 85,
  words: 75,
  inside: 70,
  line: 65,
  meant: 60,
  series: 58,
  goods: 55,
  inWords: 50,
  alike: 30,
} as const;

/** What was asked, in every way in which it can be meant. */
export type Asked = {
  text: string;
  /** As names without their legal form are compared. */
  name: string;
  words: readonly string[];
  /** The words again, each without what makes several of one. */
  stems: readonly string[];
  code?: string;
  hs?: string;
  notice?: NoticeTyped;
  subjects: ReadonlySet<string>;
  /** The elements of a formula or compound, as Chinese lines write them. */
  signs: readonly string[];
};

export type Weighed = { weight: number; why?: string };

/** Shorter words than that are met whole: `in` is no beginning of anything. */
const SHORT = 3;
const NO_PLURAL = /(?:s|ie|es)$/;

/** Without what makes several of one: `batteries` and `battery` begin alike. */
export const stemOf = (word: string): string =>
  word.length > 4 ? word.replace(/ies$|y$/, '').replace(NO_PLURAL, '') : word;

/** Whether each word begins one of those. */
const allBegin = ({ words: asked, stems }: Asked, words: readonly string[]): boolean =>
  asked.every((word, place) => {
    if (isChinese(word)) return words.some((each) => each.includes(word));
    const stem = stems[place] ?? word;
    return words.some((each) => (word.length < SHORT ? each === word : each.startsWith(stem)));
  });

const under = (code: string, listed: string): boolean => code === listed || code.startsWith(`${listed}.`);

const byCode = ({ codes }: Entry, asked: string | undefined): Weighed | undefined => {
  if (asked === undefined) return undefined;
  const met = codes.find((each) => under(asked, each) || under(each, asked));
  return met === undefined ? undefined : { weight: WEIGHT.code + (met === asked ? 1 : 0), why: `code ${met}` };
};

const byHs = ({ hsCodes }: Entry, asked: string | undefined): Weighed | undefined => {
  const met = asked && hsCodes.find((each) => sameBranch(asked, each));
  return met ? { weight: WEIGHT.hs, why: `HS ${met}` } : undefined;
};

const byNotice = ({ kind, id }: Entry, typed: NoticeTyped | undefined): Weighed | undefined => {
  if (kind !== 'notice' || typed === undefined || !isTyped(typed, id)) return undefined;
  if (typed.number === undefined) return { weight: WEIGHT.series };
  // Without an issuer, as alerts print it, a number is one of the ministry's own.
  const own = typed.kinds === undefined && noticeParts(id)?.series === 'mofcom' ? 0.5 : 0;
  return { weight: (typed.bare ? WEIGHT.number : WEIGHT.notice) + own };
};

const byName = ({ kind, names, words, keys }: Entry, asked: Asked): Weighed | undefined => {
  const { text, name: folded } = asked;
  if (names.includes(text) || keys.has(folded)) return { weight: WEIGHT.exact };
  if (asked.words.length === 0) return undefined;
  if (kind === 'notice') return allBegin(asked, words) ? { weight: WEIGHT.inWords } : undefined;
  if (text.length >= SHORT && names.some((name) => name.startsWith(text))) return { weight: WEIGHT.begins };
  if (allBegin(asked, words)) return { weight: isChinese(text) ? WEIGHT.inside : WEIGHT.words };
  return isChinese(text) && text.length > 1 && names.some((name) => name.includes(text))
    ? { weight: WEIGHT.inside }
    : undefined;
};

const shortest = (lines: readonly Line[], weight: number): Weighed | undefined => {
  const met = least(lines, ({ said }) => said.length);
  return met && { weight, why: met.said };
};

const byLine = ({ lines }: Entry, asked: Asked): Weighed | undefined => {
  if (!asked.words.some((word) => word.length >= SHORT || isChinese(word))) return undefined;
  return shortest(
    lines.filter(({ words: own }) => allBegin(asked, own)),
    WEIGHT.line,
  );
};

/** `GaAs`: every element of it stands in one line. */
const byFormula = ({ lines }: Entry, { signs }: Asked): Weighed | undefined =>
  signs.length < 2
    ? undefined
    : shortest(
        lines.filter(({ said }) => signs.every((sign) => said.includes(sign))),
        WEIGHT.formula,
      );

const byMeaning = (entry: Entry, { subjects }: Asked): Weighed | undefined =>
  entry.kind === 'item' && entry.known && subjects.has(entry.id) ? { weight: WEIGHT.meant } : undefined;

/** How an entry answers what was asked; undefined where it does not. */
export const weigh = (entry: Entry, asked: Asked): Weighed | undefined =>
  byNotice(entry, asked.notice) ??
  byFormula(entry, asked) ??
  byCode(entry, asked.code) ??
  byName(entry, asked) ??
  byHs(entry, asked.hs) ??
  byLine(entry, asked) ??
  byMeaning(entry, asked);
