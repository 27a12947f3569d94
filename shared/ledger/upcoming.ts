import type { CivilDate } from '../time/civil.ts';
import type { Measure, Regime } from './measure.ts';

export type Coming = { on: CivilDate; measures: Measure[] };

/** R10: the days that will change something if nothing more is issued, soonest first. */
export const upcoming = ({ measures }: Regime): Coming[] => {
  const days = new Map<CivilDate, Measure[]>();
  for (const measure of measures) {
    const on = measure.next?.on;
    if (on !== undefined) days.set(on, [...(days.get(on) ?? []), measure]);
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([on, coming]) => ({ on, measures: coming }));
};
