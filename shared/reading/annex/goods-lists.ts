import { numeralOf } from '../../time/numerals.ts';
import type { GoodsLine, GoodsList } from './annex.ts';
import { countIn } from './serials.ts';
import { type Row, textOf } from './table.ts';

const SERIAL = /^\d{1,5}[.、]?$/;
const EX = /^(?:ex|部分)\.?\d?$/i;
const CODE = '(?:ex ?)?\\d{4}\\.?\\d{2}\\.?\\d{2}(?:\\.?\\d{2})?';
const CODES = new RegExp(`^${CODE}(?:[、,;/ ]+${CODE})*$`, 'i');
/** Numbers that a spreadsheet has kept without their leading zero. */
const SHORTENED = /^(?:\d{7}|\d{9})$/;
/** A row that came as one line: 12 28042900其他稀有气体. */
const LINE = /^(\d{1,5})[.、]? ?((?:ex ?)?(?:\d{10}|\d{8}|\d{4}\.\d{2}\.\d{2}(?:\.?\d{2})?))(?!\d) ?(.*)$/i;
const TITLE = /清单|商品|附件|附表/;
const NOTE = /^(?:注|备注|说明)\d*[:.]/;
const NUMBER = /(?:清单|附件|附表)([\d一二三四五六七八九十]{1,3})(?![\d%])/g;
const RATE = /(\d{1,3}(?:\.\d+)?)%/;
const LONGEST_TITLE = 80;

/** An own number of a list within its file is its last: 附件1 清单二. */
const numberIn = (title: string): number | undefined => numeralOf([...title.matchAll(NUMBER)].at(-1)?.[1] ?? '');

const emptyList = (title: string): GoodsList => {
  const number = numberIn(title);
  const rate = RATE.exec(title)?.[1];
  const stated = countIn(title);
  return {
    title,
    ...(number === undefined ? {} : { number }),
    ...(rate === undefined ? {} : { ratePct: Number(rate) }),
    ...(stated === undefined ? {} : { stated }),
    lines: [],
  };
};

const codesIn = (cell: string): string[] =>
  SHORTENED.test(cell)
    ? [`0${cell}`]
    : cell.split(/[、,;/ ]+/).flatMap((code) => (/\d/.test(code) ? code.replace(/^ex/i, '').replaceAll('.', '') : []));

const isCode = (cell: string, inColumn: boolean): boolean => CODES.test(cell) || (inColumn && SHORTENED.test(cell));

/** The goods of one row; undefined where it holds no customs number. */
const lineIn = ({ cells, columns }: Row): GoodsLine | undefined => {
  const [first = ''] = cells;
  if (cells.length === 1) {
    const [, serial, code = '', name = ''] = LINE.exec(first) ?? [];
    if (serial === undefined) return undefined;
    return {
      serial: Number(serial),
      hsCodes: codesIn(code),
      name,
      ...(/^ex/i.test(code) ? { ex: true as const } : {}),
    };
  }
  const at = cells.findIndex((cell, index) => isCode(cell, index === columns.hs));
  if (at < 0) return undefined;
  const code = cells[at] ?? '';
  const serial = at > 0 && SERIAL.test(first) ? Number.parseInt(first, 10) : undefined;
  const ex = /^ex/i.test(code) || cells.some((cell) => EX.test(cell));
  const name = cells.slice(at + 1).find((cell) => cell !== '') ?? '';
  return {
    ...(serial === undefined ? {} : { serial }),
    hsCodes: codesIn(code),
    name: columns.name === undefined ? name : (cells[columns.name] ?? name),
    ...(ex ? { ex: true as const } : {}),
  };
};

/** A row with a serial and no customs number: something of it was lost. */
const isBroken = ({ cells }: Row): boolean => cells.length > 1 && SERIAL.test(cells[0] ?? '');

/** 加征税率 as a column: one list holds the goods of several rates. */
export const rateOf = ({ cells, columns }: Row): number | undefined => {
  const rate =
    columns.rate === undefined
      ? undefined
      : /^(\d{1,3}(?:\.\d+)?)(?:%| percent)?$/.exec(cells[columns.rate] ?? '')?.[1];
  return rate === undefined ? undefined : Number(rate);
};

export type GoodsRead = { lists: GoodsList[]; serials: number[]; broken: number };

/** Lists of goods: 序号, 税则号列, 商品名称, each under its title. */
export const goodsIn = (rows: readonly Row[]): GoodsRead => {
  const out: GoodsRead = { lists: [], serials: [], broken: 0 };
  const byRate = new Map<string, GoodsList>();
  let titles: string[] = [];
  let last = 0;
  let noted = false;
  for (const row of rows) {
    const line = lineIn(row);
    if (line === undefined) {
      const text = textOf(row);
      noted ||= NOTE.test(text);
      if (isBroken(row)) out.broken += noted ? 0 : 1;
      else if (row.cells.length === 1 && text.length <= LONGEST_TITLE && TITLE.test(text) && !noted) titles.push(text);
      continue;
    }
    const title = titles.join(' ');
    titles = [];
    noted = false;
    const list = out.lists.at(-1);
    const begins = line.serial === undefined ? title !== '' && title !== list?.title : line.serial === 1 && last !== 0;
    const rate = rateOf(row);
    const plain = list === undefined || begins ? emptyList(title) : list;
    const key = `${plain.title} ${rate}`;
    const current = rate === undefined ? plain : (byRate.get(key) ?? { ...emptyList(plain.title), ratePct: rate });
    if (current !== list && byRate.get(key) === undefined) out.lists.push(current);
    if (rate !== undefined) byRate.set(key, current);
    current.lines.push(line);
    last = line.serial ?? 0;
    if (line.serial !== undefined) out.serials.push(line.serial);
  }
  // 共计545项 under the goods counts them as well as over them.
  const list = out.lists.at(-1);
  const after = countIn(titles.join(' '));
  if (list !== undefined && list.stated === undefined && after !== undefined) list.stated = after;
  return out;
};
