import { Unread } from './bounds.ts';

const HEADER = 512;
const IN_HEADER = 109;
/** Sector numbers from here on are marks: free, end of a chain. */
const MARKS = 0xffff_fffa;
const ENTRY = 128;
const STORAGE_ROOT = 5;
const STREAM = 2;
const SHORT_SECTOR = 64;

const damaged = (): never => {
  throw new Unread('form', 'a compound file that is cut short, or runs in a circle');
};

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const wordsOf = (bytes: Uint8Array): number[] => {
  const view = viewOf(bytes);
  return Array.from({ length: bytes.length >> 2 }, (_, at) => view.getUint32(at * 4, true));
};

type Entry = { kind: number; start: number; size: number };

/** A compound file: a small file system, in which DOC, WPS, XLS and Office files with a password come. */
export class Compound {
  readonly #bytes: Uint8Array;
  readonly #header: DataView;
  readonly #size: number;
  readonly #next: number[];
  readonly #entries = new Map<string, Entry>();

  constructor(bytes: Uint8Array) {
    if (bytes.length < HEADER) damaged();
    this.#bytes = bytes;
    this.#header = viewOf(bytes);
    const shift = this.#header.getUint16(30, true);
    if (shift !== 9 && shift !== 12) damaged();
    this.#size = 2 ** shift;
    this.#next = this.#tables().flatMap((sector) => wordsOf(this.#sector(sector)));
    const directory = this.#follow(this.#header.getUint32(48, true));
    for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) this.#enter(directory.subarray(at, at + ENTRY));
  }

  get names(): string[] {
    return [...this.#entries].flatMap(([name, { kind }]) => (kind === STREAM ? name : []));
  }

  /** A stream whole; throws `Unread` where there is none of that name. */
  stream(name: string): Uint8Array {
    const { start, size } = this.#entries.get(name) ?? damaged();
    const bytes = size < this.#header.getUint32(56, true) ? this.#short(start) : this.#follow(start);
    return bytes.length < size ? damaged() : bytes.subarray(0, size);
  }

  #enter(bytes: Uint8Array): void {
    const entry = viewOf(bytes);
    const [length, kind] = [entry.getUint16(64, true), entry.getUint8(66)];
    if (length < 2 || length > 64) return;
    const name = new TextDecoder('utf-16le').decode(bytes.subarray(0, length - 2));
    const key = kind === STORAGE_ROOT ? '' : name;
    if (!this.#entries.has(key))
      this.#entries.set(key, { kind, start: entry.getUint32(116, true), size: entry.getUint32(120, true) });
  }

  /** Short streams share one long one, the root's. */
  #short(start: number): Uint8Array {
    const store = this.#follow(this.#entries.get('')?.start ?? MARKS);
    const next = wordsOf(this.#follow(this.#header.getUint32(60, true)));
    const chain = this.#chain(start, next);
    return Buffer.concat(chain.map((sector) => store.subarray(sector * SHORT_SECTOR, (sector + 1) * SHORT_SECTOR)));
  }

  #follow(start: number): Uint8Array {
    return Buffer.concat(this.#chain(start, this.#next).map((sector) => this.#sector(sector)));
  }

  #chain(start: number, next: readonly number[]): number[] {
    const chain: number[] = [];
    for (let at = start; at < MARKS; at = next[at] ?? damaged()) {
      if (chain.length >= next.length) damaged();
      chain.push(at);
    }
    return chain;
  }

  #sector(number: number): Uint8Array {
    const from = (number + 1) * this.#size;
    return from >= this.#bytes.length ? damaged() : this.#bytes.subarray(from, from + this.#size);
  }

  /** The sectors that hold which sector follows which: the first in the header, others in a chain of their own. */
  #tables(): number[] {
    const count = this.#header.getUint32(44, true);
    if (count * this.#size > this.#bytes.length) damaged();
    const tables = wordsOf(this.#bytes.subarray(76, HEADER)).slice(0, Math.min(count, IN_HEADER));
    let more = this.#header.getUint32(68, true);
    while (tables.length < count) {
      if (more >= MARKS) return damaged();
      const words = wordsOf(this.#sector(more));
      more = words.pop() ?? MARKS;
      tables.push(...words.slice(0, count - tables.length));
    }
    return tables;
  }
}
