import { WITHIN_COMPOUNDS } from '../../../domain/goods/compounds.ts';
import { type Element, isEveryday, substanceOf } from '../../../domain/goods/substances.ts';
import { itemSubject } from '../../../domain/subject.ts';
import type { GoodsWord } from '../../../domain/vocabulary/goods-words.ts';
import type { TradeName } from '../../../domain/vocabulary/trade-names.ts';
import type { Entry } from './vocabulary.ts';

/** What the words of a line mean. */
export type Meaning = {
  /** The line, its letters and figures alone. */
  line: string;
  /** Whether it has Chinese in it. */
  isHan: boolean;
  /** Goods that it can mean: `item:gallium`; and those that some grades of them hold. */
  subjects: string[];
  mayHold: string[];
  /** What it is said to be free of, and does not name beside that. */
  absent: string[];
  /** Elements as Chinese items write them: `signs` of metals of their own, `others` that form their compounds, and the
   * `everyday` ones, which by themselves tell nothing. */
  signs: string[];
  others: string[];
  everyday: string[];
  /** What else it says of goods, each in its Chinese forms; `shapes` and `plain` goods of every day name no item. */
  kinds: (readonly string[])[];
  shapes: (readonly string[])[];
  plain: (readonly string[])[];
  /** Its telling English words, in the singular. */
  words: string[];
  /** Whether it speaks of what goods are made with. */
  works: boolean;
  /** Words that are not known. */
  unknown: string[];
};

const COMPOUND_FORMERS: ReadonlySet<Element> = new Set(WITHIN_COMPOUNDS.values());

export const addElement = (meaning: Meaning, element: Element): void => {
  const isCommon = isEveryday(element, 'zh') || element.group === 'base metals';
  const kind = isCommon ? meaning.everyday : COMPOUND_FORMERS.has(element) ? meaning.others : meaning.signs;
  kind.push(element.zh);
  meaning.subjects.push(itemSubject(element.slug));
};

const addWord = (meaning: Meaning, word: GoodsWord): void => {
  if (word.works) meaning.works = true;
  if (!word.filler) (word.shape ? meaning.shapes : meaning.kinds).push(word.zh);
};

const addTrade = (meaning: Meaning, { zh, holds, mayHold }: TradeName): void => {
  for (const slug of holds) {
    const substance = substanceOf(slug);
    if (substance?.symbol !== undefined) addElement(meaning, substance as Element);
    else meaning.subjects.push(itemSubject(slug));
  }
  meaning.mayHold.push(...mayHold.map(itemSubject));
  if (zh.length > 0) meaning.kinds.push(zh);
};

export const addEntry = (meaning: Meaning, entry: Entry): void => {
  if (entry.is === 'trade') addTrade(meaning, entry.trade);
  else if (entry.is === 'everyday') meaning.plain.push(entry.zh);
  else if (entry.is === 'word') addWord(meaning, entry.word);
  else if (entry.is === 'element') addElement(meaning, entry.element);
};

/** Whether it names goods at all, and not only how they are. */
export const namesGoods = ({ subjects, signs, others, everyday, kinds, plain }: Meaning): boolean =>
  subjects.length + signs.length + others.length + everyday.length + kinds.length + plain.length > 0;

/** All that decides what goods a line can mean; the line itself only where it is compared as it stands. */
export const meaningKey = ({ line, unknown, ...rest }: Meaning): string =>
  JSON.stringify([rest, unknown.length > 0, rest.isHan ? line : '']);
