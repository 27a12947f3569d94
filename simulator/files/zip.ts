import { crc32 } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** The first day that the form knows, so that the same files give the same bytes. */
const DAY = 0x21;

const header = (signature: number, parts: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array => {
  const out = Buffer.alloc(4 + parts.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = out.writeUInt32LE(signature, 0);
  for (const [value, bytes] of parts) at = bytes === 2 ? out.writeUInt16LE(value, at) : out.writeUInt32LE(value, at);
  return out;
};

/** Files in one, as they are: nothing is compressed. */
export const zipOf = (files: Readonly<Record<string, string>>): Uint8Array => {
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, body] = [Buffer.from(path), Buffer.from(text)];
    const common = [
      ...([
        [20, 2],
        [0x800, 2],
        [0, 2],
        [0, 2],
        [DAY, 2],
      ] as const),
      ...([
        [crc32(body), 4],
        [body.length, 4],
        [body.length, 4],
        [name.length, 2],
        [0, 2],
      ] as const),
    ] as const;
    const local = [header(LOCAL, common), name, body];
    const more = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ] as const;
    centrals.push(header(CENTRAL, [[20, 2], ...common, ...more]), name);
    locals.push(...local);
    offset += local.reduce((sum, { length }) => sum + length, 0);
  }
  const count = Object.keys(files).length;
  const size = centrals.reduce((sum, { length }) => sum + length, 0);
  const end = [
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  ] as const;
  return new Uint8Array(Buffer.concat([...locals, ...centrals, header(END, end)]));
};
