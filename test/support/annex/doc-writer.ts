const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const CELL = '\x07';

const sectorsOf = (length: number): number => Math.ceil(length / SECTOR);
const padded = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(sectorsOf(bytes.length) * SECTOR - bytes.length)]);

/** A compound file of these streams, each long enough not to go among the short ones. */
export const compoundOf = (streams: Record<string, Buffer>): Uint8Array => {
  const bodies = Object.entries(streams).map(([name, body]) => {
    const long = Buffer.alloc(Math.max(8 * SECTOR, body.length));
    body.copy(long);
    return { name, body: padded(long) };
  });
  const directory = padded(Buffer.alloc((bodies.length + 1) * 128));
  const chains = [directory.length, ...bodies.map(({ body }) => body.length)].map(sectorsOf);
  const table: number[] = [];
  const starts = chains.map((count) => {
    const start = table.length;
    for (let at = 1; at < count; at++) table.push(start + at);
    table.push(END);
    return start;
  });
  const tables = sectorsOf((table.length + 2) * 4);
  const first = table.length;
  const sat = Buffer.alloc(tables * SECTOR, 0xff);
  for (const [at, next] of table.entries()) sat.writeUInt32LE(next, at * 4);
  for (let at = 0; at < tables; at++) sat.writeUInt32LE(0xfffffffd, (first + at) * 4);

  ['Root Entry', ...bodies.map(({ name }) => name)].forEach((name, at) => {
    const entry = at * 128;
    directory.write(name, entry, 'utf16le');
    directory.writeUInt16LE(name.length * 2 + 2, entry + 64);
    directory.writeUInt8(at === 0 ? 5 : 2, entry + 66);
    directory.writeUInt8(1, entry + 67);
    // A tree that leans to one side: each entry has the next on its right.
    directory.writeUInt32LE(FREE, entry + 68);
    directory.writeUInt32LE(at === 0 || at === bodies.length ? FREE : at + 1, entry + 72);
    directory.writeUInt32LE(at === 0 ? 1 : FREE, entry + 76);
    directory.writeUInt32LE(at === 0 ? END : (starts[at] ?? 0), entry + 116);
    directory.writeUInt32LE(at === 0 ? 0 : (bodies[at - 1]?.body.length ?? 0), entry + 120);
  });

  const header = Buffer.alloc(SECTOR, 0xff);
  header.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tables, 44);
  header.writeUInt32LE(0, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(END, 60);
  header.writeUInt32LE(END, 68);
  for (let at = 0; at < tables; at++) header.writeUInt32LE(first + at, 76 + at * 4);
  return Buffer.concat([header, directory, ...bodies.map(({ body }) => body), sat]);
};

/** A paragraph, or a table whose cells may have several. */
export type DocBlock = string | string[][];

type Kind = 'text' | 'cell' | 'row';

/** Paragraph properties in pages of 512 bytes, which end of the stream `WordDocument`: whether it stands in a cell, or ends a row. */
const propertiesOf = (marks: readonly { from: number; to: number; kind: Kind }[]): Buffer[] => {
  const pages: Buffer[] = [];
  for (let start = 0; start < marks.length; start += 20) {
    const some = marks.slice(start, start + 20);
    const page = Buffer.alloc(SECTOR);
    some.forEach(({ from, to, kind }, at) => {
      page.writeUInt32LE(from, at * 4);
      page.writeUInt32LE(to, (at + 1) * 4);
      const place = { text: 492, cell: 500, row: 480 }[kind];
      page.writeUInt8(place / 2, (some.length + 1) * 4 + at * 13);
    });
    // istd, then sprmPFTtp: this paragraph is the end of a row.
    Buffer.from([3, 0, 0, 0x17, 0x24, 1]).copy(page, 480);
    Buffer.from([0, 1, 0, 0]).copy(page, 492);
    // sprmPFInTable: this one stands in a cell.
    Buffer.from([3, 1, 0, 0x16, 0x24, 1]).copy(page, 500);
    page.writeUInt8(some.length, 511);
    pages.push(page);
  }
  return pages;
};

/** One page of what is said of some words of a text that begins at `start`; each property is as it stands in the file. */
const charactersOf = (text: string, start: number, said: Record<string, number[]>): Buffer => {
  const page = Buffer.alloc(SECTOR);
  const runs = Object.entries(said).flatMap(([words, property]) => {
    const from = start + text.indexOf(words) * 2;
    return [{ from, property }, { from: from + words.length * 2 }];
  });
  let place = 400;
  [{ from: start }, ...runs].forEach(({ from, property }: { from: number; property?: number[] }, at) => {
    page.writeUInt32LE(from, at * 4);
    if (property === undefined) return;
    Buffer.from([property.length, ...property]).copy(page, place);
    page.writeUInt8(place / 2, (runs.length + 2) * 4 + at);
    place += 10;
  });
  page.writeUInt32LE(start + text.length * 2, (runs.length + 1) * 4);
  page.writeUInt8(runs.length + 1, 511);
  return page;
};

type Options = { encrypted?: boolean; said?: Record<string, number[]> };

/** A DOC of paragraphs and tables, as Word 97 and WPS write them; `said`: a property of some of its words. */
export const docOf = (blocks: readonly DocBlock[], { encrypted = false, said = {} }: Options = {}): Uint8Array => {
  const paragraphs = blocks.flatMap((block) =>
    typeof block === 'string'
      ? [{ text: `${block}\r`, kind: 'text' as Kind }]
      : block.flatMap((row) => [
          ...row.map((cell) => ({ text: `${cell.replaceAll('\n', '\r')}${CELL}`, kind: 'cell' as Kind })),
          { text: CELL, kind: 'row' as Kind },
        ]),
  );
  const text = paragraphs.map((paragraph) => paragraph.text).join('');
  const start = 2 * SECTOR;
  const words = Buffer.alloc(start + text.length * 2);
  words.write(text, start, 'utf16le');
  let at = start;
  const marks = paragraphs.map(({ text: own, kind }) => {
    const from = at;
    at += own.length * 2;
    return { from, to: at, kind };
  });
  const pages = propertiesOf(marks);
  const stream = Buffer.concat([padded(words), ...pages, charactersOf(text, start, said)]);
  const firstPage = sectorsOf(words.length);

  const pieces = Buffer.alloc(5 + 8 + 8);
  pieces.writeUInt8(2, 0);
  pieces.writeUInt32LE(16, 1);
  pieces.writeUInt32LE(text.length, 9);
  pieces.writeUInt32LE(start, 15);
  const places = Buffer.alloc((pages.length + 1) * 4 + pages.length * 4);
  pages.forEach((_, page) => {
    places.writeUInt32LE(marks[page * 20]?.from ?? 0, page * 4);
    places.writeUInt32LE(firstPage + page, (pages.length + 1 + page) * 4);
  });
  places.writeUInt32LE(at, pages.length * 4);
  const characters = Buffer.alloc(12);
  characters.writeUInt32LE(start, 0);
  characters.writeUInt32LE(at, 4);
  characters.writeUInt32LE(firstPage + pages.length, 8);

  stream.writeUInt16LE(0xa5ec, 0);
  stream.writeUInt16LE(0x00c1, 2);
  stream.writeUInt16LE(0x0200 | (encrypted ? 0x0100 : 0), 0xa);
  stream.writeUInt32LE(start, 0x18);
  stream.writeUInt32LE(text.length, 0x4c);
  stream.writeUInt32LE(pieces.length, 0x102);
  stream.writeUInt32LE(places.length, 0x106);
  stream.writeUInt32LE(pieces.length + places.length, 0xfa);
  stream.writeUInt32LE(characters.length, 0xfe);
  stream.writeUInt32LE(0, 0x1a2);
  stream.writeUInt32LE(pieces.length, 0x1a6);
  return compoundOf({ WordDocument: stream, '1Table': Buffer.concat([pieces, places, characters]) });
};
