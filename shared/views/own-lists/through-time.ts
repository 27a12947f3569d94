import type { CivilDate } from '../../time/civil.ts';
import type { Courses } from '../answers/law/courses.ts';
import type { ScreeningBasis } from '../answers/questions/screening.ts';
import type { Row } from '../screening/lists/rows.ts';
import type { Match } from '../screening/match.ts';
import { type Finding, screener } from '../screening/screen.ts';
import { STANDINGS, type Standing, type Verdict, verdictOf } from '../screening/verdict.ts';

/** A line that only could be meant stands as what it could be, so that it is seen to turn with it. */
export const standsAs = ({ standing, match }: Verdict): Standing => {
  if (standing !== 'possible' || !match || match.measure.endUse) return standing;
  return STANDINGS.find((one) => one === match.measure.state) ?? standing;
};

/** Days on which a line stands in one way; the last has no end. */
export type Stand = { from: CivilDate; to?: CivilDate; stands: Standing };

const matchesOn = (matches: readonly Match[], courses: Courses['courses'], day: CivilDate): Match[] =>
  matches.flatMap((match) => {
    const span = courses[match.measure.id]?.findLast(({ from }) => from <= day);
    if (!span || (span.to && span.to <= day)) return [];
    const { next: _, ...measure } = match.measure;
    return [{ ...match, measure: { ...measure, state: span.state } }];
  });

const standsThrough = (finding: Finding, courses: Courses['courses']): Stand[] => {
  const { matches } = finding;
  const days = new Set(matches.flatMap(({ measure }) => (courses[measure.id] ?? []).map(({ from }) => from)));
  const out: Stand[] = [];
  for (const day of [...days].sort()) {
    const stands = standsAs(verdictOf({ ...finding, matches: matchesOn(matches, courses, day) }, day));
    const last = out.at(-1);
    if (last?.stands === stands) continue;
    if (last) last.to = day;
    out.push({ from: day, stands });
  }
  return out;
};

/**
 * How lines stand through all days, by what they meet of all measures that there ever were; `basis` is of the last day,
 * on which each of them is. Before the first stretch, and where there is none, nothing met them.
 */
export const lineThroughTime = (
  basis: Pick<ScreeningBasis, 'measures' | 'items' | 'gaps'>,
  { courses }: Courses,
): ((row: Row) => Stand[]) => {
  // What has ended is met as well as what stands.
  const measures = basis.measures.map((measure) => ({ ...measure, state: 'in-force' as const }));
  const find = screener({ ...basis, measures });
  return (row) => standsThrough(find(row), courses);
};
