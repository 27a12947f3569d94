import type { View } from '../../ledger/change.ts';
import type { Fact, Scene } from '../scene.ts';
import { dutiesName, onAllGoods, totalOf } from '../wording/duties.ts';
import { noticeName } from '../wording/notice.ts';
import { groupedBy, unique } from '../wording/spans.ts';

const rate = (view: View | null): number | undefined =>
  view?.ratePct === undefined ? undefined : view.ratePct - (view.suspendedPct ?? 0);

const some = (fact: Fact, year: string): string => {
  const goods = fact.is?.goods?.label ?? 'some goods';
  const was = fact.from?.state === 'in-force' ? `${rate(fact.from) ?? 0} → ` : '';
  const now = fact.to === null || fact.to.state === 'stopped' ? 0 : (rate(fact.to) ?? 0);
  return `${dutiesName(fact.subject)}: ${was}${now} % on ${goods} (${noticeName(fact.by ?? fact.notice ?? '', year)})`;
};

/** `China's duties on all US goods 10 → 34 % (Tariff Commission 4/2025)`; duties on some goods by themselves. */
export const dutyTexts = (facts: readonly Fact[], { before, after, year, today }: Scene): string[] =>
  groupedBy(facts, ({ subject }) => subject).flatMap(([subject, own]) => {
    const all = own.filter(({ is }) => is?.goods?.all !== false);
    const rest = own.filter((fact) => !all.includes(fact)).map((fact) => some(fact, year));
    if (all.length === 0) return rest;
    const later = all.find(({ since }) => since > today);
    const was = totalOf(onAllGoods(before, subject));
    const now = later
      ? was +
        all.reduce(
          (sum, { from, to }) => sum + (rate(to) ?? 0) - (from?.state === 'in-force' ? (rate(from) ?? 0) : 0),
          0,
        )
      : totalOf(onAllGoods(after, subject));
    const by = unique(all.flatMap((fact) => fact.by ?? fact.notice ?? [])).map((key) => noticeName(key, year));
    return [`${dutiesName(subject, true)} ${was} → ${now} % (${by.join(', ')})`, ...rest];
  });
