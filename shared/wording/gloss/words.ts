import { SUBSTANCES } from '../../domain/goods/substances.ts';
import { GOODS_WORDS } from '../../domain/vocabulary/goods-words.ts';
import { MEASURES, TECHNICAL_TERMS } from '../../domain/vocabulary/technical-terms.ts';
import { compoundAt } from './chemistry.ts';

/** A piece of a line: its English, or the signs themselves where no table has them. */
export type Word = { zh: string; en: string; known: boolean; before?: string; substance?: true; sign?: true };

const TERMS: ReadonlyMap<string, string> = new Map([
  ...GOODS_WORDS.flatMap(({ zh, en: [en = ''], shape, filler }) =>
    shape || filler ? [] : zh.map((word) => [word, en] as const),
  ),
  ...TECHNICAL_TERMS,
  ...MEASURES,
]);
const SUBSTANCE_NAMES: ReadonlyMap<string, Omit<Word, 'zh'>> = new Map(
  SUBSTANCES.map(({ zh, en: [en, other], symbol }) => [
    zh,
    {
      en,
      known: true,
      substance: true,
      ...(en.endsWith('s') && other && { before: other.replaceAll(' ', '-') }),
      ...(symbol && { sign: true }),
    },
  ]),
);
const LONGEST = Math.max(...[...TERMS.keys()].map((word) => word.length));
const LATIN = /^[\p{Script=Latin}\p{Script=Greek}\d.%‰°℃×−⁻⁰¹²³⁴-⁹/+~<>=≥≤±"'’·φ-]+/u;

const termAt = (text: string): string | undefined => {
  for (let length = Math.min(LONGEST, text.length); length > 0; length--) {
    const word = text.slice(0, length);
    if (TERMS.has(word) || SUBSTANCE_NAMES.has(word)) return word;
  }
  return undefined;
};

const wordAt = (text: string): Word => {
  const compound = compoundAt(text);
  const latin = LATIN.exec(text)?.[0];
  if (compound === undefined && latin !== undefined) return { zh: latin, en: latin, known: true };
  const term = termAt(text) ?? '';
  if (compound !== undefined && compound.length > term.length)
    return { zh: text.slice(0, compound.length), en: compound.en, known: true, substance: true };
  const substance = SUBSTANCE_NAMES.get(term);
  if (substance !== undefined) return { zh: term, ...substance };
  if (term !== '') return { zh: term, en: TERMS.get(term) ?? term, known: true };
  const sign = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return { zh: sign, en: sign, known: !/\p{Script=Han}/u.test(sign) };
};

export const wordsIn = (text: string): Word[] => {
  const out: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const word = wordAt(text.slice(at));
    const last = out.at(-1);
    at += word.zh.length;
    if (word.known || last === undefined || last.known) out.push(word);
    else last.zh = last.en = last.zh + word.zh;
  }
  return out;
};
