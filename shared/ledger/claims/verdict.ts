import type { Claim } from '../../domain/acts/claim.ts';
import { addDays, type CivilDate } from '../../time/civil.ts';
import type { Regime } from '../evaluate/measure.ts';
import { onControl } from './control-verdict.ts';
import { judged, KNOWN, type Verdict } from './discrepancies.ts';
import { onList } from './list-verdict.ts';
import { onTariff } from './tariff-verdict.ts';

/** How much later than an official's word a suspension may end and still be the one spoken of. */
const MARGIN_DAYS = 90;

/** An official's word on how long an arrangement lasts: it concerns the suspensions that run now and end otherwise. */
const onRemark = ({ until, speaker }: Claim, { measures }: Regime, today: CivilDate): Verdict => {
  if (until === undefined || speaker !== 'official-cn') return KNOWN;
  const aside = measures.filter(
    (one) =>
      one.until !== undefined &&
      one.until !== until &&
      one.until >= today &&
      one.until < addDays(until, MARGIN_DAYS) &&
      (one.state === 'suspended' || one.suspendedPct),
  );
  const is = [...new Set(aside.map((one) => one.until))].join(', ');
  return judged(aside, aside.length === 0 ? [] : [{ field: 'until', said: until, is }]);
};

/** Holds a claim against the measures, on the day on which it was made. */
export const verdictOn = (claim: Claim, regime: Regime, today: CivilDate): Verdict => {
  if (claim.type === 'suspension-extend') return onRemark(claim, regime, today);
  if (claim.type.startsWith('control-')) return onControl(claim, regime, today);
  if (claim.type.startsWith('list-')) return onList(claim, regime, today);
  return claim.type.startsWith('tariff-') ? onTariff(claim, regime, today) : KNOWN;
};
