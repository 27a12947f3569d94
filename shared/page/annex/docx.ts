import type { Limits } from './bounds.ts';
import { within } from './bounds.ts';
import { joined } from './cells.ts';
import { entriesOf, xmlOf } from './zip.ts';

/** What mammoth makes of a part of a text. */
type Part = {
  type: string;
  value?: string;
  children?: Part[];
  colSpan?: number;
  rowSpan?: number;
  numbering?: { isOrdered: boolean; level: string } | null;
};

/** Numbers that Word counts by itself and that stand nowhere in the text, by the list that they belong to. */
class Numbers {
  readonly #counted = new Map<object, number>();

  next({ numbering }: Part): number | undefined {
    if (!numbering?.isOrdered || numbering.level !== '0') return undefined;
    const number = (this.#counted.get(numbering) ?? 0) + 1;
    this.#counted.set(numbering, number);
    return number;
  }
}

const textOf = (part: Part): string => {
  if (part.type === 'text') return part.value ?? '';
  if (part.type === 'tab' || part.type === 'break') return ' ';
  return (part.children ?? []).map(textOf).join('');
};

const paragraphsIn = (part: Part): Part[] =>
  part.type === 'paragraph' ? [part] : (part.children ?? []).flatMap(paragraphsIn);

const cellText = (cell: Part, numbers: Numbers): string => {
  const paragraphs = paragraphsIn(cell);
  const counted = paragraphs.map((paragraph) => numbers.next(paragraph));
  const text = paragraphs.map(textOf).reduce(joined, '');
  return text.trim() === '' ? `${counted.find((number) => number !== undefined) ?? ''}` : text;
};

/** A table's rows by column: where a cell from above reaches down, its column is empty. */
const rowsOfTable = (table: Part, numbers: Numbers): string[][] => {
  const reaching: number[] = [];
  return (table.children ?? []).map((row) => {
    const cells: string[] = [];
    const skip = (): void => {
      for (; (reaching[cells.length] ?? 0) > 0; cells.push(''))
        reaching[cells.length] = (reaching[cells.length] ?? 0) - 1;
    };
    for (const cell of row.children ?? []) {
      skip();
      const text = cellText(cell, numbers);
      for (let column = 0; column < Math.min(cell.colSpan ?? 1, 100); column++) {
        reaching[cells.length] = (cell.rowSpan ?? 1) - 1;
        cells.push(column === 0 ? text : '');
      }
    }
    skip();
    return cells;
  });
};

const rowsOfDocument = (document: Part): string[][] => {
  const numbers = new Numbers();
  const rowsOf = (part: Part): string[][] => {
    if (part.type === 'table') return rowsOfTable(part, numbers);
    if (part.type !== 'paragraph') return (part.children ?? []).flatMap(rowsOf);
    const number = numbers.next(part);
    return [[`${number === undefined ? '' : `${number}.`}${textOf(part)}`]];
  };
  return rowsOf(document);
};

/** The rows of a DOCX, tables and paragraphs in their order; throws `Unread`, and whatever mammoth throws. */
export const rowsOfDocx = async (bytes: Uint8Array, limits: Limits): Promise<string[][]> => {
  xmlOf(bytes, entriesOf(bytes), limits);
  const { default: mammoth } = await import('mammoth');
  let rows: string[][] = [];
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      includeEmbeddedStyleMap: false,
      transformDocument: (document: Part) => {
        rows = rowsOfDocument(document);
        return { ...document, children: [] };
      },
    },
  );
  within(
    'cells',
    rows.reduce((sum, row) => sum + row.length, 0),
    limits,
  );
  return rows;
};
