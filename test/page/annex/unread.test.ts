import { expect, test } from 'vitest';
import { characterMaps } from '../../../shared/adapters/annex/character-maps.ts';
import { ANNEX_BOUNDS, type AnnexBounds } from '../../../shared/page/annex/bounds.ts';
import { annexRows } from '../../../shared/page/annex/rows-from-annex.ts';
import { docxOf, xlsxOf } from '../../../simulator/files/office.ts';
import { zipOf } from '../../../simulator/files/zip.ts';
import { compoundOf, docOf } from '../../support/annex/doc-writer.ts';
import { FILES } from '../../support/annex/files.ts';
import { pdfOf, type Sheet } from '../../support/annex/pdf-writer.ts';

const why = async (bytes: Uint8Array, bounds: Partial<AnnexBounds> = {}, late = () => false): Promise<string> => {
  const read = await annexRows(bytes, { maps: characterMaps, late, bounds: { ...ANNEX_BOUNDS, ...bounds } });
  return 'why' in read ? read.why : `${read.rows.length} rows`;
};

const pdf = FILES['goods-gbk.pdf']!(60);
const docx = FILES['catalogue.docx']!(10);
const TEXTS = [{ x: 72, y: 700, text: '附件1对美加征关税商品清单' }];
const text = (body: string): Uint8Array => Buffer.from(body);

test.each([
  ['a web page under the address of a PDF', text('\n<!DOCTYPE html><html><body>404</body></html>')],
  ['an RTF text', text('{\\rtf1\\ansi 1. \\par}')],
  ['a RAR archive', text('Rar!\x1a\x07\x00')],
  ['a zip of other files', zipOf([{ name: 'list.txt', body: '1' }])],
  ['another compound file', compoundOf({ Workbook: Buffer.alloc(10) })],
  ['nothing', new Uint8Array()],
  ['a PDF of a head only', text('%PDF-1.5\n%%EOF')],
  ['a PDF cut short', pdf.subarray(0, pdf.length * 0.7)],
  ['a PDF with a fault on a page', pdfOf([{ texts: TEXTS, drawn: 'fault' }], { encoding: 'GBK-EUC-H' })],
  ['a DOCX cut short', docx.subarray(0, docx.length - 40)],
  ['a DOC cut short', FILES['catalogue.doc']!(10).subarray(0, 3000)],
  ['a part that is larger than it says', zipOf([{ name: 'word/document.xml', body: 'x'.repeat(1e6), says: 10 }])],
  ['a DOCX that is none', zipOf([{ name: 'word/document.xml', body: '<a' }])],
])('%s is a form that is not read', async (_, bytes) => expect(await why(bytes)).toBe('form'));

test.each([
  ['a PDF', pdfOf([{ texts: [] }], { encoding: 'GBK-EUC-H', password: true })],
  ['an Office file', compoundOf({ EncryptedPackage: Buffer.alloc(10), EncryptionInfo: Buffer.alloc(10) })],
  ['a DOC', docOf(['附件'], { encrypted: true })],
  ['a zip', zipOf([{ name: 'word/document.xml', body: '<a/>', encrypted: true }])],
])('%s with a password', async (_, bytes) => expect(await why(bytes)).toBe('encrypted'));

test('a scan, and a file without a word, have no text', async () => {
  const pages = Array.from({ length: 5 }, (_, at) => ({ texts: [{ x: 295, y: 47, text: `${at + 1}` }] }));
  expect(await why(pdfOf(pages, { encoding: 'GBK-EUC-H' }))).toBe('no-text');
  expect(await why(docxOf(['', ' ']))).toBe('no-text');
  expect(await why(xlsxOf([[[]]]))).toBe('no-text');
  expect(await why(docOf([' ']))).toBe('no-text');
});

test.each(['picture', 'shapes'] as const)(
  'a list of which one page is a %s has no text, an empty page does not matter',
  async (drawn) => {
    const written = { texts: TEXTS };
    const pages = (last: Sheet) => pdfOf([written, written, last], { encoding: 'GBK-EUC-H' });
    expect(await why(pages({ texts: [], drawn }))).toBe('no-text');
    expect(await why(pages({ ...written, drawn }))).toBe('3 rows');
    expect(await why(pages({ texts: [] }))).toBe('2 rows');
  },
);

test('a font whose characters the file does not say has no text', async () => {
  const maps = () => Promise.reject(new Error('no such map'));
  expect(await annexRows(pdf, { maps, late: () => false })).toMatchObject({ why: 'no-text' });
  const unsaid = pdfOf([{ texts: [{ x: 72, y: 700, text: '商品名称税则号列' }] }], {
    encoding: 'UniGB-UCS2-H',
    shownAs: Object.fromEntries([...'商品名称税则号列'].map((sign, at) => [sign, String.fromCharCode(0xe000 + at)])),
  });
  expect(await why(unsaid)).toBe('no-text');
});

test.each<[string, Uint8Array, Partial<AnnexBounds>]>([
  ['bytes', pdf, { bytes: 1000 }],
  ['pages', pdf, { pages: 1 }],
  ['cells of a PDF', pdf, { cells: 50 }],
  ['cells of a DOCX', docx, { cells: 50 }],
  ['cells of a DOC', FILES['catalogue.doc']!(10), { cells: 50 }],
  ['cells of an XLSX', FILES['goods.xlsx']!(40), { cells: 50 }],
  ['characters', docx, { characters: 100 }],
])('more %s than its bounds allow', async (_, bytes, bounds) => {
  expect(await why(bytes, bounds)).toBe('too-much');
  expect(await why(bytes)).toMatch(/rows$/);
});

test('a packed file that is huge inside is refused by what its directory says', async () => {
  const bomb = zipOf([{ name: 'word/document.xml', body: '<a/>', says: 4_000_000_000 }]);
  expect(await why(bomb)).toBe('too-much');
});

test('a sheet with one cell in its far corner is refused before its rows are written out', async () => {
  const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  expect(await why(xlsxOf([[['附件1', '序号']]], far))).toBe('too-much');
});

test('when its time is over, reading stops at the next part of the page', async () => {
  let asked = 0;
  expect(await why(pdf, {}, () => ++asked > 2)).toBe('too-much');
  expect(asked).toBe(3);
});
