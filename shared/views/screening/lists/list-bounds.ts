/** What is read of a list of somebody's own, wherever it is given; above it the list is refused, and parted by who has it. */
export const LIST_BOUNDS = {
  /** Of the file. */
  bytes: 25_000_000,
  /** What the parts of a workbook come to, unpacked. */
  unpacked: 50_000_000,
  /** Of all rows together, as wide as the widest cell of each makes them. */
  cells: 1_000_000,
  lines: 100_000,
  /** Cells of one line, and characters of one cell: of more the beginning is read, and the line says so. */
  columns: 200,
  characters: 2_000,
} as const;

/** Lines that an open page screens at once. */
export const LINES_ON_A_PAGE = 10_000;

const LARGE: Readonly<Record<'bytes' | 'unpacked' | 'cells' | 'lines', string>> = {
  bytes: 'MB',
  unpacked: 'MB unpacked',
  cells: 'cells',
  lines: 'lines',
};

/** A list beyond a bound; its message is for whoever gave it. */
export class ListTooLarge extends Error {
  constructor(what: keyof typeof LARGE, most: number) {
    const figure = LARGE[what].startsWith('MB') ? most / 1e6 : most;
    super(`this list is larger than can be read at once (${figure.toLocaleString('en')} ${LARGE[what]}): split it`);
  }
}

/** Throws where a list is beyond a bound. */
export const boundList = (what: keyof typeof LARGE, count: number, most: number = LIST_BOUNDS[what]): void => {
  if (count > most) throw new ListTooLarge(what, most);
};
