// Tables of rates by goods.

import { squeezed } from './us-page.ts';

const RATE = /\b(?:rates?|dut(?:y|ies)|tariffs?|percent)\b|%/i;
const AS_IT_WAS = /\b(?:current|existing|previous|prior|present|former|general|column 1)\b/i;
const START = /\b(?:dates?|effective|starts?|from|as of|beginning|year)\b/i;
/** What says where goods stand in the schedule, and not what they are. */
const PLACE = /\b(?:HTS\w*|(?:sub)?headings?|codes?|nos?\.|numbers?|annex)\b/i;
/** Rates by country stand in annexes of their own. */
const WHOSE = /\b(?:countr(?:y|ies)|partners?|econom(?:y|ies))\b/i;
const PCT = /^(\d{1,3}(?:\.\d+)?) ?(?:%|percent)?(?: ad valorem)?$/i;
const DAY = /[A-Z][a-z]+ \d{1,2}, \d{4}/;

/** What stands beneath it is read as a list of its own (`annexes.ts`). */
const ANNEX = /^(?:Annex|Attachment|Appendix)(?: [A-Z\d]{1,7})?\b[^.]{0,120}$/i;

/** Beneath a sentence a row reads as a line of a list; where other cells stand between, its goods alone are its words. */
export const ROW = { whole: '•', parted: '▪' };

type Columns = { goods: number; rates: { at: number; on: string | undefined }[]; day: number };

const columnsOf = (cells: readonly string[]): Columns | undefined => {
  if (cells.length < 2 || cells.some((cell) => PCT.test(cell)) || !cells.some((cell) => RATE.test(cell)))
    return undefined;
  const isRate = (cell: string): boolean => RATE.test(cell) && !AS_IT_WAS.test(cell);
  const rates = cells.flatMap((cell, at) => (isRate(cell) ? [{ at, on: DAY.exec(cell)?.[0] }] : []));
  const goods = cells.findIndex((cell) => !RATE.test(cell) && !PLACE.test(cell) && !START.test(cell));
  if (rates.length === 0 || goods < 0 || WHOSE.test(cells[goods] ?? '')) return undefined;
  return { goods, rates, day: cells.findIndex((cell) => START.test(cell) && !RATE.test(cell)) };
};

const linesOf = (cells: readonly string[], { goods, rates, day }: Columns): string[] =>
  rates.flatMap(({ at, on = DAY.exec(cells[day] ?? '')?.[0] }) => {
    const [name, pct] = [cells[goods], PCT.exec(cells[at] ?? '')?.[1]];
    if (!name || pct === undefined) return [];
    return `${at === goods + 1 ? ROW.whole : ROW.parted} ${name}: ${pct}%${on === undefined ? '' : `, effective ${on}`}`;
  });

/** The lines of a page, with each row of a table of rates told as a line of a list. */
export const withRateRows = (lines: readonly string[]): string[] => {
  let columns: Columns | undefined;
  let isAnnex = false;
  return lines.flatMap((line) => {
    const cells = line.split('\t').map(squeezed);
    if (cells.length < 2) columns = undefined;
    isAnnex ||= ANNEX.test(line.trim());
    const head = isAnnex ? undefined : columnsOf(cells);
    if (head !== undefined) {
      columns = head;
      return [];
    }
    const rows = columns === undefined ? [] : linesOf(cells, columns);
    return rows.length > 0 ? rows : [line];
  });
};
