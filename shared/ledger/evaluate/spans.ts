import { DAY, type Minute } from './minutes.ts';

/** What can lie over a row for a while; a mask of several asks for any of them. */
export const SUSPENDED = 1;
export const STOPPED = 2;
export const ASIDE = 4;

const COLUMNS = ['kind', 'chain', 'start', 'end', 'act', 'joined', 'bound'] as const;
type Column = (typeof COLUMNS)[number];

/**
 * The stretches in which suspensions, stops and points put aside lie over a row, in the order of their texts.
 * `joined` is the stretch that one goes on from; `bound` the latest end up to a place, where a look back can stop.
 */
export type Spans = Record<Column, Int32Array> & { size: number };

export const newSpans = (room = 8): Spans => {
  const column = (): Int32Array => new Int32Array(room);
  return {
    size: 0,
    kind: column(),
    chain: column(),
    start: column(),
    end: column(),
    act: column(),
    joined: column(),
    bound: column(),
  };
};

const grow = (spans: Spans): void => {
  for (const column of COLUMNS) {
    const wider = new Int32Array(2 * spans[column].length);
    wider.set(spans[column]);
    spans[column] = wider;
  }
};

const updateBounds = (spans: Spans, from: number): void => {
  const { bound, end, size } = spans;
  for (let at = Math.max(from, 0); at < size; at++)
    bound[at] = Math.max(at === 0 ? 0 : (bound[at - 1] ?? 0), end[at] ?? 0);
};

/** Lays one stretch more over the row; `changed` is the first place at which others have changed before it. */
export const add = (
  spans: Spans,
  kind: number,
  chain: number,
  start: Minute,
  end: Minute,
  act: number,
  joined = -1,
  changed = spans.size,
): void => {
  if (spans.size === spans.kind.length) grow(spans);
  const at = spans.size++;
  spans.kind[at] = kind;
  spans.chain[at] = chain;
  spans.start[at] = start;
  spans.end[at] = end;
  spans.act[at] = act;
  spans.joined[at] = joined;
  updateBounds(spans, Math.min(at, changed));
};

const clear = ({ start, end }: Spans, at: number): void => {
  start[at] = 0;
  end[at] = 0;
};

/**
 * R5: a suspension that starts while its target is suspended, or on the day after, joins, and the later text sets
 * the end, also an earlier one.
 */
export const merge = (spans: Spans, kind: number, chain: number, start: Minute, end: Minute, act: number): void => {
  let [first, joined, lowest] = [start, -1, spans.size];
  for (let at = spans.size - 1; at >= 0 && (spans.bound[at] ?? 0) > start - DAY; at--) {
    if (spans.kind[at] !== kind || spans.chain[at] !== chain) continue;
    if ((spans.start[at] ?? 0) > start || (spans.end[at] ?? 0) <= start - DAY) continue;
    first = Math.min(first, spans.start[at] ?? 0);
    joined = Math.max(joined, at);
    lowest = at;
    clear(spans, at);
  }
  add(spans, kind, chain, first, end, act, joined, lowest);
};

/** R7: a resumption undoes, from its day, what earlier texts laid over the row. */
export const truncate = (spans: Spans, from: Minute): void => {
  const { start, end, bound } = spans;
  let at = spans.size - 1;
  for (; at >= 0 && (bound[at] ?? 0) > from; at--) {
    if ((end[at] ?? 0) <= from) continue;
    if ((start[at] ?? 0) >= from) clear(spans, at);
    else end[at] = from;
  }
  updateBounds(spans, at + 1);
};

const NOWHERE: readonly number[] = [];

/** The places of the stretches of a kind that cover a minute. */
export const covering = (spans: Spans, kinds: number, at: Minute): readonly number[] => {
  let places: number[] | undefined;
  for (let place = spans.size - 1; place >= 0 && (spans.bound[place] ?? 0) > at; place--)
    if ((spans.kind[place] ?? 0) & kinds && (spans.start[place] ?? 0) <= at && at < (spans.end[place] ?? 0)) {
      places ??= [];
      places.unshift(place);
    }
  return places ?? NOWHERE;
};

/** Where the cover that holds at a minute ends, exclusive; the minute itself where nothing covers it. */
export const coveredUntil = (spans: Spans, kinds: number, at: Minute): Minute => {
  const { kind, start, end, bound } = spans;
  let until = at;
  for (let place = spans.size - 1; place >= 0 && (bound[place] ?? 0) > until; place--)
    if ((kind[place] ?? 0) & kinds && (start[place] ?? 0) <= until && until < (end[place] ?? 0)) {
      until = end[place] ?? until;
      place = spans.size;
    }
  return until;
};

/** Where the cover that holds at a minute began. */
export const coveredSince = (spans: Spans, kinds: number, at: Minute): Minute => {
  const { kind, start, end, bound } = spans;
  let since = at;
  for (let place = spans.size - 1; place >= 0 && (bound[place] ?? 0) >= since; place--)
    if ((kind[place] ?? 0) & kinds && (start[place] ?? 0) < since && since <= (end[place] ?? 0)) {
      since = start[place] ?? since;
      place = spans.size;
    }
  return since;
};

/** The last end, up to a minute, of any stretch of a kind; 0 where there is none. */
export const lastEnd = (spans: Spans, kinds: number, at: Minute): Minute => {
  let last = 0;
  for (let place = spans.size - 1; place >= 0 && (spans.bound[place] ?? 0) > last; place--) {
    const end = spans.end[place] ?? 0;
    if ((spans.kind[place] ?? 0) & kinds && end <= at && end > last) last = end;
  }
  return last;
};

/** The first start or end after a minute. */
export const turnAfter = (spans: Spans, at: Minute, before: Minute): Minute => {
  let turn = before;
  for (let place = spans.size - 1; place >= 0 && (spans.bound[place] ?? 0) > at; place--) {
    const [start, end] = [spans.start[place] ?? 0, spans.end[place] ?? 0];
    if (start > at && start < turn) turn = start;
    if (end > at && end < turn) turn = end;
  }
  return turn;
};

/** Adds the acts of a stretch, after those that it goes on from: in the order of their texts. */
export const actsOf = (spans: Spans, place: number, acts: number[]): void => {
  const joined = spans.joined[place] ?? -1;
  if (joined >= 0) actsOf(spans, joined, acts);
  acts.push(spans.act[place] ?? 0);
};
