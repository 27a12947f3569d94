// Tables of the printed Register: rules of hyphens, heads over several lines, rows with leaders.

const RULE = /^-{20,}$/;
/** “Wind turbines...........   30    50” */
const BETWEEN = /\.{3,}\s*|\s{2,}/;

/** The columns of a head are what blanks part through all its lines. */
const headOf = (lines: readonly string[]): string[] => {
  const width = Math.max(...lines.map((line) => line.length));
  const isBlank = (at: number): boolean => lines.every((line) => (line[at] ?? ' ') === ' ');
  const cells: string[] = [];
  let from = 0;
  for (let at = 0; at <= width; at++) {
    const ends = at === width || (isBlank(at) && isBlank(at + 1));
    if (!ends) continue;
    const cell = lines
      .map((line) => line.slice(from, at).trim())
      .filter(Boolean)
      .join(' ');
    if (cell !== '') cells.push(cell.replace(/\s+/g, ' '));
    from = at;
  }
  return cells;
};

/** Rows whose first cell goes over several lines end with the line that has leaders or figures. */
const rowsOf = (lines: readonly string[], columns: number): string[] => {
  const rows: string[] = [];
  let before = '';
  for (const line of lines.filter((one) => one.trim() !== '')) {
    const [first = '', ...more] = line.trim().split(BETWEEN);
    const cells = [`${before} ${first}`.trim(), ...more];
    if (cells.length === columns) {
      rows.push(cells.join('\t'));
      before = '';
    } else before = more.length === 0 ? (cells[0] ?? '') : '';
  }
  return rows;
};

/** The text with each table as lines of cells, its head first; what is no table stays as it is. */
export const withTables = (text: string): string => {
  const lines = text.split('\n');
  const rules = lines.flatMap((line, at) => (RULE.test(line.trim()) ? [at] : []));
  const out: string[] = [];
  let from = 0;
  for (const [place, top] of rules.entries()) {
    const [under, end] = [rules[place + 1], rules[place + 2]];
    if (top < from || under === undefined || end === undefined || under === top + 1) continue;
    const head = headOf(lines.slice(top + 1, under));
    const rows = head.length < 2 ? [] : rowsOf(lines.slice(under + 1, end), head.length);
    if (rows.length === 0) continue;
    out.push(...lines.slice(from, top), '', ...[head.join('\t'), ...rows].flatMap((row) => [row, '']));
    from = end + 1;
  }
  return [...out, ...lines.slice(from)].join('\n');
};
