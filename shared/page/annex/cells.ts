import type { AnnexRows } from '../../domain/acts/annex.ts';

// Han characters with their marks, and the full-width forms: between these no space divides words.
const UNSPACED = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\u2014\\u2018-\\u201d\\u2026]';
const ENDS_UNSPACED = new RegExp(`${UNSPACED}$`, 'u');
const STARTS_UNSPACED = new RegExp(`^(?:${UNSPACED}|[.,;:%)\\]])`, 'u');
const SPACES = /[\s\u200b\ufeff\u00ad]+/gu;

/** Two lines of one cell as one text: a space divides them where both sides are written with spaces. */
export const joined = (before: string, after: string): string => {
  if (before === '' || after === '') return before + after;
  return before + (ENDS_UNSPACED.test(before) || STARTS_UNSPACED.test(after) ? '' : ' ') + after;
};

/** Compatibility forms (radicals that stand for characters, full-width digits) are what they look like. */
const clean = (cell: string): string => cell.normalize('NFKC').replace(SPACES, ' ').trim();

/** Rows as every reader hands them over: cells clean, trailing empty cells and empty rows cut. */
export const tidy = (rows: Iterable<readonly string[]>): AnnexRows => {
  const out: AnnexRows = [];
  for (const row of rows) {
    const cells = row.map(clean);
    while (cells.at(-1) === '') cells.pop();
    if (cells.length > 0) out.push(cells);
  }
  return out;
};
