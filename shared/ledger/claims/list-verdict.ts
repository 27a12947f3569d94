import type { Claim } from '../../domain/acts/claim.ts';
import { type CivilDate, dateOf } from '../../time/civil.ts';
import type { Measure, Regime } from '../evaluate/measure.ts';
import { type Discrepancy, differs, isLive, isOver, isRecent, judged, NEW, type Verdict } from './discrepancies.ts';

type Group = Measure[];

/** The listings that one notice made or moved of late. */
const recentGroups = ({ measures }: Regime, list: string | undefined, today: CivilDate): Group[] => {
  const groups = new Map<string, Group>();
  for (const measure of measures) {
    const onList = list === undefined || list === 'unspecified' || measure.list === list;
    if (measure.kind !== 'listing' || !onList || !isRecent(measure, today)) continue;
    groups.set(measure.notice, [...(groups.get(measure.notice) ?? []), measure]);
  }
  return [...groups.values()];
};

/** Every number that may rightly be given: of each notice, with its branches, and of all together. */
const countsOf = (groups: Group[]): number[] => {
  const heads = groups.map((group) => group.filter(({ parent }) => parent === undefined).length);
  return [...heads, ...groups.map(({ length }) => length), heads.reduce((sum, count) => sum + count, 0)];
};

const countOdds = ({ count }: Claim, groups: Group[]): Discrepancy[] => {
  const counts = countsOf(groups);
  if (count === undefined || counts.includes(count)) return [];
  return [{ field: 'count', said: String(count), is: [...new Set(counts)].sort((a, b) => a - b).join(', ') }];
};

const isAside = ({ state }: Measure): boolean => state === 'suspended';

/** What a claim on entity lists comes to. */
export const onList = (claim: Claim, regime: Regime, today: CivilDate): Verdict => {
  const recent = recentGroups(regime, claim.list, today);
  const inState = (wanted: (measure: Measure) => boolean): Group[] => recent.filter((group) => group.some(wanted));
  const start = claim.effectiveHedged ? undefined : claim.effectiveOn;
  if (claim.type === 'list-add') {
    const groups = inState(isLive);
    const all = groups.flat();
    const discrepancies = [
      ...countOdds(claim, groups),
      ...differs('effectiveOn', start, all, ({ from }) => dateOf(from)),
    ];
    // Another number of firms from another day: another notice than those that are known.
    return groups.length === 0 || discrepancies.length > 1 ? NEW : judged(all, discrepancies);
  }
  const suspends = claim.type === 'list-suspend';
  const groups = inState(suspends ? isAside : isOver);
  const all = groups.flat();
  if (groups.length > 0) {
    const end = suspends ? differs('until', claim.until, all, ({ until }) => until) : [];
    return judged(all, [...countOdds(claim, groups), ...end]);
  }
  const instead = inState(suspends ? isOver : isAside).flat();
  if (instead.length === 0 || claim.stance === 'expected') return NEW;
  const [said, is] = suspends ? (['suspended', 'stopped'] as const) : (['removed', 'suspended'] as const);
  return judged(instead, [{ field: 'state', said, is }]);
};
