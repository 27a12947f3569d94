import { type Limits, within } from './bounds.ts';
import { entriesOf, xmlOf } from './zip.ts';

const CELL = /<(?:\w+:)?c\b([^<>]*)>/g;
const ADDRESS = /\br="([A-Z]{1,3})(\d{1,7})"/;

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** The cells that a sheet spans when its rows are written out: one in its far corner makes it as large as can be. */
const spanned = (sheet: Uint8Array): number => {
  let [rows, columns, cells] = [0, 0, 0];
  for (const [, attributes = ''] of new TextDecoder('latin1').decode(sheet).matchAll(CELL)) {
    const [, letters = 'A', row = '1'] = ADDRESS.exec(attributes) ?? [];
    cells += 1;
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnNumber(letters));
  }
  return Math.max(cells, rows * columns);
};

/** A number as it is written out, without an exponent. */
const plain = (number: string): string => {
  if (!/e/i.test(number)) return /\.\d{12}/.test(number) ? String(Number(number)) : number;
  const value = Number(number);
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(12).replace(/\.?0+$/, '');
};

const cellText = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === null || value === undefined ? '' : String(value);
};

/** The rows of an XLSX, sheet by sheet; throws `Unread`, and whatever the library throws of a damaged file. */
export const sheetsOfXlsx = async (bytes: Uint8Array, limits: Limits): Promise<string[][][]> => {
  for (const [name, sheet] of xmlOf(bytes, entriesOf(bytes), limits))
    if (name.startsWith('xl/worksheets/')) within('cells', spanned(sheet), limits);
  const { default: readSheets } = await import('read-excel-file/universal');
  const copy = new Uint8Array(bytes).buffer;
  const sheets = await readSheets(copy, { parseNumber: plain, trim: false });
  return sheets.map(({ data }) => data.map((row) => row.map(cellText)));
};

/** The rows of all sheets together. */
export const rowsOfXlsx = async (bytes: Uint8Array, limits: Limits): Promise<string[][]> =>
  (await sheetsOfXlsx(bytes, limits)).flat();
