import { beijingDate } from '../../time/civil.ts';
import type { Measure } from '../evaluate/measure.ts';
import { minuteOfInstant } from '../evaluate/minutes.ts';
import type { Horizon } from '../evaluate/timeline.ts';
import type { Ledger } from '../log/ledger.ts';

/** R11: what officials said of the end of a measure without an instrument, by measure; the last word counts. */
export const claimedOf = (
  { reported, ats }: Ledger,
  { known, shown }: Horizon,
): Map<string, NonNullable<Measure['claimed']>> => {
  const claimed = new Map<string, NonNullable<Measure['claimed']>>();
  for (const { commit, change } of reported) {
    const { claim, measure, by, evidence } = change;
    const at = ats[commit - 1];
    if (
      commit > known ||
      at === undefined ||
      minuteOfInstant(at) > shown ||
      by === undefined ||
      claim?.speaker === undefined
    )
      continue;
    if (claim.speaker === 'press' || claim.type !== 'suspension-extend' || claim.until === undefined) continue;
    claimed.set(measure, { until: claim.until, by, on: beijingDate(at), evidence: evidence ?? claim.evidence });
  }
  return claimed;
};
