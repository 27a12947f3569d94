import { BEIJING, type CivilDate, dateOf, endOfDay, type Instant } from '../../time/civil.ts';
import { knownBy, type Ledger } from '../log/ledger.ts';
import { remembered } from '../log/remembered.ts';
import { growingTimelines } from './growing.ts';
import type { Measure, MeasureState } from './measure.ts';
import { type MeasureStatus, type Room, statusAt } from './measure-status.ts';
import { civilOf, type Minute, minuteOf, NEVER, zoneOf } from './minutes.ts';
import { broughtBy, ledgerFor, measureOf, standing, untilOf } from './regime.ts';
import { type Table, tableOf } from './table.ts';

/** A stretch of days, of Beijing, at whose ends a measure stands unchanged. */
export type Span = {
  from: CivilDate;
  /** The first day of the next stretch; absent where none is known. */
  to?: CivilDate;
  state: MeasureState;
  until?: CivilDate;
  ratePct?: number;
  suspendedPct?: number;
  /** Notices and answers that made the state with which it begins, root first. */
  by: string[];
};

/** A measure as it stood on its first day, and all its days. */
export type Course = { measure: Measure; spans: Span[] };

/** Every measure through all its days, as known at one moment, by id; and how many turn on each day, in order. */
export type Histories = { courses: Map<string, Course>; turns: Map<CivilDate, number> };

/** The minute with which a day of Beijing is answered. */
const lastMinute = (day: CivilDate): Minute => minuteOf(endOfDay(day), BEIJING);
const dayOf = (at: Minute): CivilDate => dateOf(civilOf(at, BEIJING));

const same = (span: Span | undefined, { state, ratePct, points }: MeasureStatus, until?: CivilDate): boolean =>
  span?.state === state &&
  span.until === until &&
  span.ratePct === ratePct &&
  (span.suspendedPct ?? 0) === Math.max(points, 0);

/** One walk over the days on which something turns: an act is published, starts or ends. */
const courseOf = (table: Table, row: number, known: number, room: Room): Course | undefined => {
  const growing = growingTimelines(table, row, known, room);
  const spans: Span[] = [];
  let measure: Measure | undefined;
  for (let next = growing.next(); next < NEVER; ) {
    const day = dayOf(next);
    const at = lastMinute(day);
    const timelines = growing.upTo(at);
    next = growing.next();
    if (timelines === undefined) continue;
    const status = statusAt(table, timelines, at);
    next = Math.min(next, status.next);
    measure ??= measureOf(table, row, timelines, at);
    const enacted = table.acts[status.root];
    const until = enacted && untilOf(status, zoneOf(enacted.effect, enacted.reading));
    const last = spans.at(-1);
    if (same(last, status, until)) continue;
    if (last) last.to = day;
    const by = broughtBy(table, timelines, status, at);
    spans.push({ from: day, ...standing(status), ...(until && { until }), by });
  }
  return measure && { measure, spans };
};

const historiesOf = (table: Table, known: number): Histories => {
  const courses = new Map<string, Course>();
  const turns = new Map<CivilDate, number>();
  const room: Room = [];
  for (let row = 0; row < table.ids.length; row++) {
    const course = table.parent[row] === row ? courseOf(table, row, known, room) : undefined;
    if (course === undefined) continue;
    courses.set(course.measure.id, course);
    for (const { from } of course.spans) turns.set(from, (turns.get(from) ?? 0) + 1);
  }
  return { courses, turns: new Map([...turns].sort(([a], [b]) => (a < b ? -1 : 1))) };
};

const KEPT = 8;
const keptFor = remembered((_: Table) => new Map<number, Histories>());

/** The histories as known at a moment; those last asked for are kept as long as the ledger learns nothing more. */
export const historiesAt = (ledger: Ledger, known: Instant): Histories => {
  const then = ledgerFor(ledger, known);
  const table = tableOf(then);
  const kept = keptFor(table);
  const number = knownBy(then, known);
  const histories = kept.get(number) ?? historiesOf(table, number);
  kept.delete(number);
  kept.set(number, histories);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return histories;
};
