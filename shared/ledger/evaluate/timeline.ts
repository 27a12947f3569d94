import { ACTS, type ActKind } from './act.ts';
import { type Minute, NEVER } from './minutes.ts';
import { ASIDE, clip, join, lay, newSpans, type Spans, STOPPED, SUSPENDED } from './spans.ts';
import type { Table } from './table.ts';

/** Who asks: the last commit known, and by when an act must have been published to count. */
export type Horizon = { known: number; shown: Minute };

/** What the acts upon one row come to, whatever day is asked for. */
export type Course = {
  /** The act that founds it. */
  root: number;
  /** The acts that end it for good. */
  over: number[];
  spans: Spans;
};

const [FOUND, SUSPEND, SET_ASIDE, STOP, RESUME] = ['found', 'suspend', 'set-aside', 'stop', 'resume'].map((kind) =>
  ACTS.indexOf(kind as ActKind),
);

/** The course of a row; undefined where it is not known, or not yet published. */
export const courseOf = (
  table: Table,
  row: number,
  { known, shown }: Horizon,
  spans = newSpans(),
): Course | undefined => {
  const { act: acts, born, died, kind, from, end, chain } = table;
  const course: Course = { root: -1, over: [], spans };
  spans.size = 0;
  const last = table.first[row + 1] ?? 0;
  for (let entry = table.first[row] ?? 0; entry < last; entry++) {
    const act = acts[entry] ?? 0;
    if ((born[entry] ?? 0) > known || (died[entry] ?? 0) <= known || (table.shown[act] ?? 0) > shown) continue;
    const start = from[act] ?? 0;
    const stop = end[act] ?? NEVER;
    switch (kind[act]) {
      case FOUND:
        course.root = act;
        break;
      case RESUME:
        clip(spans, start);
        break;
      case STOP:
        lay(spans, STOPPED, -1, start, NEVER, act);
        break;
      case SUSPEND:
        join(spans, SUSPENDED, chain[act] ?? 0, start, stop, act);
        break;
      case SET_ASIDE:
        join(spans, ASIDE, chain[act] ?? 0, start, stop, act);
        break;
      default:
        course.over.push(act);
    }
  }
  return course.root < 0 ? undefined : course;
};
