import type { Table } from './message.ts';

/** A cell that a spreadsheet could take for a formula is kept as text. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A table as a file that spreadsheets open, Chinese and all. */
export const csvOf = ({ columns, rows }: Table): string =>
  `\ufeff${[columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
