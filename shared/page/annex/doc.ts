import { type Limits, within } from './bounds.ts';
import { joined } from './cells.ts';
import { Compound } from './compound.ts';
import { signsOf } from './doc-text.ts';

const PARAGRAPH = '\r';
const CELL = '\u0007';
const BREAKS = '\u000b\u000c';
const FIELD = '\u0013';
const FIELD_RESULT = '\u0014';
const FIELD_END = '\u0015';
const HYPHEN = '\u001e';

const shown = (sign: string): string => {
  if (sign === HYPHEN) return '-';
  if (BREAKS.includes(sign) || sign === '\t') return ' ';
  return sign < ' ' || sign === '\u001f' ? '' : sign;
};

/** Rows while the signs of a text come in: paragraphs, or cells that end in a mark, of a row that ends in one. */
class Rows {
  readonly rows: string[][] = [];
  #cells: string[] = [];
  #cell = '';
  #line = '';

  put(sign: string): void {
    this.#line += sign;
  }

  endParagraph(inTable: boolean): void {
    if (inTable) this.#cell = joined(this.#cell, this.#line);
    else this.rows.push([this.#line]);
    this.#line = '';
  }

  endCell(): void {
    this.endParagraph(true);
    this.#cells.push(this.#cell);
    this.#cell = '';
  }

  endRow(): void {
    this.rows.push(this.#cells);
    this.#cells = [];
    this.#line = '';
  }
}

/** The rows of a DOC or WPS text, tables and paragraphs in their order; throws `Unread`, or a RangeError if damaged. */
export const rowsOfDoc = (bytes: Uint8Array, limits: Limits): string[][] => {
  const rows = new Rows();
  // Of a field (a link, a page's number) only the result is shown; fields stand within fields.
  const fields: ('code' | 'result')[] = [];
  let cells = 0;
  for (const { sign, inTable, endsRow } of signsOf(new Compound(bytes))) {
    if (sign === FIELD) fields.push('code');
    else if (sign === FIELD_RESULT) fields[fields.length - 1] = 'result';
    else if (sign === FIELD_END) fields.pop();
    else if (sign === PARAGRAPH) rows.endParagraph(inTable);
    else if (sign === CELL && endsRow) rows.endRow();
    else if (sign === CELL) {
      rows.endCell();
      within('cells', ++cells, limits);
    } else if (!fields.includes('code')) rows.put(shown(sign));
  }
  rows.endParagraph(false);
  return rows.rows;
};
