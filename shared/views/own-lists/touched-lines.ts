import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { Row } from '../screening/lists/rows.ts';
import type { Match } from '../screening/match.ts';
import { partsAgainst } from '../screening/parts.ts';
import { isOverall, namesOf, type Turn, withBeside } from './law-beside.ts';
import type { IndexedLines, LineIndex } from './line-index.ts';
import { kindOfMatches, type LineKind } from './own-line.ts';

/** A line that a change touches: what it meets of it is new, stands otherwise, or is gone. */
export type TouchedLine = {
  row: Row;
  kind: LineKind;
  how: 'new' | 'changed' | 'gone';
  /** What it meets of the change: afterwards, or before where that is gone. */
  matches: readonly Match[];
};
type Touch = Omit<TouchedLine, 'row'>;

/** Finds what a line meets of the change alone. */
const finderOf = (measures: Measure[], { items }: Turn['after'], changed: Turn['changed']): ((row: Row) => Match[]) => {
  const { partsOf, metBy } = partsAgainst({ measures, items });
  return (row) => metBy(row, partsOf(row)).filter(({ measure }) => changed.has(measure.id));
};

const touchOf = (before: readonly Match[], after: readonly Match[]): Touch | undefined => {
  const matches = after.length > 0 ? after : before;
  if (matches.length === 0) return undefined;
  const kind = kindOfMatches(matches);
  return { kind, how: before.length === 0 ? 'new' : after.length === 0 ? 'gone' : 'changed', matches };
};

/** What of a line can decide what it meets: of what it asks only what is touched, and for whom it asks. */
const signatureOf = (asks: readonly number[], row: Row, byHs: boolean): string => {
  const {
    line: _l,
    text: _t,
    suppliers: _s,
    codes: _c,
    materials: _m,
    either: _e,
    puzzles: _p,
    aside: _a,
    hsCodes,
    ...asked
  } = row;
  return `${asks} ${byHs ? hsCodes : ''} ${JSON.stringify(asked)}`;
};

/** What bears on all goods under control meets none by itself: any destination of its own stands for all. */
const probed = (probe: Row, made: readonly Measure[]): Row[] => [
  probe,
  ...made
    .filter(isOverall)
    .flatMap(({ destinations = [] }) => destinations.slice(0, 1))
    .map((destination) => ({ ...probe, destination })),
];

/** Screens the lines again that a change touches, and only those; what lists have in common is screened once. */
export const touchedLines = (
  index: LineIndex,
  { before, after, changed }: Turn,
): ((lines: IndexedLines) => TouchedLine[]) => {
  const [earlier, later] = [withBeside(before, changed), withBeside(after, changed)];
  const [then, now] = [finderOf(earlier, before, changed), finderOf(later, after, changed)];
  const made = [...earlier, ...later].filter(({ id }) => changed.has(id));
  const meets = (row: Row): boolean => now(row).length + then(row).length > 0;
  const wanted = {
    names: [...new Set(made.flatMap(namesOf))],
    hsCodes: [...earlier, ...later].flatMap(({ hsCodes = [], goods }) => [...hsCodes, ...(goods?.hsCodes ?? [])]),
  };
  const touched = index.touched((probe) => probed(probe, made).some(meets), wanted);
  const found = new Map<string, Touch | undefined>();

  return (lines) =>
    index.asking(lines, touched).flatMap(({ row, asks, byHs }) => {
      const signature = signatureOf(asks, row, byHs);
      if (!found.has(signature)) found.set(signature, touchOf(then(row), now(row)));
      const touch = found.get(signature);
      return touch === undefined ? [] : [{ row, ...touch }];
    });
};
