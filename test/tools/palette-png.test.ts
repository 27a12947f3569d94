import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { byPalette } from '../../tools/pictures/palette-png.ts';

type Colour = readonly [number, number, number];

const chunk = (type: string, data: Buffer): Buffer => {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
};

const paeth = (a: number, b: number, c: number): number => {
  const far = [a, b, c].map((one) => Math.abs(a + b - c - one));
  return [a, b, c][far.indexOf(Math.min(...far))] ?? 0;
};

/** A picture whose rows take the five filters in turn. */
const pngOf = (width: number, colours: readonly Colour[]): Buffer => {
  const height = colours.length / width;
  const bytes = colours.flat();
  const at = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : (bytes[y * width * 3 + x] ?? 0));
  const rows = Array.from({ length: height }, (_, y) => {
    const filter = y % 5;
    const row = Array.from({ length: width * 3 }, (_, x) => {
      const [left, up, corner] = [at(x - 3, y), at(x, y - 1), x < 3 ? 0 : at(x - 3, y - 1)];
      return (at(x, y) - ([0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0)) & 255;
    });
    return [filter, ...row];
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** What a viewer shows of a picture by palette. */
const shown = (png: Buffer, width: number): Colour[] => {
  const part = (type: string): Buffer => {
    const at = png.indexOf(type, 0, 'latin1');
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  const palette = part('PLTE');
  return [...inflateSync(part('IDAT'))]
    .filter((_, place) => place % (width + 1) > 0)
    .map((place) => [...palette.subarray(place * 3, place * 3 + 3)] as unknown as Colour);
};

const WIDTH = 20;
const coloured = (of: (place: number) => Colour): Colour[] =>
  Array.from({ length: WIDTH * 30 }, (_, place) => of(place));

test('a picture of few colours stays as it is, whatever its rows were filtered by', () => {
  const few = coloured((place) => [(place * 7) % 11, (place * 5) % 200 > 100 ? 255 : 3, 40]);
  expect(shown(byPalette(pngOf(WIDTH, few)), WIDTH)).toEqual(few);
});

test('of many colours each is shown by one that is near, and what is rare keeps its colour', () => {
  const many = coloured((place) =>
    place === 17 ? [0, 160, 60] : [255 - (place % 3), (place % 100) + 100, (place % 70) + 90],
  );
  const got = shown(byPalette(pngOf(WIDTH, many)), WIDTH);
  expect(new Set(got.map(String)).size).toBeLessThanOrEqual(256);
  expect(got[17]).toEqual([0, 160, 60]);
  const far = got.map((colour, place) =>
    Math.hypot(...colour.map((part, index) => part - (many[place]?.[index] ?? 0))),
  );
  expect(Math.max(...far)).toBeLessThan(12);
});
