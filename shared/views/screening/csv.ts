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

/** Where a quoted cell ends; undefined where its mark is never closed, or closes only in another line's text. */
const closingOf = (text: string, from: number, separator: string): number | undefined => {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    const after = text[at + 1];
    if (after === undefined || after === separator || after === '\n' || after === '\r' || after === ' ') return at;
    if (text.slice(from, at).includes('\n')) return undefined;
  }
  return undefined;
};

/** RFC 4180, whatever the separator and the ends of its lines; a quotation mark that is never closed is one of the text. */
export const cellsOf = (given: string): string[][] => {
  const clean = given.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(clean);
  const text = clean.replace(/^sep=.\n/i, '');
  const rows: string[][] = [[]];
  let cell = '';
  const endCell = (): void => {
    rows.at(-1)?.push(cell.trim());
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? '';
    const close = mark === '"' && cell.trim() === '' ? closingOf(text, at + 1, separator) : undefined;
    if (close !== undefined) {
      cell = text.slice(at + 1, close).replaceAll('""', '"');
      at = close;
    } else if (mark === separator) endCell();
    else if (mark === '\n') {
      endCell();
      rows.push([]);
    } else cell += mark;
  }
  endCell();
  return rows;
};
