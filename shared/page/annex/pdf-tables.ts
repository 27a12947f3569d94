import { type Bounds, boundsOf, partsIn, sideBySide } from './pdf-columns.ts';
import type { Piece } from './pdf-pieces.ts';

type Lines = readonly (readonly Piece[])[];

/** Of the pieces of one table, those that may stand over another's bounds. */
const MISFITS = 0.05;
/** Pages that show a table's columns well enough to tell whether the next page goes on with it. */
const KNOWN_BY = 8;

const fits = (lines: Lines, bounds: Bounds): boolean => {
  const pieces = lines.filter(({ length }) => length > 1).flat();
  return pieces.filter((piece) => partsIn(piece, bounds) === undefined).length <= pieces.length * MISFITS;
};

type Table = { pages: (readonly Piece[])[]; lines: Lines[]; bounds: Bounds };

/** Neighbouring pages that show the same columns, with these: a page on which a column is empty has it all the same. */
export const tablesOf = (pages: readonly (readonly Piece[])[]): Pick<Table, 'pages' | 'bounds'>[] => {
  const tables: Table[] = [];
  for (const page of pages) {
    const table = tables.at(-1);
    const lines = sideBySide(page);
    const own = boundsOf(lines);
    const known = table?.lines.slice(-KNOWN_BY).flat() ?? [];
    if (table !== undefined && fits(lines, table.bounds) && fits(known, own)) {
      table.pages.push(page);
      table.lines.push(lines);
      if (table.pages.length <= KNOWN_BY) table.bounds = boundsOf([...known, ...lines]);
    } else tables.push({ pages: [page], lines: [lines], bounds: own });
  }
  return tables.map((table) => ({ pages: table.pages, bounds: boundsOf(table.lines.flat()) }));
};
