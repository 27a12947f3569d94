import type { Effect, Target } from '../../domain/acts/effect.ts';
import type { Reading } from '../log/commit.ts';
import type { TextVersion } from '../log/ledger.ts';
import { type ActKind, type Modifier, modifiersOf, reaches, replacesBy } from './act.ts';
import {
  aliasesOf,
  both,
  type Enacted,
  enactedBy,
  firstOf,
  inTextOrder,
  type Lifetime,
  type Named,
  restarts,
  rootsOf,
} from './enactments.ts';
import type { Shape } from './shape.ts';

/** One effect at work on one target; the measures that it reaches share it. */
export type Act = {
  kind: ActKind;
  effect: Effect;
  reading: Reading;
  chain: number;
  /** Of an enactment, what it enacts. */
  shape?: Shape;
  /** Of a modification, what it aims at. */
  target?: Target;
};

/** An act upon a row, with the commits between which both are known. */
export type Entry = Lifetime & { row: number; act: number };

/** Which acts are upon which rows. A row is a measure or, for a tariff, one step of it; entries stand in text order. */
export type Bindings = {
  rows: Map<string, number>;
  acts: Act[];
  entries: Entry[];
  /** Rows of a tariff's steps, by the row of the tariff. */
  steps: Map<number, number[]>;
  /** R8: texts with the subjects whose legal basis they move. */
  moves: Set<string>;
};

type Known = {
  /** The key of a notice that a text names, as the ledger has it. */
  keyOf: (notice: string) => string;
  named: Named;
  byList: ReadonlyMap<string, Enacted[]>;
  rowsOf: Map<Enacted, number[]>;
};

const grouped = <T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
};

const NO_CHAIN = -1;

const rowOf = ({ rows }: Bindings, id: string): number => {
  const row = rows.get(id) ?? rows.size;
  rows.set(id, row);
  return row;
};

const enter = ({ entries }: Bindings, row: number, act: number, { knownFrom, knownTo }: Lifetime): void => {
  if (knownFrom < knownTo) entries.push({ row, act, knownFrom, knownTo });
};

/** R13: a duty on goods that no text is known to have named alike is one of its own. */
const isApart = ({ effect }: Shape): boolean => effect.goods?.all === false;

/** A later rate of its own text is a row beside the first. */
const idOf = (enacted: Enacted, named: Named): string => {
  const first = firstOf(enacted, named);
  return first === undefined ? enacted.shape.id : stepId(first, enacted);
};
const stepId = (root: Enacted, step: Enacted): string => `${root.shape.id}<-${step.shape.id}`;

/** The duty of a root as an act begins it anew. */
const begunBy = ({ from, fromTime }: Effect, { shape }: Enacted): Shape => {
  const { from: _, fromTime: __, ...rest } = shape.effect;
  return { ...shape, effect: { ...rest, ...(from && { from }), ...(fromTime && { fromTime }) } };
};

/** Gives a measure its row; an act that adjusts a rate gets one beside each tariff that it adjusts. */
const enact = (into: Bindings, { named, rowsOf }: Known, enacted: Enacted): void => {
  const { shape } = enacted;
  const { effect, reading } = shape;
  const first = firstOf(enacted, named);
  const roots = effect.amends === undefined ? (first ? [first] : []) : rootsOf(enacted, named);
  const act = into.acts.push({ kind: 'enact', effect, reading, shape, chain: NO_CHAIN }) - 1;
  if (roots.length === 0 && (effect.amends === undefined || isApart(shape))) {
    const row = rowOf(into, shape.id);
    rowsOf.set(enacted, [row]);
    enter(into, row, act, enacted);
    return;
  }
  const begunAnew = roots.filter((root) => restarts(shape, root.shape));
  for (const root of begunAnew) {
    const again = begunBy(effect, root);
    const anew = into.acts.push({ kind: 'enact', effect, reading, shape: again, chain: NO_CHAIN }) - 1;
    enter(into, rowOf(into, idOf(root, named)), anew, root);
  }
  // A later rate of its own text is no root beside the first.
  for (const root of begunAnew.length > 0 ? [] : roots.filter((one) => firstOf(one, named) === undefined)) {
    const parent = rowOf(into, root.shape.id);
    const step = rowOf(into, stepId(root, enacted));
    const steps = into.steps.get(parent) ?? [];
    if (!steps.includes(step)) into.steps.set(parent, [...steps, step]);
    rowsOf.set(enacted, [...(rowsOf.get(enacted) ?? []), step]);
    enter(into, step, act, root);
  }
};

/** Enters a modification upon every row that it reaches. */
const modify = (
  into: Bindings,
  { keyOf, named, byList, rowsOf }: Known,
  text: TextVersion,
  modifier: Modifier,
  chain: number,
): void => {
  const { kind, target, effect, reading } = modifier;
  const own = named(reading.key)
    .map(({ shape }) => shape)
    .filter((shape) => shape.reading === reading);
  const near = target.notice === '' ? (byList.get(target.list ?? '') ?? []) : named(target.notice);
  const meant = { ...modifier, target: { ...target, notice: keyOf(target.notice) } };
  const reached = near.filter(({ shape }) => reaches(meant, shape));
  for (const replaces of [true, false]) {
    const alike = reached.filter(({ shape }) => replacesBy(modifier, shape, own) === replaces);
    if (alike.length === 0) continue;
    const act = into.acts.push({ kind: replaces ? 'replace' : kind, effect, reading, chain, target }) - 1;
    for (const enacted of alike) {
      if (replaces) into.moves.add(`${reading.key} ${enacted.shape.subject}`);
      for (const row of rowsOf.get(enacted) ?? []) enter(into, row, act, both(enacted, text));
    }
  }
};

const chainKey = ({ kind, target }: Modifier, notice: string): string =>
  [kind, notice, target.provision, target.list, target.listedOn, target.count].join('|');

export const bindingsOf = (held: readonly TextVersion[]): Bindings => {
  const into: Bindings = { rows: new Map(), acts: [], entries: [], steps: new Map(), moves: new Set() };
  const texts = inTextOrder(held.filter(({ reading }) => reading.effects.length > 0));
  const byNotice = enactedBy(texts);
  const all = [...byNotice.values()].flat();
  const aliases = aliasesOf(texts);
  const keyOf = (notice: string): string => (byNotice.has(notice) ? notice : (aliases.get(notice) ?? notice));
  const known: Known = {
    keyOf,
    named: (notice) => byNotice.get(keyOf(notice)) ?? [],
    byList: grouped(all, ({ shape }) => shape.effect.list ?? ''),
    rowsOf: new Map(),
  };
  const chains = new Map<string, number>();

  for (const enacted of all) enact(into, known, enacted);
  for (const text of texts)
    for (const modifier of modifiersOf(text.reading)) {
      const key = chainKey(modifier, keyOf(modifier.target.notice));
      const chain = chains.get(key) ?? chains.size;
      chains.set(key, chain);
      modify(into, known, text, modifier, chain);
    }
  return into;
};
