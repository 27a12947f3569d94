import { gapInWords } from '../../wording/missing/gap.ts';
import { counted } from '../../wording/text/counted.ts';
import type { Gap, Nameable, ScreeningBasis } from '../answers/questions/screening.ts';
import { reaches } from './goods.ts';
import type { Row } from './lists/rows.ts';
import { isConditional, type Match, worthOf } from './match.ts';
import { type Part, partsKept } from './parts.ts';

export type Answer = 'hit' | 'possible' | 'related' | 'none' | 'unknown';
/** `why` of an answer without a match: what was looked through, or what is not known. `unread` are the texts to blame. */
export type Finding = { row: Row; answer: Answer; matches: Match[]; why: string; unread: string[] };

export type Screener = (row: Row) => Finding;

const settles = (match: Match): boolean =>
  match.measure.state === 'in-force' && !isConditional(match.measure) && worthOf(match) === 'settles';

const answerOf = (matches: readonly Match[]): Answer => {
  if (matches.some(settles)) return 'hit';
  return matches.every((match) => worthOf(match) === 'related') ? 'related' : 'possible';
};

/** What is not known and could name a line, in words, and the texts to blame. */
type Open = { words: string[]; notices: string[] };

const REASONS_SHOWN = 4;

/**
 * Prepares a regime for many lines. A hit is in force and met by name, branch or control code; what is
 * suspended, announced, stopped but not struck off, or met only by element, HS code or likeness is possible. None is
 * said only where everything was understood and nothing that could name it is unread.
 */
export const screener = ({ measures, items, gaps }: Pick<ScreeningBasis, 'measures' | 'items' | 'gaps'>): Screener => {
  const { partsOf, metBy, among } = partsKept({ measures, items });

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
      ...(asked.has('parties') ? [counted(among.listings, 'listing')] : []),
      ...(asked.has('goods') ? [counted(among.goods, 'control')] : []),
      ...(asked.has('duties') ? [counted(among.duties, 'duty', 'duties')] : []),
    ];
    return `none of ${looked.join(', ')}`;
  };

  return (row) => {
    const parts = partsOf(row);
    const matches = metBy(row, parts);
    const unmet = parts.filter((part) => part.matches.every((match) => worthOf(match) === 'related'));
    const couldBe = new Set(unmet.flatMap((part) => part.couldBe));
    const open = openFor(couldBe, row.destination);
    const puzzles = unmet.flatMap(({ puzzle }) => puzzle() ?? []);
    const notes = unmet.flatMap(({ note }) => note?.() ?? []);
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
      why: isOpen
        ? reasonsOf('unknown', [...notes, ...puzzles], open.words)
        : [...notes, lookedThrough(parts)].join('; '),
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
