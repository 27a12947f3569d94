import { CHEMICAL_ELEMENTS } from '../../../shared/views/screening/chemical-elements.ts';

export type Element = { number: number; symbol: string; name: string; slug: string; column: number; row: number };

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

export const ELEMENTS: readonly Element[] = CHEMICAL_ELEMENTS.map(({ symbol, name }, index) => ({
  number: index + 1,
  symbol,
  name,
  slug: name.toLowerCase(),
  ...placeOf(index + 1),
}));
