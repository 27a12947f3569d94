import { directionOf } from '../../domain/subject.ts';
import { collectedPct } from '../../ledger/decide/difference.ts';
import { type CivilDate, dateOf, timeOf } from '../../time/civil.ts';
import { goodsInEnglish } from '../../wording/duties/goods-label.ts';
import { goodsFrom, partyName } from '../../wording/rules/party.ts';
import { longDay } from '../../wording/text/day.ts';
import { groupedBy, unique } from '../../wording/text/runs.ts';
import { type AlertContext, type ChangeWithMeasure, readingBy } from '../facts/context.ts';

/** A duty on some goods, from what to what; on goods of one kind nothing is added up. */
type GoodsDuty = { goods: string; from: number; to: number };

const paid = (view: ChangeWithMeasure['from']): number => (view?.state === 'in-force' ? (collectedPct(view) ?? 0) : 0);

const lasting = new Set(['in-force', 'announced']);

const dutyOf = ({ from, to, is, was }: ChangeWithMeasure): GoodsDuty => ({
  goods: goodsInEnglish((is ?? was)?.goods?.label ?? 'some goods'),
  from: paid(from),
  to: to && lasting.has(to.state) ? (collectedPct(to) ?? 0) : 0,
});

/** ` 13:01` where the text states the minute. */
export const minuteIn = (fact: ChangeWithMeasure, context: AlertContext): string => {
  const effect = readingBy(context, fact)?.effects.find(({ from }) => from === fact.since);
  const own = fact.is && dateOf(fact.is.from) === fact.since ? timeOf(fact.is.from) : '00:00';
  const time = fact.kind === 'announced' || fact.kind === 'in-force' ? own : (effect?.fromTime ?? '00:00');
  return time === '00:00' ? '' : ` ${time}`;
};

const rated = (duties: readonly GoodsDuty[], rate: (duty: GoodsDuty) => number): string =>
  groupedBy(duties, (one) => String(rate(one)))
    .map(([pct, own]) => `${pct} % on ${own.map(({ goods }) => goods).join(', ')}`)
    .join('; ');

/** `China on US goods: 15 → 0 % on chicken, wheat; 10 → 0 % on sorghum`, of one direction of duties */
export const someGoodsText = (facts: readonly ChangeWithMeasure[]): string => {
  const { imposer, partner } = directionOf(facts[0]?.subject ?? '');
  const rates = groupedBy(facts.map(dutyOf), ({ from, to }) => `${from > 0 ? `${from} → ` : ''}${to} %`).map(
    ([rate, own]) => `${rate} on ${own.map(({ goods }) => goods).join(', ')}`,
  );
  return `${partyName(imposer)} on ${goodsFrom(partner)}: ${rates.join('; ')}`;
};

const verbOf = (duties: readonly GoodsDuty[]): string => {
  if (duties.every(({ to }) => to === 0)) return 'ends its duties on';
  if (duties.every(({ from }) => from === 0)) return 'puts duties on';
  return 'changes its duties on';
};

/** `China ends its duties on some US goods from 10 Nov 2025 13:01: 15 % on chicken, wheat; 10 % on sorghum` */
export const someGoodsClauses = (facts: readonly ChangeWithMeasure[], context: AlertContext): string[] =>
  groupedBy(facts, ({ subject, since }) => `${subject} ${since}`).map(([, own]) => {
    const [first] = own;
    if (!first) return '';
    const { imposer, partner } = directionOf(first.subject);
    const duties = own.map(dutyOf);
    const verb = verbOf(duties);
    const [minute = ''] = unique(own.map((fact) => minuteIn(fact, context)));
    const byDate = own.every(({ status }) => status === 'by-date');
    const day = first.since as CivilDate;
    const from = byDate ? '' : day === context.today ? ` from today${minute}` : ` from ${longDay(day)}${minute}`;
    const rates = rated(duties, ({ from: was, to }) => (to === 0 ? was : to));
    return `${partyName(imposer)} ${verb} some ${goodsFrom(partner)}${from}: ${rates}`;
  });
