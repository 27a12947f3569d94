import { ALL_DUAL_USE } from '../../domain/goods/substances.ts';
import { looksLikeFirm } from '../../domain/names/names.ts';
import { isEntity, isItem, isTariff, itemSubject } from '../../domain/subject.ts';
import { memoizedText } from '../../domain/text/memoized-text.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { memoized } from '../../ledger/log/memoized.ts';
import { citedAs } from '../../wording/measures/standing.ts';
import { longDay } from '../../wording/text/day.ts';
import type { Nameable, ScreeningBasis } from '../answers/questions/screening.ts';
import { codeMatches, dutyMatches, fallsOn, hsMatches, materialMatches, reaches } from './goods.ts';
import type { Row } from './lists/rows.ts';
import { type Match, worthOf } from './match.ts';
import { isComparable, partyMatches } from './names/parties.ts';
import { meaningKey, namesGoods } from './words/meaning.ts';
import { wordedItem } from './words/worded-item.ts';
import { meaningOf } from './words/words.ts';

/** One thing that a line asks, with what could name it, what of it was not understood, and what else is known of it. */
export type Part = {
  matches: Match[];
  couldBe: readonly Nameable[];
  puzzle: () => string | undefined;
  note?: () => string | undefined;
};

const OVER: readonly Measure['state'][] = ['replaced', 'repealed', 'delisted', 'ended'];
const ALL = itemSubject(ALL_DUAL_USE);
const GOODS: readonly Nameable[] = ['goods'];
const DUTIES: readonly Nameable[] = ['duties'];
const PARTIES: readonly Nameable[] = ['parties'];
const understood = (): undefined => undefined;

/** What tells most comes first. */
const byWeight = (one: Match, other: Match): number =>
  other.score - one.score ||
  Number(worthOf(other) === 'settles') - Number(worthOf(one) === 'settles') ||
  Number(other.how === 'item') - Number(one.how === 'item');

const reached = (matches: readonly Match[], { destination }: Row): Match[] =>
  matches.filter(({ measure }) => reaches(measure, destination));

const MOST_KEPT = 20_000;

/** Prepares measures for many lines: what each line asks, and what of the measures that meets. */
export const partsAgainst = ({ measures, items }: Pick<ScreeningBasis, 'measures' | 'items'>) => {
  const alive = measures.filter(({ state }) => !OVER.includes(state));
  const goods = alive.filter(({ subject }) => isItem(subject) && subject !== ALL);
  const overall = alive.filter(({ subject }) => subject === ALL);
  const listings = alive.filter(({ subject }) => isEntity(subject));
  const duties = alive.filter(({ subject, state }) => isTariff(subject) && state !== 'stopped');
  const named = partyMatches(listings);
  const struckOff = partyMatches(measures.filter(({ subject, state }) => isEntity(subject) && state === 'delisted'));
  /** What is said of somebody who was on a list, and is on it no longer. */
  const formerly = (given: string, row: Row): string | undefined => {
    const { measure } = struckOff(given, row.home).find((match) => worthOf(match) === 'settles') ?? {};
    return measure && `“${given}” was struck off on ${longDay(measure.since)} (${citedAs(measure.notice)})`;
  };
  const called = materialMatches(
    goods.map((measure) => ({ measure, items: (items[measure.id] ?? []).map(wordedItem) })),
  );

  // Most cells of a list differ in sizes and article numbers alone, which mean no goods.
  const byMeaning = new Map<string, Match[]>();
  const meant = memoizedText((cell) => {
    const meaning = meaningOf(cell);
    const key = meaningKey(meaning);
    const met = byMeaning.get(key) ?? called(meaning);
    if (byMeaning.size >= MOST_KEPT) byMeaning.clear();
    byMeaning.set(key, met);
    return { met, isKnown: meaning.unknown.length === 0 && namesGoods(meaning) };
  });
  const byCode = memoizedText((code) => codeMatches(code, goods));
  const byHs = memoizedText((code) => hsMatches(code, goods));
  const byDuty = memoizedText((code) => dutyMatches(code, duties));

  const party = (given: string, row: Row): Part => ({
    matches: named(given, row.home),
    couldBe: PARTIES,
    puzzle: () => (isComparable(given) ? undefined : `the letters of “${given}” cannot be compared`),
    note: () => formerly(given, row),
  });
  const material = (cell: string, row: Row): Part[] => {
    const { met, isKnown } = meant(cell);
    const matches = reached(met, row);
    const isOpen = row.either.includes(cell);
    if (isOpen && matches.length === 0 && (looksLikeFirm(cell) || formerly(cell, row))) return [];
    const puzzle = isOpen ? `“${cell}” is neither a listed name nor known goods` : `“${cell}” is not recognised`;
    return [{ matches, couldBe: GOODS, puzzle: () => (isKnown ? undefined : puzzle) }];
  };
  const hsCode = (code: string, row: Row): Part[] => {
    const due = byDuty(code).filter(({ measure }) => fallsOn(measure, row.destination));
    return [
      { matches: reached(byHs(code), row), couldBe: GOODS, puzzle: understood },
      { matches: due, couldBe: DUTIES, puzzle: understood },
    ];
  };

  const partsOf = (row: Row): Part[] => [
    ...row.suppliers.map((given) => party(given, row)),
    ...row.codes.map((code): Part => ({ matches: reached(byCode(code), row), couldBe: GOODS, puzzle: understood })),
    ...row.hsCodes.flatMap((code) => hsCode(code, row)),
    ...row.materials.flatMap((cell) => material(cell, row)),
    ...row.puzzles.map((puzzle): Part => ({ matches: [], couldBe: [], puzzle: () => puzzle })),
  ];

  /** To a destination: what bears on every dual-use item beside what the goods meet by themselves. */
  const overallFor = ({ destination }: Row, matches: readonly Match[]): Match[] =>
    destination === undefined || !matches.some(({ measure }) => isItem(measure.subject))
      ? []
      : overall
          .filter((measure) => reaches(measure, destination))
          .map((measure): Match => ({ measure, how: 'dual-use', score: 1, met: '' }));

  /** What a line meets by its parts: each measure once, by what tells most of it. */
  const metBy = (row: Row, parts: readonly Part[]): Match[] => {
    const best = new Map<string, Match>();
    for (const { matches } of parts)
      for (const match of matches) {
        const held = best.get(match.measure.id);
        if (held === undefined || byWeight(match, held) < 0) best.set(match.measure.id, match);
      }
    const matches = [...best.values()].sort(byWeight);
    return [...matches, ...overallFor(row, matches)];
  };

  return { partsOf, metBy, among: { listings: listings.length, goods: goods.length, duties: duties.length } };
};

const prepared = memoized((_: readonly Measure[]) => new WeakMap<object, ReturnType<typeof partsAgainst>>());

/** The same, prepared once for the very same measures and items. */
export const partsKept = (basis: Pick<ScreeningBasis, 'measures' | 'items'>): ReturnType<typeof partsAgainst> => {
  const own = prepared(basis.measures);
  const parts = own.get(basis.items) ?? partsAgainst(basis);
  own.set(basis.items, parts);
  return parts;
};
