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

const place = (kind: ActKind): number => ACTS.indexOf(kind);
const [ENACT, SUSPEND, SET_ASIDE] = [place('enact'), place('suspend'), place('set-aside')];
const [STOP, RESUME] = [place('stop'), place('resume')];

export const emptyTimeline = (spans: Spans): Timeline => {
  spans.size = 0;
  return { root: -1, over: [], spans };
};

/** Whether an entry is known to who asks; what was published later is left aside. */
export const isKnown = ({ knownFrom, knownTo }: Table, entry: number, known: number): boolean =>
  (knownFrom[entry] ?? 0) <= known && known < (knownTo[entry] ?? 0);

/** Lays the act of one more entry over its row. */
export const lay = ({ act: acts, entries }: Table, timeline: Timeline, entry: number): void => {
  const { spans } = timeline;
  const act = acts[entry] ?? 0;
  const start = entries.from[entry] ?? 0;
  const stop = entries.end[entry] ?? NEVER;
  const chain = entries.chain[entry] ?? 0;
  switch (entries.kind[entry]) {
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
      merge(spans, SUSPENDED, chain, start, stop, act);
      break;
    case SET_ASIDE:
      merge(spans, ASIDE, chain, start, stop, act);
      break;
    default:
      timeline.over.push(act);
  }
};

/** The timeline of a row; without a root where it is not known, or not yet published. */
export const timelineOf = (table: Table, row: number, { known, shown }: Horizon, spans = newSpans()): Timeline => {
  const timeline = emptyTimeline(spans);
  const end = table.first[row + 1] ?? 0;
  for (let entry = table.first[row] ?? 0; entry < end; entry++)
    if ((table.entries.shown[entry] ?? 0) <= shown && isKnown(table, entry, known)) lay(table, timeline, entry);
  return timeline;
};

export const hasRoot = ({ root }: Timeline): boolean => root >= 0;
