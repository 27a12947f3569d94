import { type DocxBlock, docxOf, xlsxOf } from './office.ts';

type Rows = readonly (readonly string[])[];

/** A document of Word: a row of one cell is a paragraph, rows of more are a table. */
export const docxOfRows = (rows: Rows): Uint8Array => {
  const blocks: DocxBlock[] = [];
  for (const row of rows) {
    const [only = ''] = row;
    const cells = row.map((cell) => ({ lines: [cell] }));
    const last = blocks.at(-1);
    if (row.length === 1) blocks.push(only);
    else if (Array.isArray(last)) last.push(cells);
    else blocks.push([cells]);
  }
  return docxOf(blocks);
};

/** A workbook of Excel with one sheet; every cell is text. */
export const xlsxOfRows = (rows: Rows): Uint8Array => xlsxOf([rows]);
