import { type Bounds, columnOf, sideBySide } from './pdf-columns.ts';
import type { Piece } from './pdf-pieces.ts';

type Line = readonly Piece[];

const SERIAL = /^\d{1,5}$/;
/** Lines of one row are nearer to each other, in heights of the text. */
const APART = 2.2;
const NEARER = 0.9;

const startsWith = (line: Line | undefined, bounds: Bounds, text: RegExp): boolean => {
  const first = line?.[0];
  return first !== undefined && first.left < (bounds[0] ?? 0) && text.test(first.text.trim());
};
const linesOf = (page: readonly Piece[]): Line[] =>
  sideBySide(page).map((line) => line.sort((a, b) => a.left - b.left));

const goesUp = (page: readonly Piece[]): boolean =>
  page.some((piece, at) => piece.y < (page[at - 1]?.y ?? 0) - piece.height / 2);

/**
 * Whether a serial stands in the middle of its row's lines: the first has one above it and below the table's head, or
 * one has a line nearer above it than lines of one cell are.
 */
const inTheMiddle = (page: readonly Piece[], bounds: Bounds): boolean => {
  const lines = linesOf(page);
  const serials = lines.flatMap((line, at) => (startsWith(line, bounds, SERIAL) ? at : []));
  return serials.some((at) => {
    const [above, own] = [lines[at - 1]?.[0], lines[at]?.[0]];
    if (above === undefined || own === undefined || above.left < (bounds[0] ?? 0)) return false;
    const distance = (own.y - above.y) / own.height;
    const headed = at === serials[0] && lines.slice(0, at - 1).some((line) => line.length > 1);
    return distance < (headed ? APART : NEARER);
  });
};

/** As many lines of a row stand below its serial as above it. */
const rowsIn = (lines: readonly Line[], bounds: Bounds): Line[][] => {
  const rows: Line[][] = [];
  let above: Line[] = [];
  let below = 0;
  for (const line of lines) {
    if (startsWith(line, bounds, SERIAL)) {
      rows.push([...above, line]);
      [above, below] = [[], above.length];
    } else if (startsWith(line, bounds, /./)) {
      rows.push(above, [line]);
      [above, below] = [[], 0];
    } else if (below > 0) {
      rows.at(-1)?.push(line);
      below -= 1;
    } else above.push(line);
  }
  return [...rows, above];
};

const SERIALS = 3;

/** Whether a page's text goes down one column after the other: serials follow serials. */
const isByColumns = (page: readonly Piece[], bounds: Bounds): boolean => {
  let serials = 0;
  return page.some((piece) => {
    serials = startsWith([piece], bounds, SERIAL) ? serials + 1 : 0;
    return serials >= SERIALS;
  });
};

/** Pages whose text goes line by line over all cells of a row, or column by column, in the order of others: by cells. */
export const byCells = (pages: readonly (readonly Piece[])[], bounds: Bounds): readonly (readonly Piece[])[] => {
  if (bounds.length === 0) return pages;
  const ordered = pages.map((page) => (isByColumns(page, bounds) ? linesOf(page).flat() : page));
  if (ordered.some(goesUp) || !ordered.some((page) => inTheMiddle(page, bounds))) return ordered;
  const column = (piece: Piece): number => columnOf(piece, bounds);
  return ordered.map((page) =>
    rowsIn(linesOf(page), bounds).flatMap((lines) =>
      lines.flat().sort((a, b) => column(a) - column(b) || a.y - b.y || a.left - b.left),
    ),
  );
};
