import { bisectRight } from 'd3-array';
import type { Ledger } from '../log/ledger.ts';
import { rememberedBy } from '../log/remembered.ts';
import { type Minute, minuteOfInstant } from './minutes.ts';
import { tableOf } from './table.ts';

/** Every minute at which anything can turn, in order: an act is spoken of, starts or ends, or an official says something. */
const turningMinutes = rememberedBy(
  ({ lesson }: Ledger) => lesson,
  (ledger): Int32Array => {
    const { shown, from, end } = tableOf(ledger);
    const said = ledger.reported.flatMap(({ commit }) => {
      const at = ledger.ats[commit - 1];
      return at === undefined ? [] : [minuteOfInstant(at)];
    });
    return Int32Array.from(new Set([...shown, ...from, ...end, ...said])).sort();
  },
);

/** Where the stretch of minutes begins in which a minute lies and all measures stand unchanged. */
export const stretchOf = (ledger: Ledger, minute: Minute): Minute => {
  const turns = turningMinutes(ledger);
  return turns[bisectRight(turns, minute) - 1] ?? Number.NEGATIVE_INFINITY;
};
