import type { Course, Histories, Span } from '../../shared/ledger/evaluate/histories.ts';
import type { Measure } from '../../shared/ledger/evaluate/measure.ts';
import { regimeAt } from '../../shared/ledger/evaluate/regime.ts';
import type { Ledger } from '../../shared/ledger/log/ledger.ts';
import { addDays, type CivilDate, endOfDay, type Instant } from '../../shared/time/civil.ts';

const viewOf = ({ state, until, ratePct, suspendedPct }: Measure | Span) =>
  JSON.stringify([state, until, ratePct, suspendedPct]);

const spanOf = (from: CivilDate, { state, until, ratePct, suspendedPct, by }: Measure): Span => ({
  from,
  state,
  by,
  ...(until && { until }),
  ...(ratePct !== undefined && { ratePct }),
  ...(suspendedPct !== undefined && { suspendedPct }),
});

/** Histories as a regime for every day gives them: what the one walk is held to. */
export const dayByDay = (ledger: Ledger, known: Instant, first: CivilDate, last: CivilDate): Histories => {
  const histories: Histories = { courses: new Map(), turns: new Map() };
  for (let day = first; day <= last; day = addDays(day, 1)) {
    for (const measure of regimeAt(ledger, endOfDay(day), known).measures) {
      const { claimed: _, ...plain } = measure;
      const course: Course = histories.courses.get(measure.id) ?? { measure: plain, spans: [] };
      histories.courses.set(measure.id, course);
      const span = course.spans.at(-1);
      if (span && viewOf(span) === viewOf(measure)) continue;
      if (span) span.to = day;
      course.spans.push(spanOf(day, measure));
      histories.turns.set(day, (histories.turns.get(day) ?? 0) + 1);
    }
  }
  return histories;
};
