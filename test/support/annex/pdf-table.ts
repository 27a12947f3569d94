import { breadth, type Sheet, type Text } from './pdf-writer.ts';

const SIZE = 11;
const LEADING = 16;
const TOP = 760;
const FOOT = 90;

/** A column: where it begins, how broad it is, whether its text stands in the middle. */
export type Column = { x: number; width: number; centred?: boolean };
type Layout = {
  columns: readonly Column[];
  header: readonly string[];
  head?: readonly string[];
  foot?: readonly string[];
};

const linesOf = (text: string, width: number): string[] =>
  text.split('\n').flatMap((whole) => {
    const lines = [''];
    for (const sign of whole) {
      const line = lines.at(-1) ?? '';
      if (breadth(line + sign, SIZE) > width) lines.push(sign);
      else lines[lines.length - 1] = line + sign;
    }
    return lines;
  });

/**
 * Pages of a table as Word prints one: cell by cell, each cell's lines below each other in the middle of its row, the
 * header on every page, the page's number first in the stream; a row that does not fit goes on over the page.
 */
export const tablePages = (
  rows: readonly (readonly string[])[],
  { columns, header, head = [], foot = [] }: Layout,
): Sheet[] => {
  const sheets: Sheet[] = [];
  let texts: Text[] = [];
  let y = TOP;
  const place = (cells: readonly (readonly string[])[]): void => {
    const height = Math.max(1, ...cells.map(({ length }) => length));
    cells.forEach((lines, at) => {
      const { x, width, centred } = columns[at] ?? { x: 72, width: 450 };
      const top = y - ((height - lines.length) / 2) * LEADING;
      lines.forEach((text, line) => {
        const left = centred ? x + (width - breadth(text, SIZE)) / 2 : x;
        if (text !== '') texts.push({ x: left, y: top - line * LEADING, text });
      });
    });
    y -= height * LEADING;
  };
  const begin = (): void => {
    texts = [{ x: 295, y: 47, text: `${sheets.length + 1}`, size: 9 }];
    sheets.push({ texts });
    y = TOP;
  };
  begin();
  for (const line of head) {
    texts.push({ x: line.length > 8 ? 297 - breadth(line, 16) / 2 : 72, y, text: line, size: 16 });
    y -= 2 * LEADING;
  }
  place(header.map((text) => text.split('\n')));
  for (const row of rows) {
    let cells = row.map((text, at) => linesOf(text, columns[at]?.width ?? 450));
    if (row.length === 1) {
      texts.push({ x: 297 - breadth(row[0] ?? '', SIZE) / 2, y, text: row[0] ?? '' });
      y -= LEADING;
      cells = [];
    }
    while (cells.some(({ length }) => length > 0)) {
      const room = Math.floor((y - FOOT) / LEADING);
      if (room > 0) place(cells.map((lines) => lines.slice(0, room)));
      cells = cells.map((lines) => lines.slice(Math.max(0, room)));
      if (room > 0 && cells.every(({ length }) => length === 0)) break;
      begin();
      place(header.map((text) => text.split('\n')));
    }
  }
  y -= LEADING;
  for (const line of foot) {
    texts.push({ x: 72, y, text: line });
    y -= LEADING;
  }
  return sheets;
};
