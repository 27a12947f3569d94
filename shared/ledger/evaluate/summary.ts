import type { Rule } from '../../domain/acts/effect.ts';
import { directionOf } from '../../domain/subject.ts';
import { collectedPct } from '../decide/difference.ts';
import { applies, DUAL_USE, type Shipment } from './applies.ts';
import { byKind, type GoodsKind, isGathered } from './goods-kinds.ts';
import type { Measure } from './measure.ts';

export type ItemRow = {
  /** Of a subject that gathers several: what the row is on. */
  kind?: GoodsKind;
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

const ids = (measures: readonly Measure[]): string[] => measures.map(({ id }) => id);

const WORLDWIDE = 'worldwide';

const rowOf = (shipment: Shipment, controls: readonly Measure[]): ItemRow => {
  const { rule, inForce, suspended } = applies(controls, shipment);
  const { destination = WORLDWIDE, endUse, reach } = shipment;
  return {
    destination,
    ...(endUse && { endUse: [...endUse] }),
    ...(reach && { reach: [...reach] }),
    rule,
    measures: ids(inForce),
    suspended: ids(suspended),
  };
};

/** One row for each destination, end use and reach that some measure on the item singles out. */
const rowsOf = (subject: string, controls: readonly Measure[]): ItemRow[] => {
  const shipments = controls.flatMap(({ destinations = [undefined], endUse, reach }) =>
    destinations.map(
      (destination): Shipment => ({
        subject,
        ...(destination && { destination }),
        ...(endUse && { endUse }),
        ...(reach && { reach }),
      }),
    ),
  );
  const different = new Map(shipments.map((shipment) => [JSON.stringify(shipment), shipment]));
  return [...different.values()]
    .map((shipment) => rowOf(shipment, controls))
    .filter(({ measures, suspended }) => measures.length + suspended.length > 0);
};

/** Goods made abroad and goods that never touch China are met by no rule over what China exports. */
const LEAVES_CHINA: readonly GoodsKind[] = ['inputs', 'equipment', 'technology'];

/** What meets an item; a subject that gathers several kinds has rows for each. */
const summaryOf = (subject: string, own: readonly Measure[], overall: readonly Measure[]): ItemRow[] =>
  isGathered(subject)
    ? byKind(own).flatMap(([kind, measures]) => {
        const above = kind === undefined || LEAVES_CHINA.includes(kind) ? overall : [];
        return rowsOf(subject, [...measures, ...above]).map((row) => (kind === undefined ? row : { kind, ...row }));
      })
    : rowsOf(subject, [...own, ...overall]);

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
    .map(([subject, own]) => ({
      subject,
      summary: summaryOf(subject, own, subject === DUAL_USE ? [] : overall),
    }))
    .filter(({ summary }) => summary.length > 0);
};

const sum = (numbers: readonly number[]): number => Number(numbers.reduce((total, one) => total + one, 0).toFixed(6));

/** Additional duties on all goods in each direction; those on some goods are listed and never added. */
export const tariffSummaries = (measures: readonly Measure[]): TariffSummary[] =>
  [...grouped(measures, 'tariff')].map(([subject, own]) => {
    const { imposer, partner } = directionOf(subject);
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
