import { encode } from '../pages/markup.ts';
import { zipOf } from './zip.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'application/vnd.openxmlformats-officedocument';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const types = (part: string, type: string): string =>
  `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels"
  ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml"
  ContentType="application/xml"/><Override PartName="/${part}" ContentType="${MAIN}.${type}.main+xml"/></Types>`;
const relations = (rows: readonly string[]): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`;
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;

/** A cell of a DOCX: paragraphs, its breadth in columns, whether it goes on from above, whether Word counts it. */
type DocxCell = { lines: string[]; span?: number; merged?: 'starts' | 'goes on'; counted?: boolean };
export type DocxBlock = string | DocxCell[][];

const COUNTED = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
const paragraph = (text: string, counted = false): string =>
  `<w:p>${counted ? COUNTED : ''}<w:r><w:t xml:space="preserve">${encode(text)}</w:t></w:r></w:p>`;
const docxCell = ({ lines, span, merged, counted }: DocxCell): string => {
  const properties = `${span ? `<w:gridSpan w:val="${span}"/>` : ''}${
    merged ? `<w:vMerge${merged === 'starts' ? ' w:val="restart"' : ''}/>` : ''
  }`;
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${lines.map((line) => paragraph(line, counted)).join('')}</w:tc>`;
};

const NUMBERING = `${XML}<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum
 w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num
 w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

/** A DOCX of paragraphs and tables. */
export const docxOf = (blocks: readonly DocxBlock[]): Uint8Array => {
  const body = blocks
    .map((block) =>
      typeof block === 'string'
        ? paragraph(block)
        : `<w:tbl>${block.map((row) => `<w:tr>${row.map(docxCell).join('')}</w:tr>`).join('')}</w:tbl>`,
    )
    .join('');
  return zipOf([
    { name: '[Content_Types].xml', body: types('word/document.xml', 'wordprocessingml.document') },
    { name: '_rels/.rels', body: relations([relation('rId1', 'officeDocument', 'word/document.xml')]) },
    { name: 'word/_rels/document.xml.rels', body: relations([relation('rId1', 'numbering', 'numbering.xml')]) },
    { name: 'word/numbering.xml', body: NUMBERING },
    {
      name: 'word/document.xml',
      body: `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
  ]);
};

export type XlsxCell = string | number | { raw: string } | { day: number } | undefined;

const address = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;
const xlsxCell = (cell: XlsxCell, at: string): string => {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${encode(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  return 'day' in cell ? `<c r="${at}" s="1"><v>${cell.day}</v></c>` : `<c r="${at}"><v>${cell.raw}</v></c>`;
};

const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const sheetOf = (rows: readonly (readonly XlsxCell[])[]): string =>
  rows
    .map(
      (cells, row) => `<row r="${row + 1}">${cells.map((cell, at) => xlsxCell(cell, address(row, at))).join('')}</row>`,
    )
    .join('');

/** An XLSX of these sheets; `extra` is put into the first as it is. */
export const xlsxOf = (sheets: readonly (readonly (readonly XlsxCell[])[])[], extra = ''): Uint8Array =>
  zipOf([
    { name: '[Content_Types].xml', body: types('xl/workbook.xml', 'spreadsheetml.sheet') },
    { name: '_rels/.rels', body: relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]) },
    {
      name: 'xl/workbook.xml',
      body: `${XML}<workbook ${SHEET} xmlns:r="${RELATIONS}"><sheets>${sheets
        .map((_, at) => `<sheet name="表${at + 1}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      body: relations([
        ...sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
        relation('rId99', 'styles', 'styles.xml'),
      ]),
    },
    {
      name: 'xl/styles.xml',
      body: `${XML}<styleSheet ${SHEET}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    },
    ...sheets.map((rows, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      body: `${XML}<worksheet ${SHEET}><sheetData>${sheetOf(rows)}${at === 0 ? extra : ''}</sheetData></worksheet>`,
    })),
  ]);
