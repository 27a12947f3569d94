import type { Entity } from '../acts/effect.ts';
import { simplified } from '../text/han.ts';
import { memoizedText } from '../text/memoized-text.ts';
import { BRANCH_ZH, IN_FRONT, KIND_KO, KIND_ZH, LEGAL_FORM, LEGAL_FORMS } from './legal-forms.ts';

/** Firms that the notices name in Chinese only, with the name they trade under. */
export const KNOWN_NAMES: Readonly<Record<string, string>> = {
  PVH集团: 'PVH Corp.',
  因美纳公司: 'Illumina, Inc.',
  通用原子航空系统公司: 'General Atomics Aeronautical Systems',
  通用动力陆地系统公司: 'General Dynamics Land Systems',
};

const STROKES: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ŋ: 'n',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};
const STROKED = new RegExp(`[${Object.keys(STROKES).join('')}]`, 'g');

const HAN = /\p{Script=Han}/u;
export const isChinese = (text: string): boolean => HAN.test(text);

/** Letters as they are compared: case, accents, strokes, width, and traditional or Japanese forms aside. */
export const foldText = (text: string): string => (PLAIN.test(text) ? text.toLowerCase() : foldLetters(text));

const PLAIN = /^[\x20-\x7e]*$/;
const foldLetters = (text: string): string =>
  simplified(
    text
      .replace(/[®™©℠]/g, ' ')
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFKC')
      .toLowerCase()
      .replace(STROKED, (letter) => STROKES[letter] ?? letter),
  );

const wordsIn = (folded: string): string[] =>
  folded
    .replaceAll('&', ' and ')
    .replace(/(?<=\s)\+(?=\s)/g, 'and')
    .replace(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
const wordsOf = (text: string): string[] => wordsIn(foldText(text));

/** By their letters: `sp z oo` and `sp zoo` are one form. */
const COUNTRIES = new Map(LEGAL_FORMS.map(([form, countries]) => [wordsOf(form).join(''), countries]));
const LONGEST = Math.max(...LEGAL_FORMS.map(([form]) => form.split(/[ .]+/).length));

/** How many words at the end say only what kind of firm it is; one word at least is its name. */
const tailOf = (words: readonly string[]): number => {
  let kept = words.length;
  for (;;) {
    let size = Math.min(LONGEST, kept - 1);
    while (size > 0 && !COUNTRIES.has(words.slice(kept - size, kept).join(''))) size--;
    if (size <= 0) return words.length - kept;
    kept -= size;
  }
};

const foldChinese = (plain: string): string => {
  const bare = plain.replace(/[^\p{L}\p{N}()]+/gu, '').replace(BRANCH_ZH, '$1');
  const stem = bare.replace(KIND_ZH, '').replace(KIND_ZH, '').replace(/[()]/g, '');
  return stem.length >= 2 ? stem : bare.replace(/[()]/g, '');
};

/** `The Boeing Company`, and as libraries write it: `Boeing Company, The`. */
const ledBy = (words: string[]): string[] => {
  const named = words.length > 1 && words.at(-1) === 'the' ? words.slice(0, -1) : words;
  return named.length > 1 && IN_FRONT.has(named[0] ?? '') ? named.slice(1) : named;
};

/** They come and go, and change with the language. */
const JOINS: ReadonlySet<string> = new Set(['and', 'und', 'et']);

/** What is left of a name says who it is: `brinc`, `drones`; a Chinese one is one word. */
export const nameWords = (name: string): string[] => {
  const plain = foldText(name);
  if (isChinese(plain)) return [foldChinese(plain)].filter(Boolean);
  const words = ledBy(wordsIn(plain.replace(KIND_KO, '')));
  const named = words.slice(0, words.length - tailOf(words));
  return named.length > 1 ? named.filter((word) => !JOINS.has(word)) : named;
};

/** The legal form that a name ends with, by its letters, and the countries whose firms are called so; none where many are. */
export const legalFormOf = (name: string): { form: string; countries: readonly string[] } => {
  const words = ledBy(wordsOf(name));
  const form = words.slice(words.length - tailOf(words)).join('');
  return { form, countries: COUNTRIES.get(form) ?? [] };
};

/**
 * A name as it is compared, in words: `BRINC Drones, Inc.` and `brinc drones` are one, so are `龍岩航太股份有限公司`
 * and `龙岩航太公司`.
 */
export const foldName = (name: string): string => nameWords(name).join(' ');

/** `Müller`, `Mueller` and `Muller` are one; spaces come and go: `TechInsights` is `Tech Insights`. */
export const keyOf = (words: readonly string[]): string =>
  words
    .join('')
    .replace(/([aou])e/g, '$1')
    .replaceAll('aa', 'a');
const nameKey = memoizedText((name) => keyOf(nameWords(name)));

/** Whether two names are one. */
export const sameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other);

type Named = { [key in 'name' | 'nameZh']?: string | undefined } & Pick<Entity, 'aliases'>;

/** Every name by which an entity is recognised, as `sameName` compares them. */
export const nameKeysOf = ({ name, nameZh, aliases = [] }: Named): string[] =>
  [name, nameZh, ...aliases].flatMap((one) => (one === undefined ? [] : [nameKey(one)])).filter((key) => key !== '');

/** A Latin name without its legal form: `Skydio, Inc.` as `Skydio`; a Chinese one as it is. */
export const displayName = (name: string): string => {
  if (isChinese(name)) return name;
  const pieces = name.split(/(?<=[\s,])(?=[^\s,])/);
  const tail = tailOf(wordsOf(name));
  let end = pieces.length;
  for (let words = 0; words < tail && end > 0; words += wordsOf(pieces[end] ?? '').length) end--;
  return pieces
    .slice(0, end)
    .join('')
    .replace(/(?<![\s,.&])[\s,.&]+$/, '');
};

const ENDS_AS_FIRM = new RegExp(`(?:^|[\\s,])${LEGAL_FORM}\\s*$`, 'i');
/** Whether a name says itself that it is a firm's: `… GmbH`, `…有限公司`. */
export const looksLikeFirm = (name: string): boolean => {
  const plain = name.normalize('NFKC').trim();
  return ENDS_AS_FIRM.test(plain) || KIND_ZH.test(plain) || KIND_KO.test(plain);
};
