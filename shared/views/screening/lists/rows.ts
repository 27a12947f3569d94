import { codesIn, hsCodesIn } from '../../../domain/goods/codes.ts';
import { countryNamed } from '../../../domain/names/countries.ts';
import { cellsOf } from './csv.ts';
import { codesOf, isCodes, plain } from './forms.ts';
import { type Field, type Heads, headingAt, headsOf, isNextHead, TITLES } from './headings.ts';
import { joinedCells } from './joined-cells.ts';
import { LIST_BOUNDS } from './list-bounds.ts';

/** What one line of a list asks about; a line may name a supplier and goods together. */
export type Row = {
  line: number;
  text: string;
  suppliers: string[];
  codes: string[];
  hsCodes: string[];
  materials: string[];
  /** Of these no column says whether they are firms or goods: they stand among both. */
  either: string[];
  /** What was not understood, in words. */
  puzzles: string[];
  /** Cells that say nothing of who or what: quantities, remarks. */
  aside?: string[];
  /** ISO 3166 alpha-2; absent asks for every destination. */
  destination?: string;
  /** The country of the firms, where a column says that it is theirs. */
  home?: string;
};

/** Nothing to look up: a quantity, a price, a date. */
const FIGURE = /^[\d\s.,:/%+-]*$/;

const putCodes = (row: Row, cell: string, kind: 'code' | 'hs' | 'any', digits = 10): void => {
  const { codes, hsCodes, puzzles } = codesOf(cell, kind);
  row.codes.push(...codes);
  row.hsCodes.push(...hsCodes.map((code) => code.slice(0, digits)));
  row.puzzles.push(...puzzles);
};

/** Goods in words, with the codes that stand among them. */
const putGoods = (row: Row, cell: string): void => {
  row.materials.push(cell);
  row.codes.push(...codesIn(plain(cell)));
  row.hsCodes.push(...hsCodesIn(plain(cell)));
};

/** Beyond six digits each country numbers for itself. */
const SHARED_DIGITS = 6;

const PUT: Record<Field, (row: Row, cell: string, heading: string) => void> = {
  given: () => {},
  family: () => {},
  own: (row, cell) => void row.aside?.push(cell),
  destination: (row, cell) => {
    const country = countryNamed(plain(cell));
    if (country) row.destination = country;
    else row.aside?.push(`${cell}, no country that is known: every destination is asked`);
  },
  suppliers: (row, cell) => void row.suppliers.push(cell),
  home: (row, cell) => {
    const country = countryNamed(cell);
    if (country) row.home = country;
  },
  materials: (row, cell) => {
    if (isCodes(cell)) putCodes(row, cell, 'any');
    else putGoods(row, cell);
  },
  codes: (row, cell) => putCodes(row, cell, 'code'),
  hsCodes: (row, cell) => putCodes(row, cell, 'hs'),
  usCodes: (row, cell) => putCodes(row, cell, 'hs', SHARED_DIGITS),
  anyCodes: (row, cell) => {
    if (isCodes(cell)) putCodes(row, cell, 'any');
    else row.puzzles.push(`“${cell}” is no code of a known form`);
  },
  unknown: (row, cell, heading) => {
    if (isCodes(cell)) putCodes(row, cell, 'any');
    else if (heading === '') {
      row.suppliers.push(cell);
      putGoods(row, cell);
      row.either.push(cell);
    } else if (!FIGURE.test(cell)) row.puzzles.push(`the column “${heading}” is not known`);
  },
};

/** A line as far as it is read, and in words what of it is not. */
const bounded = (cells: readonly string[]): { cells: string[]; unread: string[] } => {
  const { columns, characters } = LIST_BOUNDS;
  const long = cells.find((cell) => cell.length > characters);
  return {
    cells: cells.slice(0, columns).map((cell) => cell.slice(0, characters)),
    unread: [
      ...(cells.length > columns ? [`of its ${cells.length} cells only the first ${columns} are read`] : []),
      ...(long ? [`of a cell of ${long.length} characters only the first ${characters} are read`] : []),
    ],
  };
};

const rowOf = (cells: readonly string[], line: number, puzzles: string[]): Row => ({
  line,
  text: cells.filter(Boolean).join(' · '),
  suppliers: [],
  codes: [],
  hsCodes: [],
  materials: [],
  either: [],
  puzzles,
  aside: [],
});

/** Without headings lines of words with a comma here and there have one cell each. */
const asLines = (lines: readonly string[][], given: readonly string[]): readonly string[][] => {
  const counts = new Set(lines.filter((cells) => cells.some(Boolean)).map(({ length }) => length));
  return counts.size > 1 ? given.map((line) => [line.trim()]) : lines;
};

const BROKEN = /\ufffd/;

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell === '' || cell === '\f');

const rowBelow = (heads: Heads | undefined, given: readonly string[], line: number): Row => {
  const { cells, unread } = bounded(joinedCells(given, given.length - (heads?.fields.length ?? 0)));
  const row = rowOf(cells, line, unread);
  const said = cells.map((cell, column) => ({ cell, column, field: heads?.fields[column] ?? 'unknown' }));
  for (const { cell, column, field } of said)
    if (plain(cell) !== '') PUT[field](row, cell, heads ? (heads.cells[column] ?? 'without a heading') : '');
  const person = ['given', 'family'].flatMap((part) =>
    said.filter(({ field }) => field === part).map(({ cell }) => cell),
  );
  if (person.some(Boolean)) row.suppliers.push(person.filter(Boolean).join(' '));
  if (BROKEN.test(row.text)) row.puzzles.push('some of its characters could not be read');
  const goods = row.codes.length + row.hsCodes.length + row.materials.length;
  if (goods === 0 && heads?.isBare && row.destination) row.home ??= row.destination;
  const asked = row.suppliers.length + goods;
  if (asked + row.puzzles.length === 0) row.puzzles.push('nothing is asked in this line');
  return row;
};

/** A known heading says what its column holds; without headings each cell is taken by its form, then as name and material. */
export const rowsIn = (table: readonly string[][]): Row[] => {
  const at = headingAt(table);
  const filled = (cells: readonly string[] = []): number => cells.filter((cell) => cell !== '').length;
  const isTitle = (cells: readonly string[], index: number): boolean => index < at && filled(cells) < filled(table[at]);
  let heads: Heads | undefined;
  return table.flatMap((given, index) => {
    if (isTitle(given, index) || isEmpty(given)) return [];
    const next = index === at || (heads && isEmpty(table[index - 1] ?? [])) ? headsOf(given) : undefined;
    if (next && (index === at || isNextHead(next))) {
      heads = next;
      return [];
    }
    return [rowBelow(heads, given, index + 1)];
  });
};

/** The lines of a text; `bound` is told how many there are at least, before they are read. */
export const rowsOf = (text: string, bound: (lines: number) => void = () => {}): Row[] => {
  const table = cellsOf(text);
  bound(table.filter((cells) => !isEmpty(cells)).length - TITLES - 1);
  while (table.length > 0 && table.at(-1)?.every((cell) => cell === '')) table.pop();
  const headings = table[headingAt(table)];
  // Under a single heading a comma stands within a cell.
  if (headings?.length === 1) return rowsIn(table.map((cells) => [cells.join(', ')]));
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  return rowsIn(headings ? table : asLines(table, lines));
};
