import type { Measure, MeasureState } from '../evaluate/measure.ts';
import type { Change, ChangeKind, View } from '../log/change.ts';

export type Difference = Omit<Change, 'id'>;

/** The rate that is paid: the points put aside are not. */
export const collectedPct = ({
  ratePct,
  suspendedPct = 0,
}: Pick<View, 'ratePct' | 'suspendedPct'>): number | undefined =>
  ratePct === undefined ? undefined : ratePct - suspendedPct;

export const numbered = (number: number, differences: readonly Difference[]): Change[] =>
  differences.map((difference, place) => ({ id: `${number}.${place}`, ...difference }));

/** How a measure comes to its end, by the state it is left in. */
const OVER: Partial<Record<MeasureState, ChangeKind>> = {
  ended: 'lapsed',
  stopped: 'stopped',
  repealed: 'repealed',
  replaced: 'replaced',
  delisted: 'delisted',
};

/** What can be seen of a measure to have changed; one that is over has no rate any more. */
export const viewOf = ({ state, until, ratePct, suspendedPct }: Measure): View => ({
  state,
  ...(until && { until }),
  ...(ratePct !== undefined && !(state in OVER) && { ratePct }),
  ...(suspendedPct !== undefined && { suspendedPct }),
});

export const sameView = (one: View | null, other: View | null): boolean =>
  one?.state === other?.state &&
  one?.until === other?.until &&
  one?.ratePct === other?.ratePct &&
  one?.suspendedPct === other?.suspendedPct;

const betweenEnds = (from: string | undefined, to: string | undefined): ChangeKind =>
  to === undefined || (from !== undefined && to > from) ? 'extended' : 'shortened';

/** What a tariff's points and rate say where its state stays. */
const kindOfRate = (from: View, to: View): ChangeKind => {
  const [before, after] = [from.suspendedPct ?? 0, to.suspendedPct ?? 0];
  if (after > before) return 'suspended';
  if (after < before) return 'lapsed';
  if (from.until !== to.until && from.ratePct === to.ratePct) return betweenEnds(from.until, to.until);
  return to.state === 'announced' ? 'announced' : 'in-force';
};

/** The kind of a change of views; `lapsed` where nothing but a date ends a suspension. */
export const kindOf = (from: View | null, to: View, measure: Measure): ChangeKind => {
  const over = OVER[to.state];
  if (over) return over;
  if (to.state === 'suspended') return from?.state === 'suspended' ? betweenEnds(from.until, to.until) : 'suspended';
  const begun = to.state === 'announced' ? 'announced' : 'in-force';
  if (from === null) return measure.kind === 'listing' ? 'listed' : begun;
  if (from.state === to.state) return kindOfRate(from, to);
  if (from.state === 'suspended') return from.until !== undefined && measure.since > from.until ? 'lapsed' : 'resumed';
  return from.state === 'announced' ? 'in-force' : 'resumed';
};

/** What a measure is, for those who read a change without its regime. */
export const describe = (measure: Measure) => {
  const { id, subject, notice, provision, rule, destinations, endUse, codes, list, name, nameZh, names, everInForce } =
    measure;
  return {
    measure: id,
    subject,
    notice,
    everInForce,
    ...(provision && { provision }),
    ...(rule && { rule }),
    ...(destinations && { destinations }),
    ...(endUse && { endUse }),
    ...(codes && { codes }),
    ...(list && { list }),
    ...(name && { name }),
    ...(nameZh && { nameZh }),
    ...(names && { names }),
  };
};
