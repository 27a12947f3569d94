import { dividedAt, type Piece, wordsIn } from './pdf-pieces.ts';

/** Where one column ends and the next begins, in points from the left. */
export type Bounds = number[];

const SAME_LINE = 0.5;
/** Of the lines with several pieces, those that may run over a gap between two columns; those that a column needs. */
const OVER = 0.03;
const OVER_LEAST = 2;
const NEEDED = 0.1;
const NARROWEST = 2;
/** Points beyond which nothing is a page. */
const BROADEST = 20_000;

/** Pieces side by side: only where a line has several does it show columns. */
export const sideBySide = (pieces: readonly Piece[]): Piece[][] => {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && piece.y - first.y < SAME_LINE * Math.max(first.height, piece.height)) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
};

type Profile = { over: number[]; begins: number[] };

/** How many words stand over each point of the page's breadth, and how many pieces begin there. */
const profileOf = (pieces: readonly Piece[]): Profile => {
  const breadth = Math.ceil(pieces.reduce((most, { right }) => Math.max(most, right), 0)) + 2;
  if (breadth > BROADEST) return { over: [], begins: [] };
  const [steps, begins] = [new Array<number>(breadth + 1).fill(0), new Array<number>(breadth + 1).fill(0)];
  const point = (x: number): number => Math.max(0, Math.round(x));
  const add = (counts: number[], at: number, count: number): void => {
    counts[at] = (counts[at] ?? 0) + count;
  };
  for (const piece of pieces) {
    add(begins, point(piece.left), 1);
    for (const { left, right } of wordsIn(piece)) {
      add(steps, point(left), 1);
      add(steps, Math.max(point(left) + 1, point(right)), -1);
    }
  }
  let standing = 0;
  return { over: steps.map((step) => (standing += step)), begins };
};

/** The middle of the emptiest stretch from `from` to before `to`. */
const emptiest = (over: readonly number[], from: number, to: number): number => {
  const least = Math.min(...over.slice(from, to));
  let [best, length, start] = [from, 0, from];
  for (let at = from; at <= to; at++) {
    if (at < to && over[at] === least) continue;
    if (at - start > length) [best, length] = [start, at - start];
    start = at + 1;
  }
  return best + length / 2;
};

/**
 * The columns of a table, from the pieces of its lines: stretches that nearly every line leaves empty, with a column
 * behind each in which lines begin anew. A few long names that end alone on the right make no column.
 */
export const boundsOf = (lines: readonly (readonly Piece[])[]): Bounds => {
  const evidence = lines.filter(({ length }) => length > 1);
  const { over, begins } = profileOf(evidence.flat());
  const few = Math.max(Math.min(OVER_LEAST, evidence.length >> 2), Math.floor(evidence.length * OVER));
  const needed = Math.max(2, evidence.length * NEEDED);

  const bounds: Bounds = [];
  let end: number | undefined;
  for (let at = 0; at < over.length; at++) {
    if ((over[at] ?? 0) <= few) continue;
    let until = at;
    let begun = 0;
    for (; (over[until] ?? 0) > few; until++) begun += begins[until] ?? 0;
    if (end === undefined) end = until;
    else if (begun >= needed && at - end >= NARROWEST) {
      bounds.push(emptiest(over, end, at));
      end = until;
    } else if (begun < needed) end = Math.max(end, until);
    else end = until;
    at = until;
  }
  return bounds;
};

/** In which column a piece stands. */
export const columnOf = ({ left, right }: Piece, bounds: Bounds): number => {
  const middle = (left + right) / 2;
  const column = bounds.findIndex((bound) => middle < bound);
  return column === -1 ? bounds.length : column;
};

const MARGIN = 2;

const spans = ({ left, right }: Piece, bounds: Bounds): boolean =>
  bounds.some((bound) => left < bound - MARGIN && right > bound + MARGIN);

/** A piece as it stands in the columns; `undefined` where it runs over from one into the next: no part of the table. */
export const partsIn = (piece: Piece, bounds: Bounds): Piece[] | undefined => {
  if (!spans(piece, bounds)) return [piece];
  const parts = dividedAt(piece, bounds);
  return parts.some((part) => spans(part, bounds)) ? undefined : parts;
};

/** Where text most often begins in each column, in points. */
export const usualLefts = (pieces: readonly Piece[], bounds: Bounds): number[] => {
  const counts = Array.from({ length: bounds.length + 1 }, () => new Map<number, number>());
  for (const piece of pieces) {
    const count = counts[columnOf(piece, bounds)];
    const left = Math.round(piece.left);
    count?.set(left, (count.get(left) ?? 0) + 1);
  }
  return counts.map((count) => [...count].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]);
};
