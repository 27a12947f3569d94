import { encode } from '../pages/markup.ts';
import { zipOf } from './zip.ts';

type Rows = readonly (readonly string[])[];

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SCHEMAS = 'http://schemas.openxmlformats.org';
const WORDS = `${SCHEMAS}/wordprocessingml/2006/main`;
const SHEETS = `${SCHEMAS}/spreadsheetml/2006/main`;
const RELATIONS = `${SCHEMAS}/officeDocument/2006/relationships`;

const types = (parts: Readonly<Record<string, string>>): string => {
  const overrides = Object.entries(parts).map(
    ([part, type]) =>
      `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
  );
  return `${XML}<Types xmlns="${SCHEMAS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
};

const relation = (type: string, target: string): string =>
  `${XML}<Relationships xmlns="${SCHEMAS}/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/${type}" Target="${target}"/></Relationships>`;

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${encode(text)}</w:t></w:r></w:p>`;
const table = (rows: Rows): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** A document of Word: a row of one cell is a paragraph, rows of more are a table. */
export const docxOf = (rows: Rows): Uint8Array => {
  const parts: string[] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at] ?? [];
    if (row.length === 1) {
      parts.push(paragraph(row[0] ?? ''));
      at += 1;
      continue;
    }
    const end = rows.findIndex((other, index) => index > at && other.length === 1);
    parts.push(table(rows.slice(at, end < 0 ? undefined : end)));
    at = end < 0 ? rows.length : end;
  }
  return zipOf({
    '[Content_Types].xml': types({ 'word/document.xml': 'wordprocessingml.document.main' }),
    '_rels/.rels': relation('officeDocument', 'word/document.xml'),
    'word/document.xml': `${XML}<w:document xmlns:w="${WORDS}"><w:body>${parts.join('')}</w:body></w:document>`,
  });
};

/** A workbook of Excel with one sheet; every cell is text. */
export const xlsxOf = (rows: Rows): Uint8Array => {
  const column = (index: number): string => String.fromCharCode(65 + index);
  const sheet = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, index) => `<c r="${column(index)}${row + 1}" t="inlineStr"><is><t>${encode(cell)}</t></is></c>`).join('')}</row>`,
  );
  return zipOf({
    '[Content_Types].xml': types({
      'xl/workbook.xml': 'spreadsheetml.sheet.main',
      'xl/worksheets/sheet1.xml': 'spreadsheetml.worksheet',
    }),
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `${XML}<workbook xmlns="${SHEETS}" xmlns:r="${RELATIONS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${SHEETS}"><sheetData>${sheet.join('')}</sheetData></worksheet>`,
  });
};
