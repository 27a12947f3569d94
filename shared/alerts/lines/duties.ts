import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { View } from '../../ledger/log/change.ts';
import type { CivilDate } from '../../time/civil.ts';
import { longDay } from '../../wording/day.ts';
import { dutiesName, onAllGoods, pointsOf, totalOf } from '../../wording/duties.ts';
import { noticeName } from '../../wording/notice.ts';
import { groupedBy, unique } from '../../wording/runs.ts';
import type { AlertContext, ChangeWithMeasure } from '../context.ts';

const rate = (view: View | null): number | undefined =>
  view?.ratePct === undefined ? undefined : view.ratePct - (view.suspendedPct ?? 0);

const some = (fact: ChangeWithMeasure, year: string): string => {
  const goods = fact.is?.goods?.label ?? 'some goods';
  const was = fact.from?.state === 'in-force' ? `${rate(fact.from) ?? 0} → ` : '';
  const now = fact.to === null || fact.to.state === 'stopped' ? 0 : (rate(fact.to) ?? 0);
  return `${dutiesName(fact.subject)}: ${was}${now} % on ${goods} (${noticeName(fact.by ?? fact.notice ?? '', year)})`;
};

/** True where another duty turns before these points would have come back: no total stays as it is. */
const turnsMeanwhile = ({ measure, from }: ChangeWithMeasure, duties: readonly Measure[]): boolean =>
  duties.some(({ id, next }) => id !== measure && next !== undefined && (!from?.until || next.on <= from.until));

const hasMoved = ({ kind }: ChangeWithMeasure): boolean => kind === 'extended' || kind === 'shortened';

/** An end that moved under a rate that did not. */
const stay = (facts: readonly ChangeWithMeasure[], { after, year }: AlertContext): string[] =>
  facts.flatMap((fact) => {
    if (!hasMoved(fact)) return [];
    const until = fact.to?.until ? ` to ${longDay(fact.to.until)}` : '';
    const points = `${fact.to?.suspendedPct ?? 0} points`;
    const duties = onAllGoods(after, fact.subject);
    const by = noticeName(fact.by ?? fact.notice ?? '', year);
    const aside = turnsMeanwhile(fact, duties)
      ? `: ${points} stay aside`
      : ` stay ${totalOf(duties)} %: ${points} aside`;
    return [`${dutiesName(fact.subject, true)}${aside}${until} (${by})`];
  });

/** The points that a change adds to what is due now, or takes away, on the day from which it counts. */
const gain = ({ was, to }: ChangeWithMeasure): number => {
  const then = to?.state === 'in-force' || to?.state === 'announced' ? (rate(to) ?? 0) : 0;
  return then - (was ? pointsOf(was) : 0);
};

/** Where a measure changes more than once, only what it comes to counts. */
const lastOfEach = (facts: readonly ChangeWithMeasure[]): ChangeWithMeasure[] => [
  ...new Map(facts.map((fact) => [fact.measure, fact])).values(),
];

/** True where a measure that holds now is already known to be over by then. */
const isOverBy = ({ next }: Measure, day: CivilDate): boolean =>
  next !== undefined && next.on <= day && next.state !== 'in-force';

/** What was due on all goods before these changes, with what else is known to happen until then: ends before starts. */
const totalBefore = (
  own: readonly ChangeWithMeasure[],
  subject: string,
  { before, facts, today }: AlertContext,
): number => {
  const day = own[0]?.since ?? today;
  const starts = own.some((fact) => gain(fact) > 0);
  const told = new Set(own.map(({ measure }) => measure));
  const standing = onAllGoods(before, subject).filter(
    (measure) => told.has(measure.id) || !starts || !isOverBy(measure, day),
  );
  return lastOfEach(facts)
    .filter((fact) => fact.subject === subject && fact.is?.goods?.all !== false && !own.includes(fact))
    .filter((fact) => fact.since < day || (fact.since === day && starts && gain(fact) < 0))
    .reduce((sum, fact) => sum + gain(fact), totalOf(standing));
};

/** `China's duties on all US goods 10 → 34 % (Tariff Commission 4/2025)`; duties on some goods by themselves. */
export const dutyTexts = (facts: readonly ChangeWithMeasure[], context: AlertContext): string[] =>
  groupedBy(facts, ({ subject }) => subject).flatMap(([subject, own]) => {
    const all = own.filter(({ is }) => is?.goods?.all !== false);
    const rest = own.filter((fact) => !all.includes(fact)).map((fact) => some(fact, context.year));
    const [moved, turned] = [stay(all, context), all.filter((fact) => !hasMoved(fact))];
    if (turned.length === 0) return [...moved, ...rest];
    const was = totalBefore(turned, subject, context);
    const now = lastOfEach(turned).reduce((sum, fact) => sum + gain(fact), was);
    const by = unique(turned.flatMap((fact) => fact.by ?? fact.notice ?? [])).map((key) =>
      noticeName(key, context.year),
    );
    return [`${dutiesName(subject, true)} ${was} → ${now} % (${by.join(', ')})`, ...moved, ...rest];
  });

/** The same for a headline: without the sources, and goods of every kind as one. */
export const dutyClauses = (facts: readonly ChangeWithMeasure[], context: AlertContext): string[] => {
  const some = facts.filter(({ is }) => is?.goods?.all === false);
  const whole = facts.filter((fact) => !some.includes(fact));
  const all = groupedBy(whole, ({ subject }) => subject).flatMap(([, own]) => {
    const [start, ...others] = unique(own.map(({ since }) => since));
    const from = start && others.length === 0 && start > context.today && own.some((fact) => gain(fact) !== 0);
    return dutyTexts(own, context).map((text) => text.replace(/ \([^()]*\)$/, from ? ` from ${longDay(start)}` : ''));
  });
  const pairs = groupedBy(some, ({ subject }) => subject).map(([subject, own]) => {
    const rates = unique(own.map((fact) => Math.max(0, gain(fact)))).sort((a, b) => a - b);
    const name = dutiesName(subject).replace('duties on', 'duties on some');
    return rates.at(-1) === 0 ? `${name} end` : `${name}: ${rates.join(' and ')} %`;
  });
  return [...all, ...pairs];
};
