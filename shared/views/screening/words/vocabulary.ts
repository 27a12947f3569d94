import { rollup } from 'd3-array';
import { COUNTS, GRADES } from '../../../domain/goods/compounds.ts';
import { ELEMENTS, type Element } from '../../../domain/goods/substances.ts';
import { foldText } from '../../../domain/names/names.ts';
import { EVERYDAY_GOODS, MANNER_PHRASES, MANNERS, MANNERS_ZH } from '../../../domain/vocabulary/everyday-goods.ts';
import { GOODS_WORDS, type GoodsWord } from '../../../domain/vocabulary/goods-words.ts';
import { TRADE_NAMES, type TradeName } from '../../../domain/vocabulary/trade-names.ts';

/** What a word of a line, or several of them, can be. */
export type Entry =
  | { is: 'trade'; trade: TradeName }
  | { is: 'everyday'; zh: readonly string[] }
  | { is: 'word'; word: GoodsWord }
  | { is: 'element'; element: Element }
  | { is: 'manner' };

const MANNER: Entry = { is: 'manner' };

/** `batteries` and `boxes` as their singular; what is none stays. */
export const singular = (word: string): string =>
  word.length < 4 || /(?:ss|us|is)$/.test(word)
    ? word
    : word
        .replace(/ies$/, 'y')
        .replace(/(?<=[sxz]|ch|sh)es$/, '')
        .replace(/(?<=[^s])s$/, '');

export const phraseOf = (words: readonly string[]): string => words.map(singular).join(' ');
const keyOf = (name: string): string => phraseOf(foldText(name).split(/[\s-]+/));
/** `LFP`, `GaN`: meant only as it is written. */
const isExact = (name: string): boolean => /^\S*[A-Z]\S*$/.test(name) && /[A-Z].*[A-Z\d]|\d/.test(name);

const named: [string, Entry][] = [
  ...[...EVERYDAY_GOODS].map(([name, zh]): [string, Entry] => [name, { is: 'everyday', zh }]),
  ...TRADE_NAMES.flatMap((trade) => trade.names.map((name): [string, Entry] => [name, { is: 'trade', trade }])),
];

/** By their letters as written. */
export const EXACT: ReadonlyMap<string, Entry> = new Map(named.filter(([name]) => isExact(name)));
/** By their words in the singular, with a space between. */
export const PHRASES: ReadonlyMap<string, Entry> = new Map([
  ...[...MANNERS, ...MANNER_PHRASES].map((word): [string, Entry] => [word, MANNER]),
  ...GOODS_WORDS.flatMap((word) => word.en.map((name): [string, Entry] => [keyOf(name), { is: 'word', word }])),
  ...named.filter(([name]) => !isExact(name)).map(([name, entry]): [string, Entry] => [keyOf(name), entry]),
]);
/** By its first word, how long the longest phrase is. */
export const LONGEST_FROM: ReadonlyMap<string, number> = rollup(
  [...PHRASES.keys()].map((key) => key.split(' ')),
  (phrases) => Math.max(...phrases.map(({ length }) => length)),
  ([first = '']) => first,
);

const HAN = /\p{Script=Han}/u;
/** Chinese words; what stands between the elements of a compound says nothing by itself. */
export const HAN_WORDS: ReadonlyMap<string, Entry> = new Map([
  ...[...COUNTS.keys(), ...GRADES.keys(), ...MANNERS_ZH].map((word): [string, Entry] => [word, MANNER]),
  ...ELEMENTS.map((element): [string, Entry] => [element.zh, { is: 'element', element }]),
  ...GOODS_WORDS.flatMap((word) => word.zh.map((zh): [string, Entry] => [zh, { is: 'word', word }])),
  ...named
    .flatMap(([, entry]) =>
      entry.is === 'everyday' || entry.is === 'trade'
        ? (entry.is === 'trade' ? entry.trade.zh : entry.zh).map((zh): [string, Entry] => [zh, entry])
        : [],
    )
    .filter(([zh]) => HAN.test(zh)),
]);
export const LONGEST_HAN = Math.max(...[...HAN_WORDS.keys()].map((word) => word.length));
