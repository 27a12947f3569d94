import { plain } from './plain.ts';

// Whoever reads it may guess what parts the cells.
const SPECIAL = /[",;|\t\n]/;
/** A spreadsheet would run these as a formula. */
const FORMULA = /^[=+\-@\t\n＝＋－＠]/;

const cellOf = (value: unknown): string => {
  const text = plain(Array.isArray(value) ? value.join(' ') : String(value ?? ''));
  const safe = typeof value !== 'number' && FORMULA.test(text) ? `'${text}` : text;
  return SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** RFC 4180 with a byte-order mark, without which Excel takes the Chinese for another charset; every cell plain text. */
export const csvOf = (columns: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  `\uFEFF${[columns, ...rows].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`;

/** The same of records, by the names of the columns. */
export const csvOfRecords = (columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): string =>
  csvOf(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
