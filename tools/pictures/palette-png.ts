import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const MOST_COLOURS = 256;

type Chunk = { type: string; data: Buffer };
type Pixels = { width: number; height: number; colours: Uint32Array };

const chunksOf = (png: Buffer): Chunk[] => {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const data = png.subarray(at + 8, at + 8 + length);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data });
    at += length + 12;
  }
  return chunks;
};

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
};

/** What a row's filter takes from each byte, by the bytes to its left, above it, and between the two. */
const FILTERS: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_left, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

const unfiltered = (rows: Buffer, height: number, stride: number, step: number): Uint8Array => {
  const out = new Uint8Array(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = FILTERS[rows[y * (stride + 1)] ?? 0];
    if (filter === undefined) throw new Error('no PNG has such a filter');
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < step ? 0 : (out[at - step] ?? 0);
      const up = y === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = x < step || y === 0 ? 0 : (out[at - stride - step] ?? 0);
      out[at] = (rows[at + y + 1] ?? 0) + filter(left, up, corner);
    }
  }
  return out;
};

const pixelsOf = (png: Buffer): Pixels => {
  const chunks = chunksOf(png);
  const head = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  const [width, height, depth, kind] = [head.readUInt32BE(0), head.readUInt32BE(4), head[8], head[9]];
  if (depth !== 8 || (kind !== 2 && kind !== 6)) throw new Error('neither RGB nor RGBA of 8 bits');
  const step = kind === 2 ? 3 : 4;
  const rows = inflateSync(Buffer.concat(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : []))));
  const bytes = unfiltered(rows, height, width * step, step);
  const byte = (at: number): number => bytes[at] ?? 0;
  const colours = Uint32Array.from({ length: width * height }, (_, place) => {
    const at = place * step;
    return (byte(at) << 16) | (byte(at + 1) << 8) | byte(at + 2);
  });
  return { width, height, colours };
};

const partsOf = (colour: number): [number, number, number] => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** The place of the nearest among these, and how far off it is (squared). */
const nearest = (palette: readonly number[], colour: number): [place: number, far: number] => {
  const [red, green, blue] = partsOf(colour);
  const far = palette.map(
    (one) => ((one >> 16) - red) ** 2 + (((one >> 8) & 255) - green) ** 2 + ((one & 255) - blue) ** 2,
  );
  const least = Math.min(...far);
  return [far.indexOf(least), least];
};

/** Of colours in their order those that stand so far from all before them; undefined where they are too many. */
const apart = (colours: readonly number[], far: number): number[] | undefined => {
  const palette: number[] = [];
  for (const colour of colours) {
    if (palette.length > 0 && nearest(palette, colour)[1] < far ** 2) continue;
    if (palette.length === MOST_COLOURS) return undefined;
    palette.push(colour);
  }
  return palette;
};

/** As close as a palette comes to every colour, the frequent ones exactly. */
const paletteOf = (colours: Uint32Array): { palette: number[]; places: Map<number, number> } => {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const all = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  let palette = all.length <= MOST_COLOURS ? all : undefined;
  for (let far = 4; palette === undefined; far += 2) palette = apart(all, far);
  const own = palette;
  return { palette: own, places: new Map(all.map((colour) => [colour, nearest(own, colour)[0]])) };
};

const chunk = (type: string, data: Buffer): Buffer => {
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  data.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, data.length + 8)), data.length + 8);
  return out;
};

/** The same picture by 256 colours: of pages, which have few, a half to a third of the size. */
export const byPalette = (png: Buffer): Buffer => {
  const { width, height, colours } = pixelsOf(png);
  const { palette, places } = paletteOf(colours);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const rows = Buffer.alloc(height * (width + 1));
  for (const [place, colour] of colours.entries())
    rows[place + Math.floor(place / width) + 1] = places.get(colour) ?? 0;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(partsOf))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
