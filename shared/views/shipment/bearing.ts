import type { EndUse } from '../../domain/acts/effect.ts';
import { applies, DUAL_USE, strictness } from '../../ledger/evaluate/applies.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { isAbroad } from './abroad.ts';
import type { Met } from './goods-met.ts';
import type { Shipment } from './shipment.ts';

/** A measure with how the goods meet it. */
export type Bearing = { measure: Measure; met: Met };
export type Bearings = Record<'inForce' | 'suspended' | 'announced' | 'abroad' | 'otherwise', Bearing[]>;

const ALIVE: readonly Measure['state'][] = ['in-force', 'suspended', 'announced'];

const usesOf = ({ use = [] }: Shipment): EndUse[] => use.flatMap((each) => (each === 'civil' ? [] : each));

/** Letters of control codes: D software, E technology. */
const KNOWLEDGE = /^\d[DE]/;
/** A measure on technology alone leaves the goods themselves, and one on goods alone the technology. */
const isBeside = ({ codes = [] }: Measure, asksKnowledge: boolean): boolean =>
  codes.length > 0 && codes.every((code) => KNOWLEDGE.test(code) !== asksKnowledge);

const byStrictness = (one: Bearing, other: Bearing): number =>
  Number(other.met.certain) - Number(one.met.certain) || strictness(other.measure) - strictness(one.measure);

/** A measure that several subjects bring is met by the surest of them. */
const once = (bearings: readonly Bearing[]): Bearing[] => {
  const sorted = bearings.toSorted(byStrictness);
  return sorted.filter(({ measure }, at) => sorted.findIndex((other) => other.measure.id === measure.id) === at);
};

/** What bears on goods that meet these subjects, by destination, use and reach. */
export const bearingsOn = (
  measures: readonly Measure[],
  met: readonly Met[],
  shipment: Shipment,
  { asksKnowledge, surely }: { asksKnowledge: boolean; surely: (met: Met, measure: Measure) => Met },
): Bearings => {
  const { destination } = shipment;
  const endUse = usesOf(shipment);
  const controls = measures.filter((measure) => !isBeside(measure, asksKnowledge));
  const own = met.filter(({ byGroup }) => !byGroup);
  const of = (pick: (one: Met) => readonly Measure[], among: readonly Met[] = own): Bearing[] =>
    once(among.flatMap((one) => pick(one).map((measure): Bearing => ({ measure, met: surely(one, measure) }))));
  const applying = (subject: string) => applies(controls, { subject, ...(destination && { destination }), endUse });
  const concerns = ({ subject, kind, state }: Measure, asked: string): boolean =>
    kind === 'control' && ALIVE.includes(state) && [asked, DUAL_USE].includes(subject);
  /** Left open by the question: another use than none, any destination where none is said. */
  const isOpen = (measure: Measure): boolean =>
    (shipment.use === undefined && measure.endUse !== undefined) ||
    (destination === undefined && measure.destinations !== undefined);
  const couldMeet = ({ destinations, endUse: uses }: Measure): boolean =>
    (destination === undefined || !destinations || destinations.includes(destination)) &&
    (shipment.use === undefined || !uses || uses.some((use) => endUse.includes(use)));
  return {
    inForce: of(({ subject }) => applying(subject).inForce),
    suspended: of(({ subject }) => applying(subject).suspended),
    announced: of(({ subject }) => applying(subject).announced),
    abroad: of(({ subject }) => measures.filter((measure) => isAbroad(measure) && concerns(measure, subject)), met),
    otherwise: of(({ subject }) =>
      controls.filter(
        (measure) =>
          concerns(measure, subject) &&
          !isAbroad(measure) &&
          measure.state !== 'announced' &&
          isOpen(measure) &&
          couldMeet(measure),
      ),
    ),
  };
};
