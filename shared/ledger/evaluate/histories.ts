import { BEIJING, type CivilDate, type Instant, type Zone } from '../../time/civil.ts';
import { knownBy, type Ledger } from '../log/ledger.ts';
import { memoized } from '../log/memoized.ts';
import { incrementalTimelines } from './incremental-timelines.ts';
import type { Measure, MeasureState } from './measure.ts';
import { type MeasureStatus, type Room, statusAt, type Timelines } from './measure-status.ts';
import { dayOf, lastMinuteOf, type Minute, NEVER, zoneOf } from './minutes.ts';
import { broughtBy, ledgerFor, measureOf, untilOf } from './regime.ts';
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

/** A measure as it stood on its first day, and all its days, worked out when they are first asked for. */
export type Course = { measure: Measure; readonly spans: Span[] };

/** Every measure through all its days, as known at one moment, by id; and how many turn on each day, in order. */
export type Histories = { courses: Map<string, Course>; readonly turns: Map<CivilDate, number> };

const same = (span: Span, { state, ratePct, points }: MeasureStatus, until?: CivilDate): boolean =>
  span.state === state &&
  span.until === until &&
  span.ratePct === ratePct &&
  (span.suspendedPct ?? 0) === Math.max(points, 0);

const spanOf = (
  from: CivilDate,
  { state, ratePct, points }: MeasureStatus,
  until: CivilDate | undefined,
  by: string[],
): Span => {
  const span: Span = until === undefined ? { from, state, by } : { from, state, until, by };
  if (ratePct !== undefined) span.ratePct = ratePct;
  if (points > 0) span.suspendedPct = points;
  return span;
};

/** However often a text is read anew, its days are those of one zone. */
const zoneIn = ({ acts }: Table, root: number): Zone | undefined => {
  const act = acts[root];
  return act && zoneOf(act.effect, act.reading);
};

type Visit = (at: Minute, timelines: Timelines, status: MeasureStatus) => void;

/** One walk over the days on which something can turn: an act is published, starts or ends. */
const walk = (table: Table, row: number, known: number, room: Room, visit: Visit): void => {
  const growing = incrementalTimelines(table, row, known, room);
  for (let next = growing.next(); next < NEVER; ) {
    const at = lastMinuteOf(next, BEIJING);
    const timelines = growing.upTo(at);
    next = growing.next();
    if (timelines === undefined) continue;
    const status = statusAt(table, timelines, at);
    next = Math.min(next, status.next);
    visit(at, timelines, status);
  }
};

const spansOf = (table: Table, row: number, known: number): Span[] => {
  const spans: Span[] = [];
  let zone: Zone | undefined;
  walk(table, row, known, [], (at, timelines, status) => {
    zone ??= zoneIn(table, status.root);
    const until = zone && untilOf(status, zone);
    const last = spans.at(-1);
    if (last && same(last, status, until)) return;
    const from = dayOf(at, BEIJING);
    if (last) last.to = from;
    spans.push(spanOf(from, status, until, broughtBy(table, timelines, status, at)));
  });
  return spans;
};

/** The measure as it stood on the first day on which it was spoken of. */
const firstOf = (table: Table, row: number, known: number, room: Room): Measure | undefined => {
  const growing = incrementalTimelines(table, row, known, room);
  for (let next = growing.next(); next < NEVER; next = growing.next()) {
    const at = lastMinuteOf(next, BEIJING);
    const timelines = growing.upTo(at);
    if (timelines !== undefined) return measureOf(table, row, timelines, at);
  }
  return undefined;
};

const courseOf = (table: Table, row: number, known: number, room: Room): Course | undefined => {
  const measure = firstOf(table, row, known, room);
  let spans: Span[] | undefined;
  return (
    measure && {
      measure,
      get spans() {
        spans ??= spansOf(table, row, known);
        return spans;
      },
    }
  );
};

const turnsOf = (courses: Iterable<Course>): Map<CivilDate, number> => {
  const turns = new Map<CivilDate, number>();
  for (const { spans } of courses) for (const { from } of spans) turns.set(from, (turns.get(from) ?? 0) + 1);
  return new Map([...turns].sort(([a], [b]) => (a < b ? -1 : 1)));
};

const historiesOf = (table: Table, known: number): Histories => {
  const courses = new Map<string, Course>();
  const room: Room = [];
  for (let row = 0; row < table.ids.length; row++) {
    const course = table.parent[row] === row ? courseOf(table, row, known, room) : undefined;
    if (course !== undefined) courses.set(course.measure.id, course);
  }
  let turns: Map<CivilDate, number> | undefined;
  return {
    courses,
    get turns() {
      turns ??= turnsOf(courses.values());
      return turns;
    },
  };
};

const KEPT = 8;
const keptFor = memoized((_: Table) => new Map<number, Histories>());

/** The histories as known at a moment; those last asked for are kept as long as the ledger learns nothing more. */
export const historiesAt = (ledger: Ledger, known: Instant): Histories => {
  const then = ledgerFor(ledger, known);
  const table = tableOf(then);
  const kept = keptFor(table);
  const number = Math.min(knownBy(then, known), table.last);
  const histories = kept.get(number) ?? historiesOf(table, number);
  kept.delete(number);
  kept.set(number, histories);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return histories;
};
