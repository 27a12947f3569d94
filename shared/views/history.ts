import type { Measure, MeasureState } from '../ledger/evaluate/measure.ts';
import { regimeAt } from '../ledger/evaluate/regime.ts';
import type { Reading } from '../ledger/log/commit.ts';
import type { LogView } from '../ledger/log/log-view.ts';
import { addDays, addDuration, type CivilDate, dateOf, endOfDay, type Instant } from '../time/civil.ts';
import { readingsKnown } from './readings.ts';

/** A stretch of days through which a measure stands unchanged. */
export type Span = {
  from: CivilDate;
  /** The first day of the next stretch; absent where none is known. */
  to?: CivilDate;
  state: MeasureState;
  until?: CivilDate;
  ratePct?: number;
  suspendedPct?: number;
  by: string[];
};
export type Course = { measure: Measure; spans: Span[] };
/** Every measure through all its days, as known at one moment, and how many turn on each day. */
export type History = { courses: Map<string, Course>; turns: Map<CivilDate, number> };

const daysOf = ({ publishedOn, notice, effects }: Reading): CivilDate[] =>
  effects.flatMap(({ from, until, duration }) => {
    const start = from ?? notice?.issuedOn ?? publishedOn;
    const end = until ?? (duration === undefined ? undefined : addDuration(start, duration));
    return [publishedOn, notice?.issuedOn ?? publishedOn, start, ...(end ? [end, addDays(end, 1)] : [])];
  });

const daysIn = ({ from, until, next }: Measure): CivilDate[] => [
  dateOf(from),
  ...(until ? [until, addDays(until, 1)] : []),
  ...(next ? [next.on] : []),
];

const same = (span: Span, measure: Measure): boolean =>
  span.state === measure.state &&
  span.until === measure.until &&
  span.ratePct === measure.ratePct &&
  span.suspendedPct === measure.suspendedPct;

const spanOf = (from: CivilDate, { state, until, ratePct, suspendedPct, by }: Measure): Span => ({
  from,
  state,
  by,
  ...(until && { until }),
  ...(ratePct !== undefined && { ratePct }),
  ...(suspendedPct !== undefined && { suspendedPct }),
});

const work = ({ commits, ledger }: LogView, known: Instant): History => {
  const days = new Set(readingsKnown(commits, known).flatMap(daysOf));
  const history: History = { courses: new Map(), turns: new Map() };
  // Ends that only the rules know (joined suspensions) show up in the measures of the last texts.
  const last = [...days].sort().at(-1);
  if (last)
    for (const measure of regimeAt(ledger, endOfDay(last), known).measures)
      for (const day of daysIn(measure)) days.add(day);

  for (const day of [...days].sort()) {
    let turned = 0;
    for (const measure of regimeAt(ledger, endOfDay(day), known).measures) {
      const course = history.courses.get(measure.id) ?? { measure, spans: [] };
      history.courses.set(measure.id, course);
      const span = course.spans.at(-1);
      if (span && same(span, measure)) continue;
      if (span) span.to = day;
      course.spans.push(spanOf(day, measure));
      turned += 1;
    }
    if (turned > 0) history.turns.set(day, turned);
  }
  return history;
};

const kept = new WeakMap<LogView['ledger'], Map<Instant, History>>();

export const historyOf = (log: LogView, known: Instant): History => {
  const own = kept.get(log.ledger) ?? new Map<Instant, History>();
  kept.set(log.ledger, own);
  const history = own.get(known) ?? work(log, known);
  own.set(known, history);
  const [oldest] = own.keys();
  if (own.size > 8 && oldest !== undefined) own.delete(oldest);
  return history;
};
