import { type Minute, NEVER } from './minutes.ts';
import { actsBehind, type RowStatus, rowStatusAt } from './row-status.ts';
import { newSpans, type Spans } from './spans.ts';
import type { Table } from './table.ts';
import { type Horizon, hasRoot, type Timeline, timelineOf } from './timeline.ts';

/** What holds of one measure: its status and, for a tariff, its rate, of which `points` are not collected. */
export type MeasureStatus = RowStatus & { ratePct?: number };

/** The timeline of a measure and, for a tariff, of the acts that adjust its rate. */
export type Timelines = { own: Timeline; steps: Timeline[] };

/** Room that many measures are worked out in, one after the other. */
export type Room = Spans[];

const NO_STEPS: readonly number[] = [];

export const spansIn = (room: Room, place: number): Spans => {
  room[place] ??= newSpans();
  return room[place];
};

export const timelinesOf = (table: Table, row: number, horizon: Horizon, room: Room = []): Timelines | undefined => {
  const own = timelineOf(table, row, horizon, spansIn(room, 0));
  if (!hasRoot(own)) return undefined;
  const steps = table.steps.get(row) ?? NO_STEPS;
  return {
    own,
    steps: steps.map((step, place) => timelineOf(table, step, horizon, spansIn(room, place + 1))).filter(hasRoot),
  };
};

type Step = { timeline: Timeline; status: RowStatus };

const NOTHING = { next: NEVER };

/** R13: the step that sets the rate is the one in force that started last. */
const stepAt = (table: Table, steps: readonly Timeline[], at: Minute): { step?: Step; next: Minute } => {
  if (steps.length === 0) return NOTHING;
  const all = steps.map((timeline) => ({ timeline, status: rowStatusAt(table, timeline, at) }));
  const from = ({ timeline }: Step): number => table.from[timeline.root] ?? 0;
  const [step] = all
    .filter(({ status }) => status.state === 'in-force')
    .sort((a, b) => from(b) - from(a) || b.timeline.root - a.timeline.root);
  return { next: Math.min(NEVER, ...all.map(({ status }) => status.next)), ...(step && { step }) };
};

/** Before its start a tariff shows the rate with which it will start. */
const rateMinute = (table: Table, { root }: Timeline, at: Minute): Minute => Math.max(at, table.from[root] ?? at);

export const statusAt = (table: Table, { own: timeline, steps }: Timelines, at: Minute): MeasureStatus => {
  const own = rowStatusAt(table, timeline, at);
  const rate = table.acts[own.root]?.effect.ratePct;
  if (rate === undefined) return own;
  const start = rateMinute(table, timeline, at);
  const begun = start === at ? own : rowStatusAt(table, timeline, start);
  const { step, next } = stepAt(table, steps, start);
  const counts = own.state === 'in-force' || own.state === 'announced';
  const ratePct = (step && table.acts[step.timeline.root]?.effect.ratePct) ?? rate;
  const keeps = Math.max(begun.keeps, step?.status.keeps ?? -1);
  const aside = keeps < 0 ? begun.points + (step?.status.points ?? 0) : Math.max(0, ratePct - keeps);
  return {
    ...own,
    points: counts ? aside : 0,
    pointsEnd: counts ? Math.min(begun.pointsEnd, step?.status.pointsEnd ?? NEVER) : NEVER,
    ratePct,
    next: Math.min(own.next, next),
  };
};

/** The acts that made what holds of a measure: the step that sets its rate, then what lies over both. */
export const actsAt = (table: Table, { own, steps }: Timelines, status: MeasureStatus, at: Minute): number[] => {
  if (status.ratePct === undefined) return actsBehind(own, status, at);
  const start = rateMinute(table, own, at);
  const { step } = stepAt(table, steps, start);
  const stepped = step === undefined ? [] : [step.timeline.root, ...actsBehind(step.timeline, step.status, start)];
  return [...stepped, ...actsBehind(own, status, start)];
};

/** The rate of a tariff that is over or suspended as a whole moves nothing. */
const sameState = (a: MeasureStatus, b: MeasureStatus): boolean =>
  a.state === b.state &&
  ((a.state !== 'in-force' && a.state !== 'announced') || (a.ratePct === b.ratePct && a.points === b.points));

/** The first change of state or rate after a minute, if nothing more becomes known. */
export const nextOf = (
  table: Table,
  timelines: Timelines,
  status: MeasureStatus,
): { at: Minute; status: MeasureStatus } | undefined => {
  for (let { next } = status; next < NEVER; ) {
    const then = statusAt(table, timelines, next);
    if (!sameState(then, status)) return { at: next, status: then };
    next = then.next;
  }
  return undefined;
};
