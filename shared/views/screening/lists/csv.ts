const SEPARATORS = [',', ';', '\t', '|'] as const;

const HEAD = 10;
/** In how many of the first lines it stands, whether as often in each, and how often in all: names and figures have commas, too. */
const weightOf = (lines: readonly string[], separator: string): number => {
  const counts = lines.map((line) => line.split(separator).length - 1);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const isEven = total > 0 && new Set(counts).size === 1;
  return counts.filter(Boolean).length * 1e6 + (isEven ? 5e5 : 0) + Math.min(total, 4e5);
};

/** Excel's own first line, where there is one, or whichever parts the first lines. */
const separatorOf = (text: string): string => {
  const [, own] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  if (own !== undefined) return own;
  const head = text
    .split(/\r?\n/, HEAD)
    .map((line) => line.replace(/"[^"]*"/g, ''))
    .filter((line) => line.trim() !== '');
  return SEPARATORS.toSorted((a, b) => weightOf(head, b) - weightOf(head, a))[0] ?? ',';
};

/** `="00123"` is how a spreadsheet is told that it is no number. */
const FORMULA = /^="(.*)"$/s;
const said = (cell: string): string => FORMULA.exec(cell)?.[1] ?? cell;

/** A cell that holds more of them is none: the mark that opened it is then one of the text. */
const MOST_MARKS = 100;

/** Where a quoted cell ends; undefined where its mark is never closed, or closes only in another line's text. */
const closingOf = (text: string, from: number, separator: string, endOfLine: number): number | undefined => {
  let marks = 0;
  for (let at = text.indexOf('"', from); at >= 0 && marks < MOST_MARKS; at = text.indexOf('"', at + 1)) {
    marks++;
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    const after = text[at + 1];
    if (after === undefined || after === separator || after === '\n' || after === ' ') return at;
    if (at > endOfLine) return undefined;
  }
  return undefined;
};

/** RFC 4180, whatever the separator and the ends of its lines; a quotation mark that is never closed is one of the text. */
export const cellsOf = (given: string): string[][] => {
  const clean = given.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(clean);
  const text = clean.replace(/^sep=.\n/i, '');
  let row: string[] = [];
  const rows = [row];
  let cell = '';
  let isBlank = true;
  let endOfLine = -1;
  const endCell = (): void => {
    row.push(said(cell.trim()));
    cell = '';
    isBlank = true;
  };
  const closingFrom = (at: number): number | undefined => {
    if (endOfLine < at) endOfLine = text.indexOf('\n', at);
    if (endOfLine < 0) endOfLine = text.length;
    return closingOf(text, at, separator, endOfLine);
  };
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? '';
    const close = mark === '"' && isBlank ? closingFrom(at + 1) : undefined;
    if (close !== undefined) {
      cell = text.slice(at + 1, close).replaceAll('""', '"');
      isBlank = cell.trim() === '';
      at = close;
    } else if (mark === separator) endCell();
    else if (mark === '\n') {
      endCell();
      row = [];
      rows.push(row);
    } else {
      cell += mark;
      isBlank &&= mark.trim() === '';
    }
  }
  endCell();
  return rows;
};
