import type { Claim } from '../../domain/acts/claim.ts';
import { authorityOf, rootOf } from '../../domain/acts/duty-root.ts';
import { tariffSubject } from '../../domain/subject.ts';
import type { CivilDate } from '../../time/civil.ts';
import { collectedPct } from '../decide/difference.ts';
import type { Measure, Regime } from '../evaluate/measure.ts';
import { differs, isLive, isOver, isRecent, judged, KNOWN, NEW, type Verdict } from './discrepancies.ts';

const total = (rates: (number | undefined)[]): number => rates.reduce<number>((sum, rate = 0) => sum + rate, 0);

const onAllNow = (measures: Measure[]): Measure[] =>
  measures.filter(({ state, goods }) => state === 'in-force' && goods?.all !== false);

/** Every rate that may rightly be given: each part, what is collected of it, and the sums now and to come. */
const ratesOf = (measures: Measure[]): Set<number> => {
  const standing = measures.filter(isLive);
  const onAll = standing.filter(({ goods }) => goods?.all !== false);
  const now = onAllNow(measures);
  const parts = standing.flatMap((one) => [one.ratePct ?? 0, collectedPct(one) ?? 0, one.suspendedPct ?? 0]);
  const sums = [total(now.map(collectedPct)), total(onAll.map(collectedPct)), total(now.map(({ ratePct }) => ratePct))];
  // No duty at all is said of what has ended, never of a part that is not there.
  return new Set([...parts, ...sums].filter((rate) => rate > 0));
};

/** The highest duty by goods that the ledger does not hold: the lists of section 301, and China's answers to them. */
const HIGHEST_BY_GOODS: Readonly<Record<string, number>> = {
  [tariffSubject('US', 'CN')]: 100,
  [tariffSubject('CN', 'US')]: 25,
};

/** With the duties by goods, or as an average over goods, a total is higher than what all goods pay. */
const isByGoods = ({ basis, ratePct = 0 }: Claim, measures: Measure[], subject: string): boolean => {
  const byGoods = measures.filter(isLive).filter(({ goods }) => goods?.all === false);
  const highest = Math.max(HIGHEST_BY_GOODS[subject] ?? 0, ...byGoods.map((one) => collectedPct(one) ?? 0));
  const all = total(onAllNow(measures).map(collectedPct));
  return basis === 'total' && ratePct > all && ratePct <= all + highest;
};

/** However the total is counted, it moves by the points by which a rate on all goods will move. */
const isMove = ({ ratePct, fromPct }: Claim, measures: Measure[]): boolean =>
  ratePct !== undefined &&
  fromPct !== undefined &&
  onAllNow(measures).some(({ next, ...one }) => {
    const then = next?.state === 'in-force' ? collectedPct(next) : undefined;
    return then !== undefined && then - (collectedPct(one) ?? 0) === ratePct - fromPct;
  });

/** Whether a measure is the part that the press calls by this name: what its order is for, or its law (“section301”). */
const isPart =
  (component: string) =>
  ({ notice, authority }: Measure): boolean =>
    rootOf(notice) === component || authority === authorityOf(component);

/** A part that is named still stands at the rate that a claim moves it from, whatever another part stands at. */
const isYetToMove = ({ component, fromPct, ratePct }: Claim, measures: Measure[]): boolean =>
  component !== undefined &&
  onAllNow(measures)
    .filter(isPart(component))
    .some((one) => collectedPct(one) === fromPct && (one.next?.ratePct ?? fromPct) !== ratePct);

/** What a claim on duties comes to; one on all countries is held against those on Chinese goods. */
export const onTariff = (claim: Claim, regime: Regime, today: CivilDate): Verdict => {
  const subject = tariffSubject(claim.imposer ?? '', claim.partner === 'all' ? 'CN' : (claim.partner ?? ''));
  const measures = regime.measures.filter((measure) => measure.kind === 'tariff' && measure.subject === subject);
  const recent = measures.filter((measure) => isRecent(measure, today));
  const rates = ratesOf(measures);
  const { type, ratePct } = claim;
  if (type === 'tariff-threat') return ratePct !== undefined && recent.length > 0 && rates.has(ratePct) ? KNOWN : NEW;
  if (type === 'tariff-suspend') {
    const aside = recent.filter(({ suspendedPct, state }) => suspendedPct || state === 'suspended');
    return aside.length === 0
      ? NEW
      : judged(
          aside,
          differs('until', claim.until, aside, ({ until }) => until),
        );
  }
  if (ratePct === undefined) return recent.length > 0 ? KNOWN : NEW;
  if (isYetToMove(claim, measures)) return NEW;
  const gone = ratePct === 0 && measures.some((one) => isOver(one) || one.state === 'suspended');
  if (gone || rates.has(ratePct) || isMove(claim, measures)) return KNOWN;
  const now = total(onAllNow(measures).map(collectedPct));
  if (recent.length === 0 || claim.stance === 'expected' || claim.fromPct === now) return NEW;
  if (isByGoods(claim, measures, subject)) return NEW;
  const is = String(now);
  return judged(recent, [{ field: 'ratePct', said: String(ratePct), is }]);
};
