import { ACTS, type ActKind } from './act.ts';
import { type MeasureState, ORDER } from './measure.ts';
import { type Minute, NEVER } from './minutes.ts';
import { clip, coveredSince, coveredUntil, covers, join, type Span } from './spans.ts';
import type { Table } from './table.ts';

/** Who asks: the last commit known, and by when an act must have been published to count. */
export type Horizon = { known: number; shown: Minute };

/** What holds of one row at one minute. */
export type Verdict = {
  state: MeasureState;
  since: Minute;
  /** The end of the present state where a text states one, exclusive. */
  end: Minute;
  everInForce: boolean;
  /** Points put aside, and where that ends. */
  points: number;
  pointsEnd: Minute;
  /** The act that founds the row. */
  root: number;
  /** The acts that made the present state. */
  by: readonly number[];
  /** The next minute at which an act upon the row starts or ends. */
  next: Minute;
};

type Standing = Pick<Verdict, 'state' | 'since' | 'end' | 'by'>;

/** What the known acts come to, before a minute is asked for. */
type Course = { root: number; over: number[]; spans: Span[]; next: Minute };

const OVER: Partial<Record<ActKind, MeasureState>> = { replace: 'replaced', repeal: 'repealed', delist: 'delisted' };

const kindOf = (table: Table, act: number): ActKind => ACTS[table.kind[act] ?? 0] ?? 'found';

const courseOf = (table: Table, row: number, at: Minute, { known, shown }: Horizon): Course => {
  const course: Course = { root: -1, over: [], spans: [], next: NEVER };
  for (let entry = table.first[row] ?? 0; entry < (table.first[row + 1] ?? 0); entry++) {
    const act = table.act[entry] ?? 0;
    if ((table.born[entry] ?? 0) > known || (table.died[entry] ?? 0) <= known || (table.shown[act] ?? 0) > shown)
      continue;
    const [start, end] = [table.from[act] ?? 0, table.end[act] ?? NEVER];
    if (start > at && start < course.next) course.next = start;
    if (end > at && end < course.next) course.next = end;
    const kind = kindOf(table, act);
    if (kind === 'found') course.root = act;
    else if (kind === 'resume') clip(course.spans, start);
    else if (kind === 'stop') course.spans.push({ kind, act, chain: -1, start, end: NEVER });
    else if (kind === 'suspend' || kind === 'set-aside')
      join(course.spans, { kind, act, chain: table.chain[act] ?? 0, start, end });
    else course.over.push(act);
  }
  return course;
};

const actsOf = (spans: readonly Span[]): number[] =>
  spans.flatMap(({ act, joined }) => [...(joined ? actsOf([joined]) : []), act]);

/** R3: the strongest answer holds. */
const standingAt = (table: Table, { root, over, spans }: Course, at: Minute): Standing => {
  const from = table.from[root] ?? 0;
  const end = table.end[root] ?? NEVER;
  const gone = over
    .filter((act) => (table.from[act] ?? NEVER) <= at)
    .map((act) => ({ act, state: OVER[kindOf(table, act)] ?? 'ended', since: table.from[act] ?? 0 }))
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.since - b.since)[0];
  if (gone) return { state: gone.state, since: gone.since, end: NEVER, by: [gone.act] };

  const stops = spans.filter((span) => span.kind === 'stop');
  const stopped = stops.filter((span) => covers(span, at));
  if (stopped.length > 0) return { state: 'stopped', since: coveredSince(stops, at), end: NEVER, by: actsOf(stopped) };
  const resumed = stops.map((span) => span.end).filter((one) => one <= at);
  if (end <= at) return { state: 'ended', since: Math.max(end, ...resumed), end: NEVER, by: [] };

  const pauses = spans.filter((span) => span.kind === 'suspend');
  const paused = pauses.filter((span) => covers(span, at));
  if (paused.length > 0)
    return { state: 'suspended', since: coveredSince(pauses, at), end: coveredUntil(pauses, at), by: actsOf(paused) };
  if (from > at) return { state: 'announced', since: Math.min(table.shown[root] ?? from, at), end: NEVER, by: [] };
  const back = spans.filter((span) => span.kind !== 'set-aside' && span.end <= at).map((span) => span.end);
  return { state: 'in-force', since: Math.max(from, ...back), end, by: [] };
};

/** R3 to R7 for one row; undefined where it is not known, or not yet published. */
export const verdictOf = (table: Table, row: number, at: Minute, horizon: Horizon): Verdict | undefined => {
  const course = courseOf(table, row, at, horizon);
  const { root, over, spans, next } = course;
  if (root < 0) return undefined;
  const standing = standingAt(table, course, at);
  const free = coveredUntil(
    spans.filter(({ kind }) => kind !== 'set-aside'),
    table.from[root] ?? 0,
  );
  const gone = Math.min(table.end[root] ?? NEVER, ...over.map((act) => table.from[act] ?? NEVER));
  const aside = spans.filter((span) => span.kind === 'set-aside' && covers(span, at));
  return {
    ...standing,
    everInForce: free <= at && free < gone,
    points: aside.reduce((sum, { act }) => sum + (table.pct[act] ?? 0), 0),
    pointsEnd: Math.min(NEVER, ...aside.map(({ end }) => end)),
    root,
    by: [...standing.by, ...actsOf(aside)],
    next,
  };
};
