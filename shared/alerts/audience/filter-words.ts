import { SUBSTANCES } from '../../domain/goods/substances.ts';
import { foldText } from '../../domain/names/names.ts';
import { isEntity, isItem, isTariff, itemSubject, slugOf } from '../../domain/subject.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { NameIndex } from '../../views/screening/names/similarity.ts';
import { counted } from '../../wording/text/counted.ts';
import type { Filter } from './audience.ts';
import { matches } from './filter.ts';

const ALIKE = 0.35;
const SUGGESTED = 3;
const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Those of the words that are likest to one that is not among them. */
const likest = (word: string, words: readonly string[]): string[] =>
  new NameIndex(words.map(foldText))
    .alike(foldText(word), ALIKE)
    .slice(0, SUGGESTED)
    .flatMap(({ place }) => words[place] ?? []);

const unknownWord = (word: string, known: readonly string[], what: string): string[] => {
  if (known.includes(word)) return [];
  const alike = likest(word, known);
  return [`${word} is no ${what} that is known${alike.length > 0 ? `; did you mean ${alike.join(', ')}?` : ''}`];
};

/** Goods can be asked for before anything is known of them; a firm or a pair of countries only once it is. */
const subjectsOf = (measures: readonly Measure[]): string[] => [
  ...new Set([...measures.map(({ subject }) => subject), ...SUBSTANCES.map(({ slug }) => itemSubject(slug))]),
];

/** What in a filter could never match anything: a word a line, with those that may have been meant. */
export const unknownInFilter = (filter: Filter | undefined, measures: readonly Measure[]): string[] => {
  const { subjects = [], tariffs = [], countries = [] } = filter ?? {};
  const known = subjects.length > 0 ? subjectsOf(measures) : [];
  const pairs = [...new Set(measures.flatMap(({ subject }) => (isTariff(subject) ? [slugOf(subject)] : [])))];
  return [
    ...subjects.flatMap((word) => unknownWord(word, known, 'subject')),
    ...tariffs.flatMap((pair) => unknownWord(pair, pairs, 'pair of countries')),
    ...countries.flatMap((code) => (COUNTRIES.of(code) ? [] : [`${code} is no country's code (ISO 3166)`])),
  ];
};

const GONE: readonly Measure['state'][] = ['replaced', 'repealed', 'delisted', 'ended', 'stopped'];

const NOUNS = [
  [isItem, 'control on goods', 'controls on goods'],
  [isEntity, 'listing', 'listings'],
  [isTariff, 'duty', 'duties'],
] as const;

/** What a filter reaches of the law as it stands: `31 controls on goods, 240 listings, 3 duties`. */
export const reachOf = (filter: Filter | undefined, measures: readonly Measure[]): string => {
  const { statuses: _, ...about } = filter ?? {};
  const own = measures.filter((measure) => !GONE.includes(measure.state) && matches(about, measure));
  return NOUNS.map(([is, one, many]) => {
    const count = own.filter(({ subject }) => is(subject)).length;
    return counted(count, one, many);
  }).join(', ');
};
