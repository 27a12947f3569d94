import { joined } from './cells.ts';
import { type Bounds, columnOf, partsIn, sideBySide, usualLefts } from './pdf-columns.ts';
import { byCells } from './pdf-lines.ts';
import type { Piece } from './pdf-pieces.ts';
import { tablesOf } from './pdf-tables.ts';

const PAGE_NUMBER = /^(?:[-—–―\s]*\d{1,4}[-—–―\s]*|第\s*\d+\s*页.*|\d+\s*\/\s*\d+|page \d+.*)$/i;
const SERIAL = /^\d{1,5}[.、]?$/;
const HEAD = /^\p{Script=Han}{1,2}$/u;
const DIGITS = /^\d{1,5}$/;
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
    if (piece.y - last.y > APART * piece.height) return true;
    // 序 and 号 below each other are one head; other lines in the first column are rows.
    return piece.column === 0 && !(HEAD.test(last.text) && HEAD.test(piece.text));
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

/** A line outside the table: a page's number at its edge, or what runs over the columns and is no row with a serial. */
const isOutside = (line: readonly Piece[], atEdge: boolean, bounds: Bounds): boolean => {
  const [first] = line;
  if (first === undefined) return false;
  if (atEdge && line.length === 1 && PAGE_NUMBER.test(first.text.trim())) return true;
  if (columnOf(first, bounds) === 0 && DIGITS.test(first.text.trim())) return false;
  return line.some((piece) => partsIn(piece, bounds) === undefined);
};

/** Each piece of a line outside the table, with what the line says. */
const outsideOf = (pieces: readonly Piece[], bounds: Bounds): Map<Piece, string> => {
  const lines = sideBySide(pieces).map((line) => line.sort((a, b) => a.left - b.left));
  const edges = new Set([lines[0], lines.at(-1)]);
  const outside = lines.filter((line) => isOutside(line, edges.has(line), bounds));
  return new Map(outside.flatMap((line) => line.map((piece) => [piece, line.map(({ text }) => text).join(' ')])));
};

const rowsOfPage = (pieces: readonly Piece[], table: Table): string[][] => {
  const outside = outsideOf(pieces, table.bounds);
  const rows: string[][] = [];
  let row = new Row();
  let head: string | undefined;
  let told: string | undefined;
  const close = (): void => {
    if (row.isOfColumns) head ??= row.said;
    rows.push(row.cells(table));
    row = new Row();
  };
  for (const piece of pieces) {
    const line = outside.get(piece);
    if (line !== undefined) {
      close();
      if (line !== told) rows.push([line]);
    } else
      for (const part of partsIn(piece, table.bounds) ?? [piece]) {
        const placed = { ...part, column: columnOf(part, table.bounds) };
        if (row.endsBefore(placed, table)) close();
        row.add(placed);
      }
    told = line;
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
    return byCells(own, bounds).flatMap((page) => rowsOfPage(page, table));
  });
