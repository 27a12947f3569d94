import type { Gap } from '../answers/questions/screening.ts';
import { reaches } from '../screening/goods.ts';
import type { Row } from '../screening/lists/rows.ts';
import type { LineKind } from './own-line.ts';

const ASKS: Record<Gap['of'], (row: Row) => boolean> = {
  goods: ({ codes, hsCodes, materials }) => codes.length + hsCodes.length + materials.length > 0,
  parties: ({ suppliers }) => suppliers.length > 0,
  duties: ({ hsCodes }) => hsCodes.length > 0,
};

const keyOf = ({ of, why, notice, by }: Gap): string => [of, why, notice, by].join(' ');

/** What is not known afterwards and was not open before. */
export const newGaps = (before: readonly Gap[], after: readonly Gap[]): Gap[] => {
  const open = new Set(before.map(keyOf));
  return after.filter((gap) => !open.has(keyOf(gap)));
};

/** The lines that something unread could name, by their kind. */
export const openLines = (rows: readonly Row[], gaps: readonly Gap[]): LineKind[] =>
  rows.flatMap((row): LineKind[] => {
    const own = gaps.filter((gap) => ASKS[gap.of](row) && reaches(gap, row.destination));
    if (own.length === 0) return [];
    return [own.some(({ of }) => of === 'parties') ? 'counterparty' : 'part'];
  });
