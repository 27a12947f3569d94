import { inflateRawSync } from 'node:zlib';
import { type Limits, Unread, within } from './bounds.ts';

type Entry = { name: string; encrypted: boolean; method: number; packed: number; size: number; at: number };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 65_535;
const DEFLATED = 8;

const damaged = (text: string): never => {
  throw new Unread('form', text);
};

/** The entries that a zip's own directory names. */
export const entriesOf = (bytes: Uint8Array): Entry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_SIZE;
  const last = Math.max(0, end - LONGEST_COMMENT);
  while (end >= last && view.getUint32(end, true) !== END) end--;
  if (end < last) return damaged('a zip without its directory');

  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY) return damaged('a zip cut short');
    const [name, extra, comment] = [28, 30, 32].map((of) => view.getUint16(at + of, true)) as [number, number, number];
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + name)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += ENTRY_SIZE + name + extra + comment;
  }
  return entries;
};

const unpacked = (bytes: Uint8Array, { name, method, packed, size, at }: Entry): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + LOCAL_SIZE > bytes.length || view.getUint32(at, true) !== LOCAL) return damaged(`${name} is not in the zip`);
  const from = at + LOCAL_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const body = bytes.subarray(from, from + packed);
  if (method !== DEFLATED) return body;
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(1, size) });
  } catch {
    return damaged(`${name} is damaged, or larger than it says`);
  }
};

/**
 * The texts in an Office file, by name. What they come to is judged by what the directory says before anything is
 * unpacked, and each is held to what was said of it: whoever unpacks the file after that meets no surprise.
 */
export const xmlOf = (bytes: Uint8Array, entries: readonly Entry[], limits: Limits): Map<string, Uint8Array> => {
  const texts = entries.filter(({ name }) => /\.(?:xml|rels)$/i.test(name));
  if (texts.some(({ encrypted }) => encrypted)) throw new Unread('encrypted', 'a zip with a password');
  within(
    'unpacked',
    texts.reduce((sum, { size }) => sum + size, 0),
    limits,
  );
  return new Map(
    texts.map((entry) => {
      const text = unpacked(bytes, entry);
      return text.length === entry.size ? [entry.name, text] : damaged(`${entry.name} is not as long as it says`);
    }),
  );
};
