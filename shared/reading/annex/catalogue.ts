import { CODE_FORM } from '../../domain/goods/codes.ts';
import { itemText, kindOf } from '../chinese/controls/item-line.ts';
import { EXCEPTION, PARAMETER } from '../chinese/controls/items.ts';
import { unique } from '../unique.ts';
import type { ListedItem } from './annex.ts';
import { type Columns, type Row, textOf } from './table.ts';

const SERIAL = /^\d{1,5}[.、]?$/;
const ONE_CODE = new RegExp(`^${CODE_FORM}$`);
const CODES = new RegExp(`^${CODE_FORM}(?:[、,;/ ]*${CODE_FORM})*$`);
const EACH_CODE = new RegExp(CODE_FORM, 'g');
/** Customs numbers one below the other come glued or with spaces between: they are cut every ten digits, or eight. */
const NUMBERS = /^[\d.、,;/ ]{7,}$/;
const TECHNICAL = /(?:技术)?(?:说明|注释|注)\d*:/;
/** The list shows what a description says first; a page long of parameters is read in the file. */
const SHOWN = 400;

/** Numbers in one cell; a spreadsheet may have lost the leading zero of one that stands alone. */
const numbersIn = (cell: string): string[] => {
  const whole = cell.match(/\d+(?:\.\d+)*/g)?.map((one) => one.replaceAll('.', '')) ?? [];
  if (whole.every((one) => one.length === 10 || one.length === 8)) return unique(whole);
  const digits = whole.join('');
  if (whole.length === 1 && (digits.length === 9 || digits.length === 7)) return [`0${digits}`];
  const size = digits.length % 10 === 0 ? 10 : digits.length % 8 === 0 ? 8 : 0;
  return size === 0 ? [] : unique(digits.match(new RegExp(`\\d{${size}}`, 'g')) ?? []);
};

/** The codes of one cell, which a narrow column may have broken: `1D209.c. 8`. */
const codesIn = (cell = ''): string[] => {
  const bare = cell.replace(/(?<![.、])[.、]+$/, '');
  const tight = bare.replaceAll(' ', '');
  if (ONE_CODE.test(tight)) return [tight];
  return CODES.test(bare) ? (bare.match(EACH_CODE) ?? []) : [];
};

const FIRST_COLUMNS = 3;
const codeAt = (cells: readonly string[], { code }: Columns): number =>
  code ?? cells.slice(0, FIRST_COLUMNS).findIndex((cell) => codesIn(cell).length > 0);

const numbersAt = (cells: readonly string[], { hs }: Columns, from: number): number =>
  hs ?? cells.findIndex((cell, at) => at > from && NUMBERS.test(cell) && numbersIn(cell).length > 0);

type Parts = { serial: number | undefined; codes: string[]; hsCodes: string[]; words: string; unit: string };

/** What a row of the table says; undefined for a row that begins no item. */
const partsOf = ({ cells, columns }: Row): Parts | undefined => {
  if (cells.length < 2) return undefined;
  const [first = ''] = cells;
  const serial = SERIAL.test(first) ? Number.parseInt(first, 10) : undefined;
  const at = codeAt(cells, columns);
  const codes = codesIn(cells[at]);
  const numbers = numbersAt(cells, columns, Math.max(at, serial === undefined ? -1 : 0));
  const hsCodes = numbers < 0 ? [] : numbersIn(cells[numbers] ?? '');
  if (serial === undefined && codes.length === 0 && (hsCodes.length === 0 || columns.serial !== undefined))
    return undefined;
  const taken = [serial === undefined ? -1 : 0, at, numbers, columns.unit ?? -1, columns.reference ?? -1];
  const words =
    columns.name === undefined
      ? cells.find((cell, index) => !taken.includes(index) && cell !== '')
      : cells[columns.name];
  const reference = columns.reference === undefined ? '' : cells[columns.reference];
  return {
    serial,
    codes,
    hsCodes,
    words: (words ?? '') === '' ? (reference ?? '') : (words ?? ''),
    unit: columns.unit === undefined ? '' : (cells[columns.unit] ?? ''),
  };
};

const itemOf = (code: string | undefined, { serial, hsCodes, words, unit }: Parts): ListedItem => {
  const note = words.search(TECHNICAL);
  const text = itemText((note < 0 ? words : words.slice(0, note)).slice(0, SHOWN));
  const except = EXCEPTION.exec(text)?.[1];
  return {
    ...(serial === undefined ? {} : { serial }),
    ...(code === undefined ? {} : { code }),
    ...(hsCodes.length === 0 ? {} : { hsCodes }),
    kind: kindOf(code, text),
    textZh: text,
    ...(PARAMETER.test(words.slice(0, SHOWN)) ? { parameters: true } : {}),
    ...(except === undefined ? {} : { except }),
    ...(note < 0 ? {} : { note: words.slice(note, note + SHOWN) }),
    ...(unit === '' ? {} : { unit }),
  };
};

/** 进口许可证管理目录 stands before 出口许可证管理目录 in the yearly catalogue; nothing else in it tells. */
const isOfImports = (text: string): boolean | undefined => {
  if (!/许可证?管理目录|许可清单/.test(text) || /进出口/.test(text)) return undefined;
  return text.includes('进口') ? true : text.includes('出口') ? false : undefined;
};

export type CatalogueRead = { items: ListedItem[]; serials: number[]; broken: number };

/** A catalogue or control list in a table: 序号, 管制编码, 物项名称及描述, 海关商品编号, 单位; one serial is one item. */
export const catalogueIn = (rows: readonly Row[]): CatalogueRead => {
  const out: CatalogueRead = { items: [], serials: [], broken: 0 };
  let imports = false;
  for (const row of rows) {
    if (row.cells.length === 1) imports = isOfImports(row.cells[0] ?? '') ?? imports;
    const parts = imports ? undefined : partsOf(row);
    if (parts === undefined) continue;
    if (parts.serial !== undefined) out.serials.push(parts.serial);
    const lost = parts.codes.length === 0 && parts.hsCodes.length === 0;
    // 技术 has no customs number: an item of words alone is one where the table has no codes.
    if (lost && (row.columns.code !== undefined || parts.words === '')) {
      out.broken++;
      continue;
    }
    for (const code of parts.codes.length > 0 ? parts.codes : [undefined]) out.items.push(itemOf(code, parts));
  }
  return out;
};

/** Whether some rows are a table of items rather than lines of text. */
export const isCatalogue = (rows: readonly Row[]): boolean =>
  rows.some(({ columns }) => columns.code !== undefined || (columns.hs !== undefined && columns.name !== undefined)) ||
  rows.some((row) => row.cells.length > 2 && partsOf(row) !== undefined && textOf(row).length > 0);
