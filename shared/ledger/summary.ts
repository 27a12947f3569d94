import { RULES, type Rule } from '../vocabulary/effect.ts';
import { collectedPct } from './difference.ts';
import type { Measure } from './measure.ts';

export type ItemRow = {
  /** ISO 3166 alpha-2, or `worldwide`. */
  destination: string;
  endUse?: string[];
  reach?: string[];
  rule: Rule | 'none';
  /** Ids of the measures in force that make the rule. */
  measures: string[];
  /** Ids of those that would apply and are suspended. */
  suspended: string[];
};
export type ItemSummary = { subject: string; summary: ItemRow[] };

export type TariffSummary = {
  imposer: string;
  partner: string;
  allGoodsPct: number;
  /** What it comes to if nothing is issued before what is put aside or suspended comes back. */
  allGoodsIfLapsedPct?: number;
  measures: string[];
};

export const DUAL_USE = 'item:dual-use-items';

const ids = (measures: readonly Measure[]): string[] => measures.map(({ id }) => id);

export const strictest = (measures: readonly Measure[]): Rule | 'none' =>
  measures.reduce<Rule | 'none'>((worst, { rule }) => {
    if (rule === undefined) return worst;
    return worst === 'none' || RULES.indexOf(rule) > RULES.indexOf(worst) ? rule : worst;
  }, 'none');

/** Who a control is for: its destination, end use and reach, as one text. */
const circleOf = ({ endUse = [], reach = [] }: Measure): string =>
  JSON.stringify([endUse.toSorted(), reach.filter((one) => one !== 'export').toSorted()]);
const OPEN = JSON.stringify([[], []]);

const rowOf = (destination: string, circle: string, controls: readonly Measure[]): ItemRow => {
  const [endUse, reach] = JSON.parse(circle) as [string[], string[]];
  const meets = controls.filter(
    (measure) =>
      (measure.destinations === undefined || measure.destinations.includes(destination)) &&
      [OPEN, circle].includes(circleOf(measure)) &&
      (reach.length === 0 || circleOf(measure) === circle),
  );
  const inForce = meets.filter(({ state }) => state === 'in-force');
  return {
    destination,
    ...(endUse.length > 0 && { endUse }),
    ...(reach.length > 0 && { reach }),
    rule: strictest(inForce),
    measures: ids(inForce),
    suspended: ids(meets.filter(({ state }) => state === 'suspended')),
  };
};

/** One row for each destination, end use and reach that some measure on the item singles out. */
const summaryOf = (own: readonly Measure[], overall: readonly Measure[]): ItemRow[] => {
  const controls = [...own, ...overall];
  const rows = new Map<string, ItemRow>();
  for (const measure of controls)
    for (const destination of measure.destinations ?? ['worldwide']) {
      const circle = circleOf(measure);
      rows.set(`${destination} ${circle}`, rowOf(destination, circle, controls));
    }
  return [...rows.values()].filter(({ measures, suspended }) => measures.length + suspended.length > 0);
};

const grouped = (measures: readonly Measure[], kind: Measure['kind']): Map<string, Measure[]> => {
  const groups = new Map<string, Measure[]>();
  for (const measure of measures)
    if (measure.kind === kind) groups.set(measure.subject, [...(groups.get(measure.subject) ?? []), measure]);
  return groups;
};

export const itemSummaries = (measures: readonly Measure[]): ItemSummary[] => {
  const items = grouped(measures, 'control');
  const overall = items.get(DUAL_USE) ?? [];
  return [...items]
    .map(([subject, own]) => ({ subject, summary: summaryOf(own, subject === DUAL_USE ? [] : overall) }))
    .filter(({ summary }) => summary.length > 0);
};

const sum = (numbers: readonly number[]): number => Number(numbers.reduce((total, one) => total + one, 0).toFixed(6));

/** Additional duties on all goods in each direction; those on some goods are listed and never added. */
export const tariffSummaries = (measures: readonly Measure[]): TariffSummary[] =>
  [...grouped(measures, 'tariff')].map(([subject, own]) => {
    const [imposer = '', partner = ''] = subject.slice('tariff:'.length).split('>');
    const general = own.filter(({ goods }) => goods?.all ?? true);
    const inForce = general.filter(({ state }) => state === 'in-force');
    const held = general.filter(({ state }) => state === 'in-force' || state === 'suspended');
    const now = sum(inForce.map((measure) => collectedPct(measure) ?? 0));
    const later = sum(held.map(({ ratePct = 0 }) => ratePct));
    return {
      imposer,
      partner,
      allGoodsPct: now,
      ...(later !== now && { allGoodsIfLapsedPct: later }),
      measures: ids(own.filter(({ state }) => state === 'in-force' || state === 'suspended')),
    };
  });
