import { type CivilDate, dateOf, daysBetween } from '../../time/civil.ts';
import type { Measure } from '../evaluate/measure.ts';

export type Discrepancy = { field: string; said: string; is: string };
/** How a claim stands to the measures: known already, new, or at discrepancies with those that it speaks of. */
export type Verdict =
  | { kind: 'known' }
  | { kind: 'new' }
  | { kind: 'odds'; measures: Measure[]; discrepancies: Discrepancy[] };

export const KNOWN: Verdict = { kind: 'known' };
export const NEW: Verdict = { kind: 'new' };

/** Days between a notice and the article that tells of it. */
const RECENT_DAYS = 10;
const LIVE: ReadonlySet<Measure['state']> = new Set(['announced', 'in-force']);
const OVER: ReadonlySet<Measure['state']> = new Set(['stopped', 'repealed', 'delisted', 'replaced', 'ended']);
export const isLive = ({ state }: Measure): boolean => LIVE.has(state);
export const isOver = ({ state }: Measure): boolean => OVER.has(state);

export const isRecent = ({ since, from }: Measure, today: CivilDate): boolean =>
  [since, dateOf(from)].some((day) => Math.abs(daysBetween(day, today)) <= RECENT_DAYS);

type Stated = Measure[keyof Measure];

/** Nothing where the measures say nothing of it, or one of them says the same. */
export const differs = (
  field: string,
  said: string | undefined,
  of: Measure[],
  is: (measure: Measure) => Stated,
): Discrepancy[] => {
  const known = [...new Set(of.flatMap((measure) => (is(measure) === undefined ? [] : [String(is(measure))])))];
  if (said === undefined || known.length === 0 || known.includes(said)) return [];
  return [{ field, said, is: known.join(', ') }];
};

export const judged = (measures: Measure[], discrepancies: Discrepancy[]): Verdict =>
  discrepancies.length === 0 ? KNOWN : { kind: 'odds', measures, discrepancies };
