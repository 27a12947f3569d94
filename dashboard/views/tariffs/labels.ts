import { said } from '../../language/language.ts';

/** A place on a chart, in its own units. */
export type Box = { left: number; right: number; top: number; bottom: number };
/** A text that belongs to a bar: centred above it where there is room. */
export type Label = { id: string; text: string; from: number; to: number; top: number };
export type Placed = Label & { x: number; y: number; lead: boolean };

const SIGN = 6.6;
const CHINESE_SIGN = 11.5;
const TALL = 12;
const APART = 4;

/** How wide a text is drawn in the language that is spoken, near enough. */
export const widthOf = (text: string): number =>
  [...said(text)].reduce((wide, sign) => wide + (sign > '\u2E7F' ? CHINESE_SIGN : SIGN), 0);

const boxAt = (x: number, y: number, wide: number): Box => ({
  left: x - wide / 2,
  right: x + wide / 2,
  top: y - TALL + 2,
  bottom: y + 2,
});
const meet = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Above the bar, beside its top, above it from one of its edges, then ever higher with a line down to it. */
const placesFor = ({ from, to, top }: Label, wide: number, bounds: Box): { x: number; y: number; lead: boolean }[] => {
  const half = wide / 2;
  const across = [(from + to) / 2, to - half - 2, from + half + 2].map((x) =>
    Math.min(Math.max(x, bounds.left + half), bounds.right - half),
  );
  const row = (height: number, lead: boolean) => across.map((x) => ({ x, y: top - APART - height * TALL, lead }));
  const beside = [from - half - APART, to + half + APART].map((x) => ({ x, y: top + TALL - 2, lead: false }));
  const rows = Math.max(0, Math.floor((top - bounds.top) / TALL));
  const [middle, ...edges] = row(0, false);
  return [
    ...(middle ? [middle] : []),
    ...beside,
    ...edges,
    ...Array.from({ length: rows }, (_, at) => row(at + 1, true)).flat(),
  ];
};

const leadOf = ({ from, to, top }: Label, y: number): Box => {
  const middle = (from + to) / 2;
  return { left: middle - 1, right: middle + 1, top: y + 2, bottom: top };
};

/** Puts labels where none meets another, or a bar; wide bars first, which have room. What has no place at all is left out. */
export const placed = (labels: readonly Label[], bars: readonly Box[], bounds: Box): Placed[] => {
  const taken: Box[] = [...bars];
  const out: Placed[] = [];
  for (const label of labels.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    const wide = widthOf(label.text);
    const places = placesFor(label, wide, bounds).filter(({ x, y }) => {
      const box = boxAt(x, y, wide);
      const inside =
        box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && y <= bounds.bottom;
      return inside && !taken.some((other) => meet(box, other));
    });
    const isClear = ({ y, lead }: { y: number; lead: boolean }): boolean =>
      !(lead && taken.some((other) => meet(leadOf(label, y), other)));
    const free = places.find(isClear) ?? places[0];
    if (!free) continue;
    taken.push(boxAt(free.x, free.y, wide), ...(free.lead ? [leadOf(label, free.y)] : []));
    out.push({ ...label, ...free });
  }
  return out;
};

/** What happened on a day: a mark on the axis with its text below. */
export type Mark = { id: string; text: string; x: number };
/** Where a text stands: begun or ended at `at`, between `left` and `right`. */
type Stand = { at: number; anchor: 'start' | 'end'; left: number; right: number };
export type Flag = Mark & Stand & { row: number };

const MOST_ROWS = 14;
const BESIDE = 3;
/** A line leads up to the axis, through every row above its own. */
const cuts = (one: Flag, other: Flag): boolean =>
  one.row > other.row && one.x > other.left - APART && one.x < other.right + APART;
const covers = (one: Flag, other: Flag): boolean =>
  one.row === other.row && one.left < other.right + APART && other.left < one.right + APART;

/** To the right of its mark; where that has no room to its left or at the edge, by which fewer marks stand above it. */
const standOf = ({ text, x }: Mark, marks: readonly Mark[], right: number): Stand => {
  const wide = widthOf(text);
  if (x + wide <= right) return { at: x + BESIDE, anchor: 'start', left: x, right: x + wide };
  const before: Stand = { at: x - BESIDE, anchor: 'end', left: x - wide, right: x };
  const atEdge: Stand = { at: right, anchor: 'end', left: right - wide, right };
  const above = (stand: Stand): number => marks.filter((mark) => mark.x > stand.left && mark.x < stand.right).length;
  return before.left >= 0 && above(before) <= above(atEdge) ? before : atEdge;
};

/** Puts texts in rows under an axis so that none meets another or its line. */
export const flagged = (marks: readonly Mark[], right: number): Flag[] => {
  const out: Flag[] = [];
  for (const mark of marks.toSorted((a, b) => b.x - a.x)) {
    const stand = standOf(mark, marks, right);
    const rows = Array.from({ length: MOST_ROWS }, (_, row): Flag => ({ ...mark, ...stand, row }));
    const apart = rows.filter((flag) => !out.some((other) => covers(flag, other)));
    const clear = apart.find((flag) => !out.some((other) => cuts(flag, other) || cuts(other, flag)));
    const place = clear ?? apart[0];
    if (place) out.push(place);
  }
  return out;
};
