/** RFC 4180, with whichever of comma, semicolon and tab the first line has most of. */
export const cellsOf = (text: string): string[][] => {
  const clean = text.replace(/^\uFEFF/, '');
  const first = clean.split(/\r?\n/, 1)[0] ?? '';
  const separator = [',', ';', '\t'].sort((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell.trim());
    cell = '';
  };
  for (let at = 0; at < clean.length; at++) {
    const mark = clean[at] ?? '';
    if (quoted && mark === '"' && clean[at + 1] === '"') cell += clean[++at];
    else if (mark === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (quoted) cell += mark;
    else if (mark === separator) endCell();
    else if (mark === '\n') {
      endCell();
      rows.push([]);
    } else cell += mark;
  }
  endCell();
  return rows;
};

const CSV_SPECIAL = /[",\r\n]/;
/** A spreadsheet would run these as a formula. */
const CSV_FORMULA = /^[=+\-@\t\r]/;

const csvCell = (value: unknown): string => {
  const text = value === undefined || value === null ? '' : Array.isArray(value) ? value.join(' ') : String(value);
  const safe = typeof value !== 'number' && CSV_FORMULA.test(text) ? `'${text}` : text;
  return CSV_SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** RFC 4180 with a byte-order mark, without which Excel takes the Chinese for another charset. */
export const csv = (columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): string =>
  `\uFEFF${[columns.map(csvCell), ...rows.map((row) => columns.map((column) => csvCell(row[column])))]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('')}`;
