import type { UnreadReason } from './extraction.ts';

/**
 * The rows of a file's tables and the lines of its text, in reading order; cells by column, clean (NFKC, one space at
 * most, no breaks). Lines that wrap within a cell are joined in it. Empty cells at a row's end are cut, those before its
 * first text are kept: a row that begins with an empty cell goes on with the row above it, cell by cell. Text outside a
 * table, the heads of its sections and page numbers are rows of one cell; what every page repeats comes every time.
 */
export type AnnexRows = string[][];

/** What a file comes to: its rows, or why there are none, with a word for the operators. */
export type AnnexRead = { rows: AnnexRows } | { why: UnreadReason; text?: string };

const CELL = '\t';
const ROW = '\n';
const BREAKS = /[\t\r\n]+/g;

/** Rows as they are kept and shown: a line a row, cells divided by tabs. */
export const rowsAsText = (rows: AnnexRows): string =>
  rows.map((cells) => cells.map((cell) => cell.replace(BREAKS, ' ')).join(CELL)).join(ROW);

export const rowsFromText = (text: string): AnnexRows =>
  text === '' ? [] : text.split(ROW).map((line) => line.split(CELL));
