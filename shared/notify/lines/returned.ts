import type { Line } from '../message.ts';
import { type Fact, measuresOf, type Scene } from '../scene.ts';
import { withNotices, withParagraphs } from '../wording/refs.ts';
import { dutyTexts } from './duties.ts';
import { listingThings, ofFamily, parted } from './families.ts';

const said = (facts: readonly Fact[], scene: Scene): string =>
  [...listingThings(ofFamily(facts, 'listing'), scene.year), ...dutyTexts(ofFamily(facts, 'tariff'), scene)].join('; ');

const everything = (facts: readonly Fact[], scene: Scene): string => {
  const controls = measuresOf(ofFamily(facts, 'control'));
  return [...(controls.length > 0 ? [withParagraphs(controls, scene.year)] : []), said(facts, scene)]
    .filter(Boolean)
    .join('; ');
};

/** Distinguishes what comes back, whole or in points, from what had a term of its own and is over. */
export const isSuspensionOver = ({ kind, from, to }: Fact): boolean =>
  kind === 'lapsed' && to?.state === 'in-force' && (from?.state === 'suspended' || from?.suspendedPct !== undefined);

/** What came back because its suspension ended: what had applied before, and what applies for the first time. */
export const returnedLines = (facts: readonly Fact[], scene: Scene): Line[] => {
  const over = facts.filter((fact) => !isSuspensionOver(fact));
  const { main, also } = parted(facts.filter((fact) => !over.includes(fact)));
  const controls = ofFamily(main, 'control');
  const first = controls.filter(({ was, everInForce }) => !(was?.everInForce ?? everInForce ?? true));
  const back = controls.filter((fact) => !first.includes(fact));
  const rest = main.filter((fact) => !controls.includes(fact));
  return [
    ...(back.length > 0
      ? [{ label: 'BACK', text: `suspended → in force: ${withParagraphs(measuresOf(back), scene.year)}` }]
      : []),
    ...(rest.length > 0 ? [{ label: 'BACK', text: `suspended → in force: ${said(rest, scene)}` }] : []),
    ...(first.length > 0 ? [{ label: 'FIRST TIME', text: withNotices(measuresOf(first), scene.year) }] : []),
    ...(over.length > 0 ? [{ label: 'ENDED', text: everything(over, scene) }] : []),
    ...(also.length > 0 ? [{ label: 'ALSO', text: said(also, scene) }] : []),
  ];
};
