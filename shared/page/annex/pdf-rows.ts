import { joined } from './cells.ts';
import { type Bounds, columnOf, partsIn, sideBySide, usualLefts } from './pdf-columns.ts';
import type { Piece } from './pdf-pieces.ts';
import { tablesOf } from './pdf-tables.ts';

const PAGE_NUMBER = /^(?:[-—–―\s]*\d{1,4}[-—–―\s]*|第\s*\d+\s*页.*|\d+\s*\/\s*\d+|page \d+.*)$/i;
const SERIAL = /^\d{1,5}[.、]?$/;
/** Lines of one cell are nearer to each other, in heights of the text, than those of two rows that have one cell only. */
const APART = 2.2;
const BELOW = 1.2;
const CENTRED = 12;
const ALIGNED = 3;

type Placed = Piece & { column: number };

const sameLine = (one: Piece, other: Piece): boolean => Math.abs(one.y - other.y) < one.height / 2;

/** A row, while its pieces come in: their columns grow, and in one column line follows line. */
class Row {
  readonly #pieces: Placed[] = [];

  add(piece: Placed): void {
    this.#pieces.push(piece);
  }

  /** What it says, and whether in several columns. */
  get said(): string {
    return this.#pieces.map(({ text }) => text).join('\t');
  }

  get isOfColumns(): boolean {
    return this.#pieces.some(({ column }) => column !== this.#pieces[0]?.column);
  }

  /** Whether a piece no longer belongs to it; nothing goes on with the head that every page of the table repeats. */
  endsBefore(piece: Placed, { heads }: Table): boolean {
    const last = this.#pieces.at(-1);
    if (last === undefined) return false;
    if (piece.column < last.column) return true;
    if (sameLine(piece, last)) return false;
    if (piece.column > last.column)
      return !this.isOfColumns && !SERIAL.test(last.text) && piece.y - last.y > BELOW * piece.height;
    if (this.isOfColumns) return heads.has(this.said);
    return piece.column === 0 || piece.y - last.y > APART * piece.height;
  }

  /** Its cells; one cell for what stands by itself in the middle of the table, as the heads of its sections do. */
  cells({ middle, lefts }: Table): string[] {
    const cells: string[] = [];
    let last: Placed | undefined;
    for (const piece of this.#pieces) {
      const before = cells[piece.column] ?? '';
      cells[piece.column] = last && sameLine(piece, last) ? `${before} ${piece.text}` : joined(before, piece.text);
      last = piece;
    }
    const [first] = this.#pieces;
    const alone = first && this.#pieces.every(({ column }) => column === first.column);
    if (
      alone &&
      Math.abs((first.left + first.right) / 2 - middle) < CENTRED &&
      Math.abs(first.left - (lefts[first.column] ?? 0)) > ALIGNED
    )
      return [cells[first.column] ?? ''];
    return Array.from(cells, (cell) => cell ?? '');
  }
}

/** `heads`: the first row of each page so far. */
type Table = { bounds: Bounds; middle: number; lefts: readonly number[]; heads: Set<string> };

/** `undefined` for text outside the table. */
const inColumns = (piece: Piece, bounds: Bounds): Placed[] | undefined =>
  partsIn(piece, bounds)?.map((part) => ({ ...part, column: columnOf(part, bounds) }));

const rowsOfPage = (pieces: readonly Piece[], table: Table): string[][] => {
  const lines = sideBySide(pieces);
  const alone = new Set(lines.flatMap((line) => (line.length === 1 ? line : [])));
  const ends = new Set([lines[0]?.[0], lines.at(-1)?.[0]]);
  const rows: string[][] = [];
  let row = new Row();
  let head: string | undefined;
  const close = (): void => {
    if (row.isOfColumns) head ??= row.said;
    rows.push(row.cells(table));
    row = new Row();
  };
  for (const piece of pieces) {
    const number = alone.has(piece) && ends.has(piece) && PAGE_NUMBER.test(piece.text.trim());
    const placed = number ? undefined : inColumns(piece, table.bounds);
    if (placed === undefined && alone.has(piece)) {
      close();
      rows.push([piece.text]);
      continue;
    }
    for (const part of placed ?? [{ ...piece, column: columnOf(piece, table.bounds) }]) {
      if (row.endsBefore(part, table)) close();
      row.add(part);
    }
  }
  close();
  if (head !== undefined) table.heads.add(head);
  return rows;
};

/**
 * The rows of a document from the pieces of its pages, in the order of the text stream: that keeps a row together
 * whose cells have several lines each. On a page without a table each line is a row.
 */
export const rowsOfPages = (pages: readonly (readonly Piece[])[]): string[][] =>
  tablesOf(pages).flatMap(({ pages: own, bounds }) => {
    const pieces = own.flat();
    const left = pieces.reduce((least, piece) => Math.min(least, piece.left), Number.POSITIVE_INFINITY);
    const right = pieces.reduce((most, piece) => Math.max(most, piece.right), 0);
    const table = { bounds, middle: (left + right) / 2, lefts: usualLefts(pieces, bounds), heads: new Set<string>() };
    return own.flatMap((page) => rowsOfPage(page, table));
  });
