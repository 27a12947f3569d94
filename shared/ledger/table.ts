import { civilMinute } from '../time/civil.ts';
import type { Effect } from '../vocabulary/effect.ts';
import { ACTS, type ActKind, type Modifier, modifiersOf, reaches, replacesBy } from './act.ts';
import type { Reading } from './commit.ts';
import { both, type Founded, foundedBy, inTextOrder, type Lifetime, rootsOf } from './founded.ts';
import type { Held, Ledger } from './ledger.ts';
import { minuteOf, termOf, textDay, zoneOf } from './minutes.ts';
import { remembered } from './remembered.ts';
import type { Shape } from './shape.ts';

/** One effect at work on one target; the measures that it reaches share it. */
export type Act = { kind: ActKind; effect: Effect; reading: Reading; shape?: Shape };

/** The ledger laid out for evaluation: for each row, the acts upon it in the order of their texts. */
export type Table = {
  /** A row is a measure or, for a tariff, one step of it. */
  ids: readonly string[];
  rows: ReadonlyMap<string, number>;
  /** Where the entries of a row begin; one longer than `ids`. */
  first: Int32Array;
  /** For each entry its act, and the commits between which it is known. */
  act: Int32Array;
  born: Int32Array;
  died: Int32Array;
  acts: readonly Act[];
  /** For each act its place in `ACTS`, its term, and the points it puts aside. */
  kind: Uint8Array;
  from: Int32Array;
  end: Int32Array;
  pct: Float64Array;
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

type Entry = Lifetime & { row: number; act: number };

const chainOf = ({ kind, target }: Modifier): string =>
  [kind, target.notice, target.provision, target.list, target.listedOn, target.count].join('|');

const listOf = ({ shape }: Founded): string => shape.effect.list ?? '';

const grouped = <T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
};

const build = (held: readonly Held[]): Table => {
  const texts = inTextOrder(held.filter(({ reading }) => reading.effects.length > 0));
  const byNotice = foundedBy(texts);
  const all = [...byNotice.values()].flat();
  const byList = grouped(all, listOf);
  const rows = new Map<string, number>();
  const chains = new Map<string, number>();
  const [acts, chain, entries]: [Act[], number[], Entry[]] = [[], [], []];
  const steps = new Map<number, number[]>();
  const rowsOf = new Map<Founded, number[]>();
  const moves = new Set<string>();

  const rowOf = (id: string): number => {
    const row = rows.get(id) ?? rows.size;
    rows.set(id, row);
    return row;
  };
  const add = (act: Act, link = ''): number => {
    const place = chains.get(link) ?? chains.size;
    chains.set(link, place);
    chain.push(place);
    return acts.push(act) - 1;
  };
  const enter = (row: number, act: number, { born, died }: Lifetime): void => {
    if (born < died) entries.push({ row, act, born, died });
  };

  for (const founded of all) {
    const { shape } = founded;
    const act = add({ kind: 'found', effect: shape.effect, reading: shape.reading, shape });
    if (shape.effect.amends === undefined) {
      rowsOf.set(founded, [rowOf(shape.id)]);
      enter(rowOf(shape.id), act, founded);
      continue;
    }
    for (const root of rootsOf(founded, byNotice)) {
      const parent = rowOf(root.shape.id);
      const step = rowOf(`${root.shape.id}<-${shape.id}`);
      steps.set(parent, [...new Set([...(steps.get(parent) ?? []), step])]);
      rowsOf.set(founded, [...(rowsOf.get(founded) ?? []), step]);
      enter(step, act, root);
    }
  }

  const modify = (text: Held, modifier: Modifier): void => {
    const { target, effect, reading } = modifier;
    const own = (byNotice.get(reading.key) ?? [])
      .map(({ shape }) => shape)
      .filter((shape) => shape.reading === reading);
    const near = target.notice === '' ? byList.get(target.list ?? '') : byNotice.get(target.notice);
    const reached = (near ?? []).filter(({ shape }) => reaches(modifier, shape));
    const byKind = grouped(reached, ({ shape }) => (replacesBy(modifier, shape, own) ? 'replace' : modifier.kind));
    for (const [kind, founded] of byKind) {
      const act = add({ kind: kind as ActKind, effect, reading }, chainOf(modifier));
      for (const one of founded) {
        for (const row of rowsOf.get(one) ?? []) enter(row, act, both(one, text));
        if (kind === 'replace') moves.add(`${reading.key} ${one.shape.subject}`);
      }
    }
  };
  for (const text of texts) for (const modifier of modifiersOf(text.reading)) modify(text, modifier);

  return {
    ids: [...rows.keys()],
    rows,
    acts,
    steps,
    moves,
    ...entryColumns(entries, rows.size),
    ...actColumns(acts, chain),
    parent: parentsOf(steps, rows.size),
  };
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
  const [act, born, died] = [0, 1, 2].map(() => new Int32Array(entries.length)) as [Int32Array, Int32Array, Int32Array];
  for (const entry of entries) {
    const place = next[entry.row] ?? 0;
    next[entry.row] = place + 1;
    act[place] = entry.act;
    born[place] = entry.born;
    died[place] = entry.died;
  }
  return { first, act, born, died };
};

const actColumns = (acts: readonly Act[], chain: readonly number[]) => {
  const terms = acts.map(({ effect, reading }) => termOf(effect, reading));
  const shown = acts.map(({ effect, reading }, at) =>
    Math.min(terms[at]?.from ?? 0, minuteOf(civilMinute(textDay(reading)), zoneOf(effect, reading.key))),
  );
  return {
    kind: Uint8Array.from(acts, ({ kind }) => ACTS.indexOf(kind)),
    from: Int32Array.from(terms, ({ from }) => from),
    end: Int32Array.from(terms, ({ end }) => end),
    pct: Float64Array.from(acts, ({ effect }) => effect.suspendPct ?? 0),
    shown: Int32Array.from(shown),
    chain: Int32Array.from(chain),
  };
};

const built = remembered(build);

/** The table of a ledger: it depends on nothing but the readings that counted, and when. */
export const tableOf = ({ held }: Ledger): Table => built(held);

/** R8: a measure that goes on from one that its own text replaces: told without alarm. */
export const movesBasis = ({ moves }: Table, { notice, subject }: { notice: string; subject: string }): boolean =>
  moves.has(`${notice} ${subject}`);
