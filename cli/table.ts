const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);

/** A text of such a width at most, with a sign where it goes on. */
export const cut = (text: string, most: number): string => {
  if (widthOf(text) <= most) return text;
  let kept = '';
  for (const sign of text) {
    if (widthOf(kept) + widthOf(sign) > most - 1) return `${kept.trimEnd()}…`;
    kept += sign;
  }
  return kept;
};

const GAP = '  ';
const LEAST = 24;

const aligned = (lines: readonly (readonly string[])[]): string => {
  const [head = [], ...body] = lines;
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => widthOf(cells[column] ?? ''))));
  const padded = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join(GAP)
      .trimEnd();
  return [padded(head), widths.map((width) => '─'.repeat(width)).join(GAP), ...body.map(padded)].join('\n');
};

type Rows = readonly (readonly string[])[];

/** Rows under their headings for a terminal, columns aligned and none wider than so many signs. */
export const tableOf = (heads: readonly string[], rows: Rows, most = 60): string =>
  aligned([heads, ...rows].map((cells) => heads.map((_, column) => cut(cells[column] ?? '', most))));

/** Pieces that a line may be broken between: words with what follows them, and each Chinese sign. */
const PIECE = /[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|\s+/g;

/** The lines of a text of such a width; a word that is longer is cut. */
const wrapped = (text: string, most: number): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECE) ?? []) {
    if (line !== '' && widthOf(line + piece.trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return [...lines, line.trimEnd()].map((each) => cut(each, most));
};

/** The same as wide as the terminal: the column of the words takes what the others leave, and goes on below. */
export const wideTableOf = (heads: readonly string[], rows: Rows, words: number, columns: number): string => {
  const others = heads.map((head, column) =>
    column === words ? 0 : Math.max(...[head, ...rows.map((cells) => cells[column] ?? '')].map(widthOf)),
  );
  const left = Math.max(
    LEAST,
    columns - others.reduce((sum, width) => sum + width, 0) - GAP.length * (heads.length - 1),
  );
  const lines = rows.flatMap((cells) =>
    wrapped(cells[words] ?? '', left).map((line, place) =>
      heads.map((_, column) => (column === words ? line : place === 0 ? (cells[column] ?? '') : '')),
    ),
  );
  return aligned([heads, ...lines]);
};
