import { DAY, type Minute, NEVER } from './minutes.ts';

/** A stretch in which a suspension, a stop or points put aside lie over a row. */
export type Span = {
  kind: 'suspend' | 'stop' | 'set-aside';
  /** The act that set its end, and the span that it went on from. */
  act: number;
  joined?: Span;
  chain: number;
  start: Minute;
  end: Minute;
};

/**
 * R5: a suspension that starts while its target is suspended, or on the day after, joins, and the later text sets
 * the end, also an earlier one.
 */
export const join = (spans: Span[], next: Span): void => {
  let joined = next;
  for (let at = spans.length - 1; at >= 0; at--) {
    const span = spans[at];
    if (span === undefined || span.chain !== next.chain || span.kind !== next.kind) continue;
    if (span.start > next.start || next.start - span.end >= DAY) continue;
    spans.splice(at, 1);
    joined = { ...joined, joined: span, start: Math.min(joined.start, span.start) };
  }
  spans.push(joined);
};

/** R7: a resumption undoes, from its day, what earlier texts laid over the row. */
export const clip = (spans: Span[], from: Minute): void => {
  for (let at = spans.length - 1; at >= 0; at--) {
    const span = spans[at];
    if (span === undefined) continue;
    if (span.start >= from) spans.splice(at, 1);
    else if (span.end > from) spans[at] = { ...span, end: from };
  }
};

export const covers = ({ start, end }: Span, at: Minute): boolean => start <= at && at < end;

/** Where the cover that holds at a minute ends, exclusive; the minute itself where nothing covers it. */
export const coveredUntil = (spans: readonly Span[], at: Minute): Minute => {
  const span = spans.find((one) => covers(one, at));
  return span === undefined || span.end === NEVER ? (span?.end ?? at) : coveredUntil(spans, span.end);
};

/** Where the cover that holds at a minute began. */
export const coveredSince = (spans: readonly Span[], at: Minute): Minute => {
  const span = spans.find(({ start, end }) => start < at && at <= end);
  return span === undefined ? at : coveredSince(spans, span.start);
};
