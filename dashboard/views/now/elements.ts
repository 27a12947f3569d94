import { ELEMENTS } from '../../../shared/domain/goods/substances.ts';
import { capital } from '../../parts/controls/capital.ts';

export type PlacedElement = { number: number; symbol: string; name: string; slug: string; column: number; row: number };

const NOBLE = [2, 10, 18, 36, 54, 86, 118];

/** The usual form: 18 columns, the lanthanides and actinides in two rows beneath, after a gap. */
const placeOf = (number: number): { column: number; row: number } => {
  if (number >= 57 && number <= 71) return { column: number - 53, row: 9 };
  if (number >= 89 && number <= 103) return { column: number - 85, row: 10 };
  const row = NOBLE.findIndex((last) => number <= last) + 1;
  const inRow = number - (NOBLE[row - 2] ?? 0);
  const fromEnd = (NOBLE[row - 1] ?? number) - number;
  if (number === 2) return { column: 18, row };
  if (inRow <= 2) return { column: inRow, row };
  return { column: fromEnd <= 15 && (row < 4 ? fromEnd <= 5 : true) ? 18 - fromEnd : inRow, row };
};

export const PLACED_ELEMENTS: readonly PlacedElement[] = ELEMENTS.map(({ number, symbol, slug, en: [name] }) => ({
  number,
  symbol,
  name: capital(name),
  slug,
  ...placeOf(number),
}));
