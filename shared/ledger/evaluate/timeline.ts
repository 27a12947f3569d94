import { ACTS, type ActKind } from './act.ts';
import { type Minute, NEVER } from './minutes.ts';
import { ASIDE, add, merge, newSpans, type Spans, STOPPED, SUSPENDED, truncate } from './spans.ts';
import type { Table } from './table.ts';

/** Who asks: the last commit known, and by when an act must have been published to count. */
export type Horizon = { known: number; shown: Minute };

/** What the acts upon one row come to, whatever day is asked for. */
export type Timeline = {
  /** The act that enacts it. */
  root: number;
  /** The acts that end it for good. */
  over: number[];
  spans: Spans;
};

const [ENACT, SUSPEND, SET_ASIDE, STOP, RESUME] = ['enact', 'suspend', 'set-aside', 'stop', 'resume'].map((kind) =>
  ACTS.indexOf(kind as ActKind),
);

/** The timeline of a row; undefined where it is not known, or not yet published. */
export const timelineOf = (
  table: Table,
  row: number,
  { known, shown }: Horizon,
  spans = newSpans(),
): Timeline | undefined => {
  const { act: acts, knownFrom, knownTo, kind, from, end, chain } = table;
  const timeline: Timeline = { root: -1, over: [], spans };
  spans.size = 0;
  const last = table.first[row + 1] ?? 0;
  for (let entry = table.first[row] ?? 0; entry < last; entry++) {
    const act = acts[entry] ?? 0;
    if ((knownFrom[entry] ?? 0) > known || (knownTo[entry] ?? 0) <= known || (table.shown[act] ?? 0) > shown) continue;
    const start = from[act] ?? 0;
    const stop = end[act] ?? NEVER;
    switch (kind[act]) {
      case ENACT:
        timeline.root = act;
        break;
      case RESUME:
        truncate(spans, start);
        break;
      case STOP:
        add(spans, STOPPED, -1, start, NEVER, act);
        break;
      case SUSPEND:
        merge(spans, SUSPENDED, chain[act] ?? 0, start, stop, act);
        break;
      case SET_ASIDE:
        merge(spans, ASIDE, chain[act] ?? 0, start, stop, act);
        break;
      default:
        timeline.over.push(act);
    }
  }
  return timeline.root < 0 ? undefined : timeline;
};
