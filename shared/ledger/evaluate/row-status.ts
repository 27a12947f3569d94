import { ACTS, type ActKind } from './act.ts';
import { type MeasureState, ORDER } from './measure.ts';
import { type Minute, NEVER } from './minutes.ts';
import {
  ASIDE,
  actsOf,
  coveredSince,
  coveredUntil,
  covering,
  lastEnd,
  STOPPED,
  SUSPENDED,
  turnAfter,
} from './spans.ts';
import type { Table } from './table.ts';
import type { Timeline } from './timeline.ts';

type StateSince = {
  state: MeasureState;
  since: Minute;
  /** The end of the present state where a text states one, exclusive. */
  end: Minute;
  /** The act that ended it for good. */
  over: number | undefined;
};

/** What holds of one row at one minute. */
export type RowStatus = StateSince & {
  /** The act that enacts the row. */
  root: number;
  /** Points put aside, and where that ends. */
  points: number;
  /** The rate that is left where a text states that in place of points; else -1. */
  keeps: number;
  pointsEnd: Minute;
  /** The next minute at which an act upon the row starts or ends. */
  next: Minute;
};

const OVER: Partial<Record<ActKind, MeasureState>> = { replace: 'replaced', repeal: 'repealed', delist: 'delisted' };

const overState = (table: Table, act: number): MeasureState => OVER[ACTS[table.kind[act] ?? 0] ?? 'enact'] ?? 'ended';

/** R7: what nothing undoes; of several the strongest. */
const overAt = (table: Table, { over }: Timeline, at: Minute): StateSince | undefined =>
  over
    .filter((act) => (table.from[act] ?? NEVER) <= at)
    .map((act) => ({ state: overState(table, act), since: table.from[act] ?? 0, end: NEVER, over: act }))
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.since - b.since)[0];

/** R3: the strongest answer holds. */
const stateAt = (table: Table, timeline: Timeline, at: Minute): StateSince => {
  const { root, over, spans } = timeline;
  const gone = over.length > 0 ? overAt(table, timeline, at) : undefined;
  if (gone) return gone;
  const standing = (state: MeasureState, since: Minute, end: Minute): StateSince => ({
    state,
    since,
    end,
    over: undefined,
  });
  if (coveredUntil(spans, STOPPED, at) > at) return standing('stopped', coveredSince(spans, STOPPED, at), NEVER);

  const [from, end] = [table.from[root] ?? 0, table.end[root] ?? NEVER];
  if (end <= at) return standing('ended', Math.max(end, lastEnd(spans, STOPPED, at)), NEVER);
  const paused = coveredUntil(spans, SUSPENDED, at);
  if (paused > at) return standing('suspended', coveredSince(spans, SUSPENDED, at), paused);
  if (from > at) return standing('announced', Math.min(table.shown[root] ?? from, at), NEVER);
  return standing('in-force', Math.max(from, lastEnd(spans, SUSPENDED | STOPPED, at)), end);
};

const turnOf = (table: Table, { root, over, spans }: Timeline, at: Minute): Minute => {
  const [from, end] = [table.from[root] ?? 0, table.end[root] ?? NEVER];
  let turn = from > at ? from : end > at ? end : NEVER;
  for (const act of over) {
    const gone = table.from[act] ?? 0;
    if (gone > at && gone < turn) turn = gone;
  }
  return turnAfter(spans, at, turn);
};

/** R3 to R7 for one row at a minute. */
export const rowStatusAt = (table: Table, timeline: Timeline, at: Minute): RowStatus => {
  const { state, since, end, over } = stateAt(table, timeline, at);
  const { root, spans } = timeline;
  let [points, keeps, pointsEnd] = [0, -1, NEVER];
  for (const place of covering(spans, ASIDE, at)) {
    const act = spans.act[place] ?? 0;
    points += table.pct[act] ?? 0;
    keeps = Math.max(keeps, table.keeps[act] ?? -1);
    pointsEnd = Math.min(pointsEnd, spans.end[place] ?? NEVER);
  }
  return { state, since, end, over, root, points, keeps, pointsEnd, next: turnOf(table, timeline, at) };
};

/** True where there was a minute, up to the one asked for, in which nothing kept the measure from its force. */
export const everInForce = (table: Table, { root, over, spans }: Timeline, at: Minute): boolean => {
  const free = coveredUntil(spans, SUSPENDED | STOPPED, table.from[root] ?? 0);
  const gone = Math.min(table.end[root] ?? NEVER, ...over.map((act) => table.from[act] ?? NEVER));
  return free <= at && free < gone;
};

/** The acts that made what holds, in the order of their texts. */
export const actsBehind = ({ spans }: Timeline, { state, over }: RowStatus, at: Minute): number[] => {
  const kind = state === 'stopped' ? STOPPED : state === 'suspended' ? SUSPENDED : 0;
  const acts: number[] = [];
  for (const place of covering(spans, kind | ASIDE, at)) actsOf(spans, place, acts);
  if (over !== undefined) acts.push(over);
  return acts;
};
