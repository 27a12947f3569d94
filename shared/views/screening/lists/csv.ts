const SEPARATORS = [',', ';', '\t', '|'] as const;

/** Excel's own first line, where there is one, or whichever the first lines have most of. */
const separatorOf = (text: string): string => {
  const [, own] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  if (own !== undefined) return own;
  const head = text
    .split(/\r?\n/, 5)
    .join('\n')
    .replace(/"[^"\n]*"/g, '');
  return SEPARATORS.toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ',';
};

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
    row.push(cell.trim());
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
