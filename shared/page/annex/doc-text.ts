import { Unread } from './bounds.ts';
import type { Compound } from './compound.ts';
import { type Stretch, stretchesOf } from './doc-properties.ts';

/** A sign of the text with what is said of its paragraph. */
export type Sign = { sign: string; inTable: boolean; endsRow: boolean };

const WORD_97 = 0xa5ec;
const ENCRYPTED = 0x0100;
const OTHER_TABLE = 0x0200;
const BYTE_SIGNS = 0x4000_0000;
const DELETED = 0x0800;
const IN_TABLE = 0x2416;
const TABLE_DEPTH = 0x6649;
const ENDS_ROW = 0x2417;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Asked of places that mostly grow: what is said of the text there. */
const lookup = (stretches: readonly Stretch[]) => {
  let at = 0;
  return (place: number): ReadonlyMap<number, number> | undefined => {
    if (place < (stretches[at]?.from ?? 0)) at = 0;
    while (at < stretches.length && (stretches[at]?.to ?? 0) <= place) at += 1;
    const stretch = stretches[at];
    return stretch && stretch.from <= place ? stretch.properties : undefined;
  };
};

/** Where the text stands in the file: in pieces, each in one or two bytes a sign. */
const piecesOf = (words: DataView, table: DataView): { from: number; count: number; size: number }[] => {
  let at = words.getUint32(0x1a2, true);
  while (table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true);
  if (table.getUint8(at) !== 2) throw new Unread('form', 'a DOC without its text');
  const count = Math.floor((table.getUint32(at + 1, true) - 4) / 12);
  const ends = at + 5;
  return Array.from({ length: count }, (_, piece) => {
    const place = table.getUint32(ends + (count + 1) * 4 + piece * 8 + 2, true);
    const signs = table.getUint32(ends + (piece + 1) * 4, true) - table.getUint32(ends + piece * 4, true);
    const inBytes = (place & BYTE_SIGNS) !== 0;
    return { from: inBytes ? (place & ~BYTE_SIGNS) >>> 1 : place, count: signs, size: inBytes ? 1 : 2 };
  });
};

/** The signs of a DOC's or WPS's body, in order and without what was struck out; throws `Unread` or a RangeError. */
export const signsOf = function* (file: Compound): Generator<Sign> {
  const words = viewOf(file.stream('WordDocument'));
  if (words.getUint16(0, true) !== WORD_97) throw new Unread('form', 'a text of Word before 97');
  const flags = words.getUint16(0x0a, true);
  if (flags & ENCRYPTED) throw new Unread('encrypted', 'a DOC with a password');
  const table = viewOf(file.stream(flags & OTHER_TABLE ? '1Table' : '0Table'));

  const paragraphAt = lookup(stretchesOf(words, table, 'paragraphs'));
  const charactersAt = lookup(stretchesOf(words, table, 'characters'));
  let left = words.getUint32(0x4c, true);
  for (const { from, count, size } of piecesOf(words, table)) {
    const bytes = new Uint8Array(words.buffer, words.byteOffset + from, Math.min(count, left) * size);
    const text = new TextDecoder(size === 1 ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(bytes);
    for (let at = 0; at < text.length; at++) {
      const place = from + at * size;
      if (charactersAt(place)?.get(DELETED) === 1) continue;
      const paragraph = paragraphAt(place);
      const inTable = paragraph?.get(IN_TABLE) === 1 || (paragraph?.get(TABLE_DEPTH) ?? 0) > 0;
      yield { sign: text.charAt(at), inTable, endsRow: paragraph?.get(ENDS_ROW) === 1 };
    }
    left -= Math.min(count, left);
  }
};
