// The browser unpacks and reads XML itself: a library for workbooks would weigh an eighth of the whole site.

import { boundList } from '../../../shared/views/screening/lists/list-bounds.ts';

type Entry = { name: string; method: number; body: Uint8Array<ArrayBuffer> };

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** The files of a zip, by its directory at the end. Throws where it has none. */
const entriesIn = (bytes: Uint8Array<ArrayBuffer>): Entry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count && view.getUint32(at, true) === ENTRY; index++) {
    const [packed, names, extra, comment] = [20, 28, 30, 32].map((place) =>
      place === 20 ? view.getUint32(at + place, true) : view.getUint16(at + place, true),
    ) as [number, number, number, number];
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + names)),
      method: view.getUint16(at + 10, true),
      body: bytes.subarray(start, start + packed),
    });
    at += 46 + names + extra + comment;
  }
  return entries;
};

/** Throws where all that was unpacked comes to more than a bound, before it is in memory. */
type Unpacked = { bytes: number };
const count = (all: Unpacked, bytes: number): void => {
  all.bytes += bytes;
  boundList('unpacked', all.bytes);
};

const textOf = async ({ method, body }: Entry, all: Unpacked): Promise<string> => {
  if (method === 0) {
    count(all, body.length);
    return new TextDecoder().decode(body);
  }
  const unpacked = new Blob([body]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const pieces: string[] = [];
  const decoder = new TextDecoder();
  for (const reader = unpacked.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return pieces.join('') + decoder.decode();
    count(all, value.length);
    pieces.push(decoder.decode(value, { stream: true }));
  }
};

/** What breaks off, or defines words of its own, is no part of a workbook that an office program wrote. */
const documentOf = (xml: string): Document => {
  if (/<!DOCTYPE/i.test(xml)) throw new Error('It defines a document type');
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.getElementsByTagName('parsererror').length > 0) throw new Error('It breaks off');
  return document;
};

const all = (node: Document | Element, tag: string): Element[] => [...node.getElementsByTagNameNS('*', tag)];
/** Text without the readings that stand above Chinese and Japanese words. */
const words = (node: Element): string =>
  all(node, 't')
    .filter((text) => text.parentElement?.localName !== 'rPh')
    .map((text) => text.textContent)
    .join('');

/** `AB12` stands in the 28th column; 0 where a cell does not say. */
const columnOf = (cell: Element): number => {
  const [, letters = ''] = /^([A-Z]{1,3})\d+$/.exec(cell.getAttribute('r') ?? '') ?? [];
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
};

const cellText = (cell: Element, shared: readonly string[]): string => {
  const kind = cell.getAttribute('t');
  if (kind === 'inlineStr') return words(cell);
  const value = all(cell, 'v')[0]?.textContent ?? '';
  const text = kind === 's' && value !== '' ? shared[Number(value)] : value;
  if (text === undefined) throw new Error(`It has no text ${value}`);
  return text;
};

/** The rows of a workbook, sheet after sheet, as they are shown: a number as its digits. Throws `ListTooLarge`. */
export const workbookRows = async (bytes: Uint8Array<ArrayBuffer>): Promise<string[][]> => {
  const entries = new Map(entriesIn(bytes).map((entry) => [entry.name, entry]));
  const unpacked: Unpacked = { bytes: 0 };
  const xml = async (name: string): Promise<Document | undefined> => {
    const entry = entries.get(name);
    return entry && documentOf(await textOf(entry, unpacked));
  };
  const strings = await xml('xl/sharedStrings.xml');
  const shared = strings ? all(strings, 'si').map(words) : [];
  const sheets = [...entries.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  if (sheets.length === 0) throw new Error('There is no sheet in it');
  const rows: string[][] = [];
  let spanned = 0;
  for (const name of sheets.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))) {
    const sheet = await xml(name);
    // An empty line between two sheets: the next may have headings of its own.
    if (rows.length > 0) rows.push([]);
    for (const row of sheet ? all(sheet, 'row') : []) {
      const cells: string[] = [];
      all(row, 'c').forEach((cell, index) => {
        cells[(columnOf(cell) || index + 1) - 1] = cellText(cell, shared);
      });
      spanned += cells.length;
      boundList('cells', spanned);
      rows.push(Array.from(cells, (text) => text ?? ''));
    }
  }
  return rows;
};
