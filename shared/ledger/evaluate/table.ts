import { civilMinute } from '../../time/civil.ts';
import { type Ledger, STILL_KNOWN, type TextVersion } from '../log/ledger.ts';
import { memoized } from '../log/memoized.ts';
import { ACTS } from './act.ts';
import { type Act, bindingsOf, type Entry } from './bindings.ts';
import { minuteOf, termOf, textDay, zoneOf } from './minutes.ts';

/** The ledger laid out for evaluation: for each row, the acts upon it in the order of their texts. */
export type Table = {
  /** A row is a measure or, for a tariff, one step of it. */
  ids: readonly string[];
  rows: ReadonlyMap<string, number>;
  /** Where the entries of a row begin; one longer than `ids`. */
  first: Int32Array;
  /** For each entry its act, and the commits between which it is known. */
  act: Int32Array;
  knownFrom: Int32Array;
  knownTo: Int32Array;
  /** What an entry's act is, again by entry: a walk over a row reads what lies together. */
  entries: { kind: Int32Array; from: Int32Array; end: Int32Array; shown: Int32Array; chain: Int32Array };
  acts: readonly Act[];
  /** The last commit with which an entry came to be known, or ceased to be: after it all answers are the same. */
  last: number;
  /** For each act its place in `ACTS`, its term, and the points it puts aside. */
  kind: Uint8Array;
  from: Int32Array;
  end: Int32Array;
  pct: Float64Array;
  /** For each act that puts points aside the rate that it leaves, where it states that and no points; else -1. */
  keeps: Float64Array;
  /** From when on an act can be spoken of: its publication, or its start where it is back-dated. */
  shown: Int32Array;
  /** Suspensions of one target have one chain, and join. */
  chain: Int32Array;
  /** R13: for a tariff, the rows of the acts that adjust its rate; they are no measures of their own. */
  steps: ReadonlyMap<number, readonly number[]>;
  /** For a step the row of its measure; for a measure itself. */
  parent: Int32Array;
  /** R8: texts with the subjects whose legal basis they move. */
  moves: ReadonlySet<string>;
};

const parentsOf = (steps: ReadonlyMap<number, readonly number[]>, size: number): Int32Array => {
  const parents = Int32Array.from({ length: size }, (_, row) => row);
  for (const [parent, own] of steps) for (const row of own) parents[row] = parent;
  return parents;
};

/** Entries by row, each row's in the order in which they were entered. */
const entryColumns = (entries: readonly Entry[], size: number) => {
  const first = new Int32Array(size + 1);
  for (const { row } of entries) first[row + 1] = (first[row + 1] ?? 0) + 1;
  for (let row = 0; row < size; row++) first[row + 1] = (first[row + 1] ?? 0) + (first[row] ?? 0);
  const next = first.slice();
  const columns = {
    act: new Int32Array(entries.length),
    knownFrom: new Int32Array(entries.length),
    knownTo: new Int32Array(entries.length),
  };
  for (const { row, act, knownFrom, knownTo } of entries) {
    const place = next[row] ?? 0;
    next[row] = place + 1;
    columns.act[place] = act;
    columns.knownFrom[place] = knownFrom;
    columns.knownTo[place] = knownTo;
  }
  return { first, ...columns };
};

const actColumns = (acts: readonly Act[]) => {
  const terms = acts.map(({ effect, reading }) => termOf(effect, reading));
  const published = ({ effect, reading }: Act): number =>
    minuteOf(civilMinute(textDay(reading)), zoneOf(effect, reading));
  return {
    kind: Uint8Array.from(acts, ({ kind }) => ACTS.indexOf(kind)),
    from: Int32Array.from(terms, ({ from }) => from),
    end: Int32Array.from(terms, ({ end }) => end),
    pct: Float64Array.from(acts, ({ effect }) => effect.suspendPct ?? 0),
    keeps: Float64Array.from(acts, ({ effect }) => effect.keepsPct ?? -1),
    shown: Int32Array.from(acts, (act, place) => Math.min(terms[place]?.from ?? 0, published(act))),
    chain: Int32Array.from(acts, ({ chain }) => chain),
  };
};

const byEntry = (act: Int32Array, { kind, from, end, shown, chain }: ReturnType<typeof actColumns>) => {
  const spread = (column: Uint8Array | Int32Array): Int32Array => act.map((one) => column[one] ?? 0);
  return { kind: spread(kind), from: spread(from), end: spread(end), shown: spread(shown), chain: spread(chain) };
};

const lastIn = (held: readonly TextVersion[]): number =>
  held.reduce((last, { knownFrom, knownTo }) => Math.max(last, knownFrom, knownTo === STILL_KNOWN ? 0 : knownTo), 0);

const tableFrom = memoized((held: readonly TextVersion[]): Table => {
  const { rows, acts, entries, steps, moves } = bindingsOf(held);
  const columns = actColumns(acts);
  const placed = entryColumns(entries, rows.size);
  return {
    ids: [...rows.keys()],
    rows,
    last: lastIn(held),
    acts,
    steps,
    moves,
    parent: parentsOf(steps, rows.size),
    ...placed,
    entries: byEntry(placed.act, columns),
    ...columns,
  };
});

/** The table of a ledger: it depends on nothing but the readings that counted, and when. */
export const tableOf = ({ versions }: Ledger): Table => tableFrom(versions);

/** R8: a measure that goes on from one that its own text replaces: told without alarm. */
export const movesBasis = ({ moves }: Table, { notice, subject }: { notice: string; subject: string }): boolean =>
  moves.has(`${notice} ${subject}`);
