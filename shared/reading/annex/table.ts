import type { AnnexRows } from '../../domain/acts/annex.ts';
import { normalise } from '../../page/text.ts';

/** What a column holds, by the words at its head; the first that fits decides. */
const HEADS = [
  ['serial', /^(?:序号|编号$|序$|No\.?$)/i],
  ['code', /^(?:管制编码|物项编码|编码)/],
  ['hs', /海关(?:商品)?(?:编号|编码)|税则号|税号|商品(?:编码|编号)|HS编码|^HTS/i],
  ['reference', /^参考(?:商品)?名称/],
  ['name', /名称|简称|描述|物项|货品|商品|实体|企业|机构|^(?:product |article )?description$/i],
  ['rate', /税率|^(?:additional )?(?:ad valorem )?(?:rates?|dut(?:y|ies)|tariffs?)\b/i],
  ['unit', /^(?:计量|法定)?单位/],
  ['note', /^(?:备注|注)/],
] as const;
type Column = (typeof HEADS)[number][0];
export type Columns = Partial<Record<Column, number>>;

/** A row of a table, or a line of the text around it. */
export type Row = { cells: string[]; columns: Columns };

const PAGE = /^(?:[-—]? ?\d{1,6} ?[-—]?|第?\d{1,4}页.*|(?:Page|Verdate) .*)$/i;
/** A head that came as one line. */
const HEAD_LINE = /^序号.{0,20}(?:名称|编号|税则号列|编码)/;
const DIGITS = /\d{8}/;
const LONGEST_HEAD = 16;
const LONGEST_WESTERN_HEAD = 48;
/** What one cell of an honest file never exceeds. */
const LONGEST_CELL = 8_000;
const NOTE = /^(?:备注|注)\d*:/;
const WESTERN = /[\dA-Za-z.,;:)(&]/;

const columnOf = (cell: string): Column | undefined =>
  cell.length > (/\p{Script=Han}/u.test(cell) ? LONGEST_HEAD : LONGEST_WESTERN_HEAD)
    ? undefined
    : HEADS.find(([, wording]) => wording.test(cell))?.[0];

/** The columns that a row heads; two at least. */
const columnsOf = (cells: readonly string[]): Columns | undefined => {
  if (cells.length < 2 || cells.some((cell) => DIGITS.test(cell))) return undefined;
  const columns: Columns = {};
  cells.forEach((cell, at) => {
    const column = columnOf(cell);
    if (column !== undefined && columns[column] === undefined) columns[column] = at;
  });
  return Object.keys(columns).length < 2 ? undefined : columns;
};

/** Pieces of one text that a page, or a line, has parted: with a space between western ones. */
export const joined = (pieces: readonly string[]): string => {
  const out: string[] = [];
  let before = '';
  for (const piece of pieces) {
    if (piece === '') continue;
    if (WESTERN.test(before) && WESTERN.test(piece[0] ?? '')) out.push(' ');
    out.push(piece);
    before = piece.at(-1) ?? '';
  }
  return out.join('');
};

/** Whether a row goes on with the one above it: its first column is empty, and it is no note under the table. */
const goesOn = (cells: readonly string[], { name }: Columns): boolean =>
  cells.length > 1 && cells[0] === '' && !cells.some((cell, at) => at !== name && NOTE.test(cell));

/**
 * The rows of a file without page numbers and repeated heads, each with the columns of its table. A row whose first
 * cell is empty continues the one above it, also over a page's end.
 */
export const tableOf = (rows: AnnexRows): Row[] => {
  const out: { pieces: string[][]; columns: Columns }[] = [];
  let columns: Columns = {};
  for (const raw of rows) {
    const cells = raw.map((cell) => normalise(cell.slice(0, LONGEST_CELL)));
    while (cells.at(-1) === '') cells.pop();
    const [only = ''] = cells;
    if (cells.length === 0 || (cells.length === 1 && (PAGE.test(only) || HEAD_LINE.test(only)))) continue;
    const headed = columnsOf(cells);
    if (headed !== undefined) {
      columns = headed;
      continue;
    }
    const above = out.at(-1)?.pieces;
    // A line of text between ends the row above.
    if (goesOn(cells, columns) && above !== undefined && above.length > 1)
      cells.forEach((cell, at) => {
        above[at] ??= [];
        above[at]?.push(cell);
      });
    else out.push({ pieces: cells.map((cell) => [cell]), columns });
  }
  return out.map(({ pieces, columns: own }) => ({
    cells: Array.from(pieces, (cell) => joined(cell ?? [])),
    columns: own,
  }));
};

export const textOf = ({ cells }: Row): string => cells.filter((cell) => cell !== '').join(' ');
