import { max } from 'd3-array';
import type { Direction, Step, Threat } from '../../../shared/views/answers/subjects/tariffs.ts';
import { addDays } from '../../dates.ts';
import { days, linear } from '../../scales.ts';

/** Threats that would come on top, each day and rate once. */
export const threatsOn = ({ threats }: Direction): Threat[] => {
  const adding = threats.filter(({ adds, pct: points }) => adds && points !== undefined && points > 0);
  return [...new Map(adding.map((threat) => [`${threat.on} ${threat.pct}`, threat])).values()];
};

/** The points of a step, those that are set aside with them. */
export const heightOf = ({ layers }: Step): number =>
  layers.reduce((sum, { pct: points, asidePct }) => sum + points + asidePct, 0);

export const totalOn = ({ steps }: Direction, on: string): number => steps.findLast(({ from }) => from <= on)?.pct ?? 0;

/** The days from the first act on, and the most that any of them came to: the same for every direction. */
export const spanOf = (directions: readonly Direction[], day: string, today: string) => {
  const turns = directions
    .flatMap((each) => [...each.steps.map(({ from }) => from), ...threatsOn(each).map(({ on }) => on)])
    .sort();
  const first = addDays(turns[0] ?? today, -20);
  const last = addDays([turns.at(-1) ?? today, today, day].sort().at(-1) ?? today, 60);
  const tops = directions.flatMap((each) => [
    ...each.steps.map(heightOf),
    ...threatsOn(each).map(({ on, pct: points = 0 }) => totalOn(each, on) + points),
  ]);
  return { first, last, top: max([...tops, 10]) ?? 10 };
};
export type Span = ReturnType<typeof spanOf>;

export const scalesOf = (
  { first, last, top }: Span,
  [left, right]: [number, number],
  [high, low]: [number, number],
) => ({
  x: days(first, last, [left, right]),
  y: linear([0, top], [low, high]),
});
export type Scales = ReturnType<typeof scalesOf>;
