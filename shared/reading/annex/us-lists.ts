import { romanOf } from '../lexicon/numbers.ts';
import type { GoodsLine, GoodsList } from './annex.ts';
import { rateOf } from './goods-lists.ts';
import { type Row, textOf } from './table.ts';

/** ANNEX I, Annex 2 to the order, Attachment A. */
const TITLE = /^(?:ANNEX|Annex|ATTACHMENT|Attachment)\s?([IVX]{1,7}|\d{1,2}|[A-H])\b/;
const LONGEST_TITLE = 200;
/** Subheadings and statistical reporting numbers, with points: 8471.30.01, 8421.39.0115; plain where a cell is one. */
const SUBHEADING = /(?<![\d.])\d{4}\.\d{2}(?:\.\d{2}(?:\.?\d{2})?|\.\d{4})(?![\d.]?\d)/g;
const PLAIN = /^(?:\d{8}|\d{10})$/;
/** Headings of chapter 99 carry duties; they are no goods. */
const CARRIES = /^9[89]\d{2}/;

/** Annex II, Annex 2 and Annex B are each the second. */
export const usAnnexNumber = (sign: string): number | undefined =>
  romanOf(sign) ?? (/^\d+$/.test(sign) ? Number(sign) : sign.length === 1 ? sign.charCodeAt(0) - 64 : undefined);

const codesIn = ({ cells }: Row): string[] =>
  cells
    .flatMap((cell) => (PLAIN.test(cell) ? [cell] : (cell.match(SUBHEADING) ?? [])))
    .map((code) => code.replaceAll('.', ''))
    .filter((code) => !CARRIES.test(code));

const lineIn = (row: Row): GoodsLine | undefined => {
  const hsCodes = codesIn(row);
  const name = row.cells.find((cell) => /[A-Za-z]{3}/.test(cell)) ?? '';
  return hsCodes.length === 0 ? undefined : { hsCodes, name };
};

/** The goods of an annex to an American order or notice, by the subheadings of the Harmonized Tariff Schedule. */
export const usListsIn = (rows: readonly Row[]): GoodsList[] => {
  const out: GoodsList[] = [];
  for (const row of rows) {
    const text = textOf(row);
    const titled = text.length <= LONGEST_TITLE ? TITLE.exec(text)?.[1] : undefined;
    if (titled !== undefined) {
      const number = usAnnexNumber(titled);
      out.push({ title: text, ...(number === undefined ? {} : { number }), lines: [] });
      continue;
    }
    const line = lineIn(row);
    if (line === undefined) continue;
    const { title = '', number } = out.at(-1) ?? {};
    const ratePct = rateOf(row);
    const known = out.findLast((one) => one.title === title && (one.ratePct === ratePct || one.lines.length === 0));
    const list = known ?? { title, ...(number !== undefined && { number }), lines: [] };
    if (known === undefined) out.push(list);
    if (ratePct !== undefined) list.ratePct = ratePct;
    list.lines.push(line);
  }
  return out.filter(({ lines }) => lines.length > 0);
};
