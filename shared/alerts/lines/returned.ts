import { withNotices, withRules } from '../../wording/measures/references.ts';
import { type AlertContext, type ChangeWithMeasure, measuresOf } from '../facts/context.ts';
import { listingThings, ofFamily, parted } from '../facts/families.ts';
import type { Line } from '../message/message.ts';

const said = (facts: readonly ChangeWithMeasure[], context: AlertContext): string =>
  listingThings(ofFamily(facts, 'listing'), context.year).join('; ');

const everything = (facts: readonly ChangeWithMeasure[], context: AlertContext): string => {
  const controls = measuresOf(ofFamily(facts, 'control'));
  return [...(controls.length > 0 ? [withRules(controls, context.year)] : []), said(facts, context)]
    .filter(Boolean)
    .join('; ');
};

/** Distinguishes what comes back, whole or in points, from what had a term of its own and is over. */
export const isSuspensionOver = ({ kind, from, to }: ChangeWithMeasure): boolean =>
  kind === 'lapsed' && to?.state === 'in-force' && (from?.state === 'suspended' || from?.suspendedPct !== undefined);

/** What came back because its suspension ended: what had applied before, and what applies for the first time. */
export const returnedLines = (facts: readonly ChangeWithMeasure[], context: AlertContext): Line[] => {
  const over = facts.filter((fact) => !isSuspensionOver(fact));
  const { main, also } = parted(facts.filter((fact) => !over.includes(fact)));
  const controls = ofFamily(main, 'control');
  const first = controls.filter(({ was, everInForce }) => !(was?.everInForce ?? everInForce ?? true));
  const back = controls.filter((fact) => !first.includes(fact));
  const rest = main.filter((fact) => !controls.includes(fact));
  return [
    ...(back.length > 0
      ? [{ label: 'BACK', text: `suspended → in force: ${withRules(measuresOf(back), context.year)}` }]
      : []),
    ...(rest.length > 0 ? [{ label: 'BACK', text: `suspended → in force: ${said(rest, context)}` }] : []),
    ...(first.length > 0 ? [{ label: 'FIRST TIME', text: withNotices(measuresOf(first), context.year) }] : []),
    ...(over.length > 0 ? [{ label: 'ENDED', text: everything(over, context) }] : []),
    ...(also.length > 0 ? [{ label: 'ALSO', text: said(also, context) }] : []),
  ];
};
