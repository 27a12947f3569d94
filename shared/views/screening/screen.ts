import { group } from 'd3-array';
import { looksLikeFirm } from '../../domain/names.ts';
import { isEntity, isItem, isTariff, itemSubject } from '../../domain/subject.ts';
import { ALL_DUAL_USE } from '../../domain/substances.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { gapInWords } from '../../wording/gap.ts';
import type { Gap, Nameable, ScreeningBasis } from '../answers/screening.ts';
import { codeMatches, dutyMatches, fallsOn, hsMatches, materialMatches, reaches } from './goods.ts';
import { isConditional, type Match, worthOf } from './match.ts';
import { namesGoods } from './meaning.ts';
import { isComparable, partyMatches } from './parties.ts';
import type { Row } from './rows.ts';
import { ItemIndex, wordedItem } from './worded-item.ts';
import { meaningOf } from './words.ts';

export type Answer = 'hit' | 'possible' | 'related' | 'none' | 'unknown';
/** `why` of an answer without a match: what was looked through, or what is not known. `unread` are the texts to blame. */
export type Finding = { row: Row; answer: Answer; matches: Match[]; why: string; unread: string[] };

export type Screener = (row: Row) => Finding;

const OVER: readonly Measure['state'][] = ['replaced', 'repealed', 'delisted', 'ended'];

/** What tells most comes first. */
const byWeight = (one: Match, other: Match): number =>
  other.score - one.score ||
  Number(worthOf(other) === 'settles') - Number(worthOf(one) === 'settles') ||
  Number(other.how === 'item') - Number(one.how === 'item');

const settles = (match: Match): boolean =>
  match.measure.state === 'in-force' && !isConditional(match.measure) && worthOf(match) === 'settles';

const answerOf = (matches: readonly Match[]): Answer => {
  if (matches.some(settles)) return 'hit';
  return matches.every((match) => worthOf(match) === 'related') ? 'related' : 'possible';
};

/** Lists ask the same things over and over. */
const once = <T>(work: (asked: string) => T): ((asked: string) => T) => {
  const known = new Map<string, T>();
  return (asked) => {
    const answer = known.get(asked) ?? work(asked);
    known.set(asked, answer);
    return answer;
  };
};

/** One thing that a line asks, with what could name it. */
type Part = { matches: Match[]; couldBe: readonly Nameable[]; puzzle?: string };

/** What is not known and could name a line, in words, and the texts to blame. */
type Open = { words: string[]; notices: string[] };

const GOODS: readonly Nameable[] = ['goods'];
const DUTIES: readonly Nameable[] = ['duties'];
const REASONS_SHOWN = 4;
const PARTIES: readonly Nameable[] = ['parties'];

const ALL = itemSubject(ALL_DUAL_USE);

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/**
 * Prepares a regime for many lines. A hit is in force and met by name, branch or control code; what is
 * suspended, announced, stopped but not struck off, or met only by element, HS code or likeness is possible. None is
 * said only where everything was understood and nothing that could name it is unread.
 */
export const screener = ({ measures, items, gaps }: Pick<ScreeningBasis, 'measures' | 'items' | 'gaps'>): Screener => {
  const alive = measures.filter(({ state }) => !OVER.includes(state));
  const goods = alive.filter(({ subject }) => isItem(subject) && subject !== ALL);
  const overall = alive.filter(({ subject }) => subject === ALL);
  const listings = alive.filter(({ subject }) => isEntity(subject));
  const duties = alive.filter(({ subject, state }) => isTariff(subject) && state !== 'stopped');
  const worded = goods.map((measure) => ({ measure, items: (items[measure.id] ?? []).map(wordedItem) }));
  const index = new ItemIndex(worded.flatMap(({ items: own }) => own));
  const named = partyMatches(listings);

  const meant = once((cell) => {
    const meaning = meaningOf(cell);
    return { meaning, met: materialMatches(meaning, worded, index) };
  });
  const byCode = once((code) => codeMatches(code, goods));
  const byHs = once((code) => hsMatches(code, goods));
  const byDuty = once((code) => dutyMatches(code, duties));

  const partsOf = (row: Row): Part[] => {
    const reached = (matches: readonly Match[]): Match[] =>
      matches.filter(({ measure }) => reaches(measure, row.destination));
    const party = (given: string): Part => ({
      matches: named(given, row.home),
      couldBe: PARTIES,
      ...(!isComparable(given) && { puzzle: `the letters of “${given}” cannot be compared` }),
    });
    const material = (cell: string): Part[] => {
      const { meaning, met } = meant(cell);
      const matches = reached(met);
      const isOpen = row.either.includes(cell);
      if (isOpen && matches.length === 0 && looksLikeFirm(cell)) return [];
      const words = meaning.unknown.length > 0 || !namesGoods(meaning) ? cell : undefined;
      const puzzle =
        words && (isOpen ? `“${cell}” is neither a listed name nor known goods` : `“${cell}” is not recognised`);
      return [{ matches, couldBe: GOODS, ...(puzzle && { puzzle }) }];
    };
    return [
      ...row.suppliers.map(party),
      ...row.codes.map((code): Part => ({ matches: reached(byCode(code)), couldBe: GOODS })),
      ...row.hsCodes.flatMap((code): Part[] => [
        { matches: reached(byHs(code)), couldBe: GOODS },
        { matches: byDuty(code).filter(({ measure }) => fallsOn(measure, row.destination)), couldBe: DUTIES },
      ]),
      ...row.materials.flatMap(material),
      ...row.puzzles.map((puzzle): Part => ({ matches: [], couldBe: [], puzzle })),
    ];
  };

  /** To a destination: what bears on every dual-use item beside what the goods meet by themselves. */
  const overallFor = ({ destination }: Row, matches: readonly Match[]): Match[] =>
    destination === undefined || !matches.some(({ measure }) => isItem(measure.subject))
      ? []
      : overall
          .filter((measure) => reaches(measure, destination))
          .map((measure): Match => ({ measure, how: 'dual-use', score: 1, met: '' }));

  const opened = new Map<string, Open>();
  const openFor = (couldBe: ReadonlySet<Nameable>, destination: string | undefined): Open => {
    const key = `${[...couldBe].sort()} ${destination}`;
    const known = opened.get(key);
    if (known) return known;
    const open = gaps.filter((gap) => couldBe.has(gap.of) && reaches(gap, destination));
    const answer = { words: wordsOf(open), notices: noticesOf(open) };
    opened.set(key, answer);
    return answer;
  };

  const lookedThrough = (parts: readonly Part[]): string => {
    const asked = new Set(parts.flatMap(({ couldBe }) => couldBe));
    const looked = [
      ...(asked.has('parties') ? [counted(listings.length, 'listing')] : []),
      ...(asked.has('goods') ? [counted(goods.length, 'control')] : []),
      ...(asked.has('duties') ? [`${counted(duties.length, 'duty').replace('dutys', 'duties')}`] : []),
    ];
    return `none of ${looked.join(', ')}`;
  };

  return (row) => {
    const parts = partsOf(row);
    const matches = [
      ...group(
        parts.flatMap((part) => part.matches),
        ({ measure }) => measure.id,
      ).values(),
    ].flatMap((same) => same.sort(byWeight).slice(0, 1));
    matches.sort(byWeight);
    matches.push(...overallFor(row, matches));
    const unmet = parts.filter((part) => part.matches.every((match) => worthOf(match) === 'related'));
    const couldBe = new Set(unmet.flatMap((part) => part.couldBe));
    const open = openFor(couldBe, row.destination);
    const puzzles = unmet.flatMap(({ puzzle }) => puzzle ?? []);
    const answer = matches.length > 0 ? answerOf(matches) : undefined;
    // Whom it is tied to says nothing of whether it stands itself on a list that was not read.
    const isHidden = answer === 'related' && open.words.length > 0;
    if (answer !== undefined && !isHidden)
      return {
        row,
        answer,
        matches,
        why: reasonsOf('beside it unknown', puzzles, open.words),
        unread: [],
      };
    const isOpen = open.words.length + puzzles.length > 0;
    return {
      row,
      answer: isOpen ? 'unknown' : 'none',
      matches,
      why: isOpen ? reasonsOf('unknown', puzzles, open.words) : lookedThrough(parts),
      unread: open.notices,
    };
  };
};

const noticesOf = (gaps: readonly Gap[]): string[] => [
  ...new Set(gaps.flatMap(({ notice, by }) => notice ?? by ?? [])),
];

/** What gathers all goods says more than a notice's own list. */
const wordsOf = (gaps: readonly Gap[]): string[] => {
  const inOrder = [...gaps].sort((a, b) => Number(b.consolidated ?? false) - Number(a.consolidated ?? false));
  return [...new Set(inOrder.map(gapInWords))];
};

const reasonsOf = (answer: string, puzzles: readonly string[], gaps: readonly string[]): string => {
  const all = [...puzzles, ...gaps];
  const more = all.length > REASONS_SHOWN ? `; and ${all.length - REASONS_SHOWN + 1} more texts` : '';
  const shown = more ? all.slice(0, REASONS_SHOWN - 1) : all;
  return all.length === 0 ? '' : `${answer}: ${shown.join('; ')}${more}`;
};
