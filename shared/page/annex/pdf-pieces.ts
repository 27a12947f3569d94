/** Text on one line of a page, from `left` to `right`; `y` grows downwards, all in points. */
type Stretch = { text: string; left: number; right: number; y: number; height: number };
/** A stretch without a wide gap, with the parts that it was put together from. */
export type Piece = Stretch & { parts: readonly Stretch[] };

/** What pdf.js tells of one stretch of text. */
export type TextItem = { str: string; transform: number[]; width: number };

/** Wider than between words, as narrow as between the cells of a dense table; in heights of the text. */
const GAP = 0.3;
const SPACE = 0.15;
const SAME_LINE = 0.6;
/** How near to a bound words end and begin that it divides. */
const NEAR = 0.5;
const WORD = /\S+/g;
const BROAD = /[\u2e80-\uffef]/g;

type Matrix = readonly number[];
const product = (m: Matrix, n: Matrix): number[] => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = n;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
};

type Placed = Stretch & { quarter: number };

/** Where an item stands, seen with its line level; `undefined` for slanting text: a watermark. */
const placed = ({ str, transform, width }: TextItem, view: Matrix): Placed | undefined => {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = product(view, transform);
  const turn = Math.atan2(b, a) / (Math.PI / 2);
  if (Math.abs(turn - Math.round(turn)) > 0.05) return undefined;
  const quarter = (Math.round(turn) + 4) % 4;
  const [left = 0, down = 0] = [
    [x, y],
    [y, -x],
    [-x, -y],
    [-y, x],
  ][quarter] as number[];
  return { text: str, left, right: left + width, y: down, height: Math.hypot(c, d) || 1, quarter };
};

const follows = (item: Stretch, before: Stretch): boolean =>
  Math.abs(item.y - before.y) < SAME_LINE * Math.max(item.height, before.height) &&
  item.left > before.left &&
  item.left - before.right < GAP * before.height;

const pieceOf = (parts: readonly Stretch[]): Piece => {
  const [first, ...rest] = parts as [Stretch, ...Stretch[]];
  const piece = { ...first, parts };
  for (const part of rest) {
    piece.text += (part.left - piece.right > SPACE * piece.height ? ' ' : '') + part.text;
    piece.right = Math.max(piece.right, part.right);
  }
  return piece;
};

/** The words of a stretch, each where its signs put it: Chinese signs are twice as broad as others. */
const wordsOf = (part: Stretch): Stretch[] => {
  const breadth = (text: string): number => text.length + (text.match(BROAD)?.length ?? 0);
  const unit = (part.right - part.left) / Math.max(1, breadth(part.text));
  return [...part.text.matchAll(WORD)].map(({ 0: text, index }) => {
    const left = part.left + breadth(part.text.slice(0, index)) * unit;
    return { ...part, text, left, right: left + breadth(text) * unit };
  });
};

export const wordsIn = (piece: Piece): Stretch[] => piece.parts.flatMap(wordsOf);

/** A piece divided at the bounds between columns over which it stands, where words of it end and begin there. */
export const dividedAt = (piece: Piece, bounds: readonly number[]): Piece[] => {
  const near = piece.height * NEAR;
  const groups: Stretch[][] = [];
  for (const word of wordsIn(piece)) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const bound =
      before && bounds.find((at) => before.right <= at + near && word.left >= at - near && before.left < at);
    if (before && bound !== undefined) {
      before.right = Math.min(before.right, bound);
      groups.push([{ ...word, left: Math.max(word.left, bound) }]);
    } else if (group) group.push(word);
    else groups.push([word]);
  }
  return groups.map(pieceOf);
};

/**
 * The pieces of a page in the order of its text stream, divided where the line ends or a gap stands; `view` turns
 * the page's own measures into what a reader sees. Text that stands across the page's usual direction is left out.
 */
export const piecesOf = (items: readonly TextItem[], view: Matrix): Piece[] => {
  const all = items.flatMap((item) => (item.str.trim() === '' ? [] : (placed(item, view) ?? [])));
  const weight = [0, 0, 0, 0];
  for (const { quarter, text } of all) weight[quarter] = (weight[quarter] ?? 0) + text.length;
  const usual = weight.indexOf(Math.max(...weight));

  const groups: Stretch[][] = [];
  for (const { quarter, ...item } of all) {
    if (quarter !== usual) continue;
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && follows(item, last)) group.push(item);
    else groups.push([item]);
  }
  return groups.map(pieceOf);
};
