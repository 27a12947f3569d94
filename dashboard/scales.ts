import { ticks } from 'd3-array';

// d3-scale draws in colours, interpolation and formats that no chart here needs: more than all charts weigh.

type Ends = readonly [number, number];
/** Numbers onto pixels. */
export type Scale = { (value: number): number; ticks: (about: number) => number[] };

export const linear = ([from, to]: Ends, [start, end]: Ends): Scale => {
  const place = (value: number): number => start + ((value - from) / (to - from || 1)) * (end - start);
  return Object.assign(place, { ticks: (about: number) => ticks(from, to, about) });
};

/** Days, or moments, onto pixels. */
export type DayScale = { (on: string): number; ticks: (most: number) => string[]; dayAt: (pixel: number) => string };

const STEPS = [1, 3, 6, 12, 24, 60, 120];
const millis = (on: string): number => Date.parse(on);
const monthOf = (on: string): number => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1;
const firstOf = (month: number): string =>
  new Date(Date.UTC(Math.floor(month / 12), month % 12)).toISOString().slice(0, 10);

/** Beginnings of months between two days, at the closest that stay within so many. */
const monthTicks = (first: string, last: string, most: number): string[] => {
  const [from, to] = [monthOf(first) + (first.slice(8, 10) > '01' ? 1 : 0), monthOf(last)];
  const step = STEPS.find((months) => (to - from) / months < most) ?? 240;
  const start = Math.ceil(from / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((to - start) / step) + 1) }, (_, index) =>
    firstOf(start + index * step),
  );
};

export const days = (first: string, last: string, range: Ends): DayScale => {
  const place = linear([millis(first), millis(last)], range);
  const back = linear(range, [millis(first), millis(last)]);
  return Object.assign((on: string) => place(millis(on)), {
    ticks: (most: number) => monthTicks(first, last, most),
    dayAt: (pixel: number) => new Date(back(pixel)).toISOString().slice(0, 10),
  });
};
