import type { FileText } from './file-text.ts';
import { boundList, LINES_ON_A_PAGE, LIST_BOUNDS, ListTooLarge } from './list-bounds.ts';
import { type Row, rowsOf } from './rows.ts';

/** The lines of a list as it was given, or in words why they are not read. */
export type GivenList = { rows: readonly Row[]; doubt?: string };

/** The lines of a text, at most so many. Throws `ListTooLarge`. */
export const linesOfList = (text: string, mostLines: number = LIST_BOUNDS.lines): Row[] => {
  boundList('bytes', text.length, LIST_BOUNDS.unpacked);
  const rows = rowsOf(text, (lines) => boundList('lines', lines, mostLines));
  boundList('lines', rows.length, mostLines);
  return rows;
};

/** A list on an open page: what is beyond a bound is said instead of its lines. */
export const givenList = ({ text, doubt }: FileText): GivenList => {
  try {
    return { rows: linesOfList(text, LINES_ON_A_PAGE), ...(doubt && { doubt }) };
  } catch (error) {
    if (error instanceof ListTooLarge) return { rows: [], doubt: error.message };
    throw error;
  }
};
