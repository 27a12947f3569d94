import { type Minute, NEVER } from './minutes.ts';
import { actsBehind, type Verdict, verdictAt } from './row-status.ts';
import { newSpans, type Spans } from './spans.ts';
import type { Table } from './table.ts';
import { type Course, courseOf, type Horizon } from './timeline.ts';

/** What holds of one measure: its verdict and, for a tariff, its rate, of which `points` are not collected. */
export type Holding = Verdict & { ratePct?: number };

/** The course of a measure and, for a tariff, of the acts that adjust its rate. */
export type Courses = { own: Course; steps: Course[] };

/** Room that many measures are worked out in, one after the other. */
export type Room = Spans[];

export const coursesOf = (table: Table, row: number, horizon: Horizon, room: Room = []): Courses | undefined => {
  const spansAt = (place: number): Spans => {
    room[place] ??= newSpans();
    return room[place];
  };
  const own = courseOf(table, row, horizon, spansAt(0));
  if (own === undefined) return undefined;
  const steps = table.steps.get(row) ?? [];
  return { own, steps: steps.flatMap((step, place) => courseOf(table, step, horizon, spansAt(place + 1)) ?? []) };
};

type Step = { course: Course; verdict: Verdict };

/** R13: the step that sets the rate is the one in force that started last. */
const stepAt = (table: Table, steps: readonly Course[], at: Minute): { step?: Step; next: Minute } => {
  const all = steps.map((course) => ({ course, verdict: verdictAt(table, course, at) }));
  const from = ({ course }: Step): number => table.from[course.root] ?? 0;
  const [step] = all
    .filter(({ verdict }) => verdict.state === 'in-force')
    .sort((a, b) => from(b) - from(a) || b.course.root - a.course.root);
  return { next: Math.min(NEVER, ...all.map(({ verdict }) => verdict.next)), ...(step && { step }) };
};

/** Before its start a tariff shows the rate with which it will start. */
const rateMinute = (table: Table, { root }: Course, at: Minute): Minute => Math.max(at, table.from[root] ?? at);

export const holdingAt = (table: Table, { own: course, steps }: Courses, at: Minute): Holding => {
  const own = verdictAt(table, course, at);
  const rate = table.acts[own.root]?.effect.ratePct;
  if (rate === undefined) return own;
  const start = rateMinute(table, course, at);
  const begun = start === at ? own : verdictAt(table, course, start);
  const { step, next } = stepAt(table, steps, start);
  const counts = own.state === 'in-force' || own.state === 'announced';
  return {
    ...own,
    points: counts ? begun.points + (step?.verdict.points ?? 0) : 0,
    pointsEnd: counts ? Math.min(begun.pointsEnd, step?.verdict.pointsEnd ?? NEVER) : NEVER,
    ratePct: (step && table.acts[step.course.root]?.effect.ratePct) ?? rate,
    next: Math.min(own.next, next),
  };
};

/** The acts that made what holds of a measure: the step that sets its rate, then what lies over both. */
export const actsAt = (table: Table, { own, steps }: Courses, holding: Holding, at: Minute): number[] => {
  const start = rateMinute(table, own, at);
  const { step } = stepAt(table, steps, start);
  const stepped = step === undefined ? [] : [step.course.root, ...actsBehind(step.course, step.verdict, start)];
  return [...stepped, ...actsBehind(own, holding, holding.ratePct === undefined ? at : start)];
};

/** The rate of a tariff that is over or suspended as a whole moves nothing. */
const sameState = (a: Holding, b: Holding): boolean =>
  a.state === b.state &&
  ((a.state !== 'in-force' && a.state !== 'announced') || (a.ratePct === b.ratePct && a.points === b.points));

/** The first change of state or rate after a minute, if nothing more becomes known. */
export const nextOf = (
  table: Table,
  courses: Courses,
  holding: Holding,
): { at: Minute; holding: Holding } | undefined => {
  for (let { next } = holding; next < NEVER; ) {
    const then = holdingAt(table, courses, next);
    if (!sameState(then, holding)) return { at: next, holding: then };
    next = then.next;
  }
  return undefined;
};
