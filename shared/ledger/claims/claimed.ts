import { beijingDate } from '../../time/civil.ts';
import type { Measure } from '../evaluate/measure.ts';
import { type Minute, minuteOfInstant } from '../evaluate/minutes.ts';
import type { Horizon } from '../evaluate/timeline.ts';
import type { Ledger } from '../log/ledger.ts';
import { memoizedBy } from '../log/memoized.ts';

type Claimed = NonNullable<Measure['claimed']>;
type Said = { commit: number; at: Minute; measure: string; claimed: Claimed };

/** All that officials said of the end of a measure without an instrument, in the order in which it was told. */
const saidIn = memoizedBy(
  ({ reported }: Ledger) => reported,
  ({ reported, ats }): readonly Said[] =>
    reported.flatMap(({ commit, change: { claim, measure, by, evidence } }) => {
      const at = ats[commit - 1];
      if (at === undefined || by === undefined || claim?.speaker === undefined || claim.speaker === 'press') return [];
      const { type, until } = claim;
      if (type !== 'suspension-extend' || until === undefined) return [];
      const claimed = { until, by, on: beijingDate(at), evidence: evidence ?? claim.evidence };
      return [{ commit, at: minuteOfInstant(at), measure, claimed }];
    }),
);

/** R11: what officials said of the end of a measure without an instrument, by measure; the last word counts. */
export const claimedOf = (ledger: Ledger, { known, shown }: Horizon): Map<string, Claimed> => {
  const claimed = new Map<string, Claimed>();
  for (const { commit, at, measure, claimed: said } of saidIn(ledger))
    if (commit <= known && at <= shown) claimed.set(measure, said);
  return claimed;
};
