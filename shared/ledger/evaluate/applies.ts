import { type EndUse, type Reach, RULES, type Rule } from '../../domain/acts/effect.ts';
import { ALL_DUAL_USE } from '../../domain/goods/substances.ts';
import { itemSubject } from '../../domain/subject.ts';
import type { Measure } from './measure.ts';

/** Goods on their way: what they are, where to, and what is known of their use. */
export type Shipment = {
  /** `item:gallium`. */
  subject: string;
  /** ISO 3166 alpha-2; absent, only what holds everywhere applies. */
  destination?: string;
  endUse?: readonly EndUse[];
  /** How the goods move; absent, an export from China. */
  reach?: readonly Reach[];
};

export type Applying = {
  /** What the strictest measure in force asks. */
  rule: Rule | 'none';
  /** In force, strictest first. */
  inForce: Measure[];
  /** Those that would apply and are suspended, with their ends. */
  suspended: Measure[];
  /** Those that will apply, and do not count yet. */
  announced: Measure[];
};

/** A measure on every dual-use item meets each item that is under control. */
export const DUAL_USE = itemSubject(ALL_DUAL_USE);

const EXPORT: readonly Reach[] = ['export'];

const shares = <T>(some: readonly T[], others: readonly T[]): boolean => some.some((one) => others.includes(one));

const meets = (measure: Measure, { subject, destination, endUse = [], reach = EXPORT }: Shipment): boolean =>
  measure.kind === 'control' &&
  [subject, DUAL_USE].includes(measure.subject) &&
  (measure.destinations === undefined || (destination !== undefined && measure.destinations.includes(destination))) &&
  (measure.endUse === undefined || shares(measure.endUse, endUse)) &&
  shares(measure.reach ?? EXPORT, reach);

export const strictness = ({ rule }: Measure): number => (rule === undefined ? -1 : RULES.indexOf(rule));

/** What applies to a shipment, leaving its parties aside: the strictest of the measures that match. */
export const applies = (measures: readonly Measure[], shipment: Shipment): Applying => {
  const matching = measures.filter((measure) => meets(measure, shipment));
  const inForce = matching.filter(({ state }) => state === 'in-force').sort((a, b) => strictness(b) - strictness(a));
  return {
    rule: inForce[0]?.rule ?? 'none',
    inForce,
    suspended: matching.filter(({ state }) => state === 'suspended'),
    announced: matching.filter(({ state }) => state === 'announced'),
  };
};
