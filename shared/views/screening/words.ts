import { group } from 'd3-array';
import { GOODS_WORDS, type GoodsWord } from '../../domain/goods-words.ts';
import { foldText, isChinese } from '../../domain/names.ts';
import { itemSubject } from '../../domain/subject.ts';
import { ELEMENTS, type Element, isEveryday, MATERIALS, WITHIN_COMPOUNDS } from '../../domain/substances.ts';
import { ALIASES } from './aliases.ts';

/** What the words of a line mean. */
export type Meaning = {
  /** The line, its letters and figures alone. */
  line: string;
  /** Goods that it can mean: `item:gallium`. */
  subjects: string[];
  /** Elements as Chinese items write them: `signs` of metals of their own, `others` that form their compounds, and the
   * `everyday` ones, which by themselves tell nothing. */
  signs: string[];
  others: string[];
  everyday: string[];
  /** What else it says of goods: each in its Chinese forms. */
  kinds: (readonly string[])[];
  /** Words that are not known. */
  unknown: string[];
};

const BY_NAME = new Map(ELEMENTS.flatMap((one) => one.en.map((name) => [foldText(name), one] as const)));
const BY_SYMBOL = new Map(ELEMENTS.map((one) => [one.symbol, one]));
const LONG_NAMES = [...BY_NAME]
  .filter(([name, one]) => name.length >= 5 && !isEveryday(one, 'en'))
  .sort(([a], [b]) => b.length - a.length);
const BY_WORD = new Map(GOODS_WORDS.flatMap((one) => one.en.map((word) => [word, one] as const)));
const HAN_WORDS = GOODS_WORDS.flatMap((one) => one.zh.map((word) => [word, one] as const)).sort(
  ([a], [b]) => b.length - a.length,
);
const SUBJECT_BY_ALIAS = new Map(
  Object.entries(ALIASES).flatMap(([subject, names]) => names.map((name) => [foldText(name), subject] as const)),
);
const GOODS = MATERIALS.map(({ slug, zh, en, also = [], wording, press }) => {
  const latin = [...en, ...also].map((name) => foldText(name).replaceAll(/[-\s]+/g, '[-\\s]+'));
  const named = new RegExp(`\\b(?:${latin.join('|')})`, 'i');
  return {
    slug,
    isIn: (text: string): boolean =>
      named.test(text) || text.includes(zh) || (wording?.test(text) ?? false) || (press?.test(text) ?? false),
  };
});

const COUNTED = /^(?:mono|di|bi|tri|tetra|penta|hexa|sesqui|per)/;
const FIGURE = /^(?:[\d.,%]+(?:n|mm|cm|um|nm|kg|g|mt|t|in|x|mesh|pct|percent|ppm)?|\d+n\d*)$/;
const SYMBOLS = /^(?:[A-Z][a-z]?\d*)+$/;

/** `GaAs`, `Sm-Co`, `Dy2O3`: more elements than one, as chemists write them. */
const formulaOf = (word: string): Element[] => {
  const joined = word.replace(/[-–·]/g, '');
  if (!SYMBOLS.test(joined) || !/[a-z\d]/.test(joined)) return [];
  const symbols = joined.match(/[A-Z][a-z]?/g) ?? [];
  const elements = symbols.flatMap((symbol) => BY_SYMBOL.get(symbol) ?? []);
  return elements.length === symbols.length && new Set(elements).size > 1 ? elements : [];
};

const elementIn = (word: string): Element | undefined =>
  BY_NAME.get(word) ??
  WITHIN_COMPOUNDS.get(word.replace(/s$/, '')) ??
  WITHIN_COMPOUNDS.get(word.replace(COUNTED, '').replace(/s$/, '')) ??
  LONG_NAMES.find(([name]) => word.endsWith(name))?.[1];

const speaksOfGoods = (word: string): boolean => BY_WORD.has(word) && !BY_WORD.get(word)?.filler;

/** Lead, tin and gold are meant where the words beside them speak of goods. */
const isMeant = (word: string, element: Element, words: readonly string[]): boolean =>
  !isEveryday(element, 'en') ||
  WITHIN_COMPOUNDS.has(word.replace(COUNTED, '')) ||
  words.some(
    (other) =>
      other !== word &&
      (WITHIN_COMPOUNDS.has(other.replace(COUNTED, '')) || speaksOfGoods(other) || BY_NAME.has(other)),
  );

/** What is controlled as a whole group can be met by each of its elements. */
const BROAD = group(
  MATERIALS.filter(({ broad }) => broad),
  ({ group }) => group,
);
const COMPOUND_FORMERS: ReadonlySet<Element> = new Set(WITHIN_COMPOUNDS.values());

const addElement = (meaning: Meaning, element: Element): void => {
  const isCommon = isEveryday(element, 'zh') || element.group === 'base metals';
  const kind = isCommon ? meaning.everyday : COMPOUND_FORMERS.has(element) ? meaning.others : meaning.signs;
  kind.push(element.zh);
  meaning.subjects.push(
    itemSubject(element.slug),
    ...(BROAD.get(element.group) ?? []).map(({ slug }) => itemSubject(slug)),
  );
};

const addWord = (meaning: Meaning, word: GoodsWord): void => {
  if (!word.shape && !word.filler) meaning.kinds.push(word.zh);
};

const readLatin = (meaning: Meaning, text: string): void => {
  const pieces = text.split(/[^\p{L}\p{N}.%-]+/u).filter(Boolean);
  const words = foldText(text)
    .split(/[^\p{L}\p{N}.,%]+/u)
    .map((word) => word.replace(/^[.,]+|[.,]+$/g, ''))
    .filter((word) => word !== '');
  const formulas = pieces
    .map((piece) => [piece, formulaOf(piece)] as const)
    .filter(([, elements]) => elements.length > 0);
  const spelled = new Set(formulas.flatMap(([piece]) => foldText(piece).split(/[^\p{L}\p{N}]+/u)));
  for (const element of formulas.flatMap(([, elements]) => elements)) addElement(meaning, element);
  for (const word of words) {
    if (spelled.has(word) || FIGURE.test(word)) continue;
    const element = elementIn(word);
    const known = BY_WORD.get(word);
    const meant = element && isMeant(word, element, words) ? element : undefined;
    if (meant) addElement(meaning, meant);
    if (known) addWord(meaning, known);
    if (!known && !meant) meaning.unknown.push(word);
  }
};

const readHan = (meaning: Meaning, text: string): void => {
  let rest = text;
  for (const [word, known] of HAN_WORDS) {
    if (!rest.includes(word)) continue;
    rest = rest.replaceAll(word, ' ');
    addWord(meaning, known);
  }
  for (const element of ELEMENTS) {
    if (!rest.includes(element.zh)) continue;
    addElement(meaning, element);
    rest = rest.replaceAll(element.zh, ' ');
  }
  const left = rest.replace(/[^\p{L}]+/gu, ' ').trim();
  if (left !== '') meaning.unknown.push(left);
};

const HAN_RUN = /\p{Script=Han}+/gu;

const bare = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** Reads a cell of a parts list, word by word. */
export const meaningOf = (cell: string): Meaning => {
  const text = cell.normalize('NFKC').trim();
  const folded = foldText(text);
  const meaning: Meaning = {
    line: bare(text),
    subjects: [],
    signs: [],
    others: [],
    everyday: [],
    kinds: [],
    unknown: [],
  };
  const whole = SUBJECT_BY_ALIAS.get(folded);
  if (whole !== undefined) meaning.subjects.push(whole);
  const goods = GOODS.filter(({ isIn }) => isIn(folded));
  meaning.subjects.push(...goods.map(({ slug }) => itemSubject(slug)));
  for (const run of folded.match(HAN_RUN) ?? []) readHan(meaning, run);
  readLatin(meaning, text.replace(HAN_RUN, ' '));
  const named = whole !== undefined || goods.length > 0;
  return { ...meaning, subjects: [...new Set(meaning.subjects)], unknown: named ? [] : meaning.unknown };
};

const HEAD = /^[^(,;:，；：（]+/;
const TELLING = 3;

/** An item of a notice, ready to be compared with many lines. */
export type WordedItem = { text: string; folded: string; bare: string; head: string };
export const wordedItem = (text: string): WordedItem => {
  const folded = foldText(text);
  return { text, folded, bare: bare(text), head: bare(HEAD.exec(folded)?.[0] ?? '') };
};

/** Whether an item can be what a line means, by its Chinese words. */
export const isMeantBy = (item: WordedItem, meaning: Meaning): boolean => {
  const { line, signs, others, everyday, kinds, unknown } = meaning;
  if (isChinese(line)) {
    if (line.length >= TELLING && item.bare.includes(line)) return true;
    if (item.head.length >= TELLING && line.includes(item.head)) return true;
  }
  const isSaid = (form: string): boolean => item.folded.includes(form);
  if (signs.length > 0) return signs.some(isSaid);
  const told = others.length + everyday.length + kinds.length;
  if (told === 0 || everyday.length === told) return everyday.length > 1 && everyday.every(isSaid);
  if (told === 1 && unknown.length > 0) return false;
  return [...others, ...everyday].every(isSaid) && kinds.every((forms) => forms.some(isSaid));
};
