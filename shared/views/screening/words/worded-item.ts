import { ELEMENTS, isEveryday } from '../../../domain/goods/substances.ts';
import { foldText } from '../../../domain/names/names.ts';
import { itemSubject } from '../../../domain/subject.ts';
import type { ListedItem } from '../../answers/questions/screening.ts';
import type { Meaning } from './meaning.ts';
import { PHRASES, singular } from './vocabulary.ts';
import { bare } from './words.ts';

/** An item of a notice, ready to be compared with many lines. */
export type WordedItem = ListedItem & {
  folded: string;
  bare: string;
  head: string;
  /** Its English words in the singular, and those of what it names first. */
  words: ReadonlySet<string>;
  headWords: readonly string[];
  /** Signs of the metals that it names first. */
  metals: readonly string[];
  /** What its goods contain, or one of these: 含铽的. */
  contains: readonly string[];
};

const HEAD = /^[^(,;:，；：（]+/;
const HEAD_EN = /^.*?(?=[(,;:]| (?:for|with|of|in|containing|not|specially|and their)\b|$)/;
const CONTAINING = /^含([^，,；;。]+?)的/;
const containedIn = (folded: string): string[] => {
  const said = CONTAINING.exec(folded)?.[1] ?? '';
  return ELEMENTS.filter(({ zh }) => said.includes(zh)).map(({ slug }) => itemSubject(slug));
};
const METALS = ELEMENTS.filter((one) => !/gases|non-metals/.test(one.group) && !isEveryday(one, 'zh')).map(
  ({ zh }) => zh,
);
const TELLING = 3;
/** A name as long as 超高分子量聚乙烯 means one thing, whatever stands beside it. */
const DISTINCT = 5;

const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(singular);
/** Shapes, fillers and equipment as such are said of anything. */
const isTelling = (word: string): boolean => {
  const entry = PHRASES.get(word);
  return (
    !/^\d/.test(word) && entry?.is !== 'manner' && !(entry?.is === 'word' && (entry.word.shape || entry.word.filler))
  );
};

export const wordedItem = (item: ListedItem): WordedItem => {
  const folded = foldText(item.text);
  const english = item.en ?? '';
  const head = HEAD.exec(folded)?.[0] ?? '';
  return {
    ...item,
    folded,
    bare: bare(item.text),
    head: bare(head),
    metals: METALS.filter((zh) => head.includes(zh)),
    words: new Set(wordsOf(english)),
    contains: containedIn(folded),
    headWords: wordsOf(HEAD_EN.exec(english)?.[0] ?? ''),
  };
};

/** By its English words: all that the line says stands in the item, or all that the item names first stands in the line. */
const isMeantInEnglish = (item: WordedItem, { words }: Meaning): boolean => {
  if (words.length > 1 && words.some(isTelling) && words.every((word) => item.words.has(word))) return true;
  const { headWords } = item;
  return headWords.length > 1 && headWords.some(isTelling) && headWords.every((word) => words.includes(word));
};

const isMeantInChinese = ({ bare: text, head }: WordedItem, { line, isHan }: Meaning): boolean =>
  isHan && ((line.length >= TELLING && text.includes(line)) || (head.length >= TELLING && line.includes(head)));

/** Of whose measure an item is: one on what the line names, on another substance, or on goods by their codes. */
export type Bearing = { of: 'own'; sign: string } | { of: 'other' | 'list' };

/**
 * How well an item says what a line means, by its words; 0 is not at all. One of its own substance says that and some of
 * the rest; one of another substance must say all of it: 钕 in a magnet with terbium is no neodymium oxide.
 */
export const likenessOf = (item: WordedItem, meaning: Meaning, bearing: Bearing): number => {
  const { signs, others, everyday, kinds, plain, shapes, unknown, absent } = meaning;
  if (item.contains.length > 0 && item.contains.every((subject) => absent.includes(subject))) return 0;
  const says = (form: string): boolean => item.folded.includes(form);
  const saysOne = (forms: readonly string[]): boolean => forms.some(says);
  const elements = [...signs, ...others, ...everyday];
  const own = bearing.of === 'own' && elements.includes(bearing.sign) ? bearing.sign : undefined;
  const rest = [...elements.filter((sign) => sign !== own).map((sign) => [sign]), ...kinds, ...kinds, ...shapes];
  const said = 1 + rest.filter(saysOne).length;
  if (isMeantInChinese(item, meaning)) return said + 4;
  if (isMeantInEnglish(item, meaning)) return said + 2 + item.headWords.length;
  if (own !== undefined) return says(own) && (said > 1 || rest.length === 0) ? said : 0;
  if (signs.length > 0) {
    if (bearing.of === 'list') return signs.some(says) ? said : 0;
    return rest.length > signs.length && [...rest, ...plain].every(saysOne) ? said : 0;
  }
  if (kinds.some((forms) => forms.some((form) => form.length >= DISTINCT && says(form)))) return said;
  const told = others.length + everyday.length + kinds.length;
  if (told === 0 || !plain.every(saysOne)) return 0;
  // Aluminium hydroxide is none of nickel, cobalt and aluminium.
  if (told > 1 && item.metals.some((sign) => !elements.includes(sign))) return 0;
  if (everyday.length === told) return everyday.length > 1 && everyday.every(says) ? said : 0;
  if (told === 1 && unknown.length > 0) return 0;
  return [...others, ...everyday].every(says) && kinds.every(saysOne) ? said : 0;
};

/** Finds, of many items, those that share anything with a line. */
export class ItemIndex {
  readonly #items: readonly WordedItem[];
  readonly #saying = new Map<string, readonly WordedItem[]>();
  readonly #byWord = new Map<string, WordedItem[]>();

  constructor(items: readonly WordedItem[]) {
    this.#items = items;
    for (const item of items)
      for (const word of item.words) {
        if (!isTelling(word)) continue;
        const holders = this.#byWord.get(word);
        if (holders) holders.push(item);
        else this.#byWord.set(word, [item]);
      }
  }

  #sayingOne(form: string): readonly WordedItem[] {
    const known = this.#saying.get(form) ?? this.#items.filter(({ folded }) => folded.includes(form));
    this.#saying.set(form, known);
    return known;
  }

  near(meaning: Meaning): ReadonlySet<WordedItem> {
    const { signs, others, everyday, kinds, words } = meaning;
    const forms = [...signs, ...others, ...everyday, ...kinds.flat()];
    const near = new Set(forms.flatMap((form) => this.#sayingOne(form)));
    for (const word of words) for (const item of this.#byWord.get(word) ?? []) near.add(item);
    if (meaning.isHan) for (const item of this.#items) if (isMeantInChinese(item, meaning)) near.add(item);
    return near;
  }
}
