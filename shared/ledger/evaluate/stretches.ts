import { bisectRight } from 'd3-array';
import { memoized } from '../log/memoized.ts';
import type { Minute } from './minutes.ts';
import type { Table } from './table.ts';

/** Every minute at which anything can turn, in order: an act is spoken of, starts or ends. */
const turningMinutes = memoized(
  ({ shown, from, end }: Table): Int32Array => Int32Array.from(new Set([...shown, ...from, ...end])).sort(),
);

/** Where the stretch of minutes begins in which a minute lies and no act turns. */
export const stretchOf = (table: Table, minute: Minute): Minute => {
  const turns = turningMinutes(table);
  return turns[bisectRight(turns, minute) - 1] ?? Number.NEGATIVE_INFINITY;
};
