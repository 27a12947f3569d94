const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);

const cut = (text: string, most: number): string => {
  if (widthOf(text) <= most) return text;
  let kept = '';
  for (const sign of text) {
    if (widthOf(kept) + widthOf(sign) > most - 1) return `${kept.trimEnd()}…`;
    kept += sign;
  }
  return kept;
};

/** Rows under their headings for a terminal, columns aligned and none wider than so many signs. */
export const tableOf = (heads: readonly string[], rows: readonly (readonly string[])[], most = 60): string => {
  const lines = [heads, ...rows].map((cells) => heads.map((_, column) => cut(cells[column] ?? '', most)));
  const widths = heads.map((_, column) => Math.max(...lines.map((cells) => widthOf(cells[column] ?? ''))));
  const padded = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = lines;
  return [padded(head), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(padded)].join('\n');
};
