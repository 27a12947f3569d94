/** The rows of a file's tables, or the lines of its text where there is no table, in reading order; cells by column. */
export type AnnexRows = string[][];

const CELL = '\t';
const ROW = '\n';
const BREAKS = /[\t\r\n]+/g;

/** Rows as they are kept and shown: a line a row, cells divided by tabs. */
export const rowsAsText = (rows: AnnexRows): string =>
  rows.map((cells) => cells.map((cell) => cell.replace(BREAKS, ' ')).join(CELL)).join(ROW);

export const rowsFromText = (text: string): AnnexRows =>
  text === '' ? [] : text.split(ROW).map((line) => line.split(CELL));
