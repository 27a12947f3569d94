import type { CivilMinute, Instant } from '../../time/civil.ts';
import { knownBy, type Ledger } from '../log/ledger.ts';
import type { Measure } from './measure.ts';
import { statusAt, type Timelines, timelinesOf } from './measure-status.ts';
import { civilOf, type Minute, NEVER, zoneOf } from './minutes.ts';
import { ledgerFor, measureOf } from './regime.ts';
import { type Table, tableOf } from './table.ts';

/** What one duty on all goods adds from a minute on, and what of it is put aside. */
type TotalPart = Pick<Measure, 'id' | 'notice' | 'authority' | 'state' | 'until' | 'by'> & {
  pct: number;
  asidePct: number;
  /** Stopped by a text that states no day for it: void from the day of the text, and collected a while longer. */
  undated?: true;
};

/** From a minute on, the additional duty on all goods of one direction comes to so much. */
export type TotalStep = {
  at: Minute;
  /** The same minute in the imposer's civil time. */
  on: CivilMinute;
  pct: number;
  parts: TotalPart[];
};

type Row = { row: number; timelines: Timelines };

const rowsOn = (table: Table, subject: string, known: number): Row[] =>
  table.ids.flatMap((_, row) => {
    if (table.parent[row] !== row) return [];
    const act = table.acts[table.act[table.first[row] ?? 0] ?? 0];
    if (act?.shape?.subject !== subject || act.shape.effect.goods?.all === false) return [];
    const timelines = timelinesOf(table, row, { known, shown: NEVER });
    return timelines ? [{ row, timelines }] : [];
  });

const turnsOf = (table: Table, { timelines }: Row): Minute[] => {
  const turns: Minute[] = [];
  for (let at = statusAt(table, timelines, 0).next; at < NEVER; at = statusAt(table, timelines, at).next)
    turns.push(at);
  return turns;
};

/** Whether the last of the texts behind it ends it and states no day. */
const isUndated = ({ acts }: Table, subject: Measure): boolean =>
  subject.state === 'stopped' &&
  acts.some(
    ({ kind, effect, reading, target }) =>
      kind === 'stop' &&
      effect.from === undefined &&
      reading.key === subject.by.at(-1) &&
      target?.notice === subject.notice,
  );

const partOf = (table: Table, { row, timelines }: Row, at: Minute): TotalPart[] => {
  const measure = measureOf(table, row, timelines, at);
  if (measure === undefined) return [];
  const { id, notice, authority, state, until, by, ratePct = 0, suspendedPct = 0 } = measure;
  const counts = state === 'in-force';
  return [
    {
      id,
      notice,
      state,
      by,
      ...(authority && { authority }),
      ...(until && { until }),
      pct: counts ? ratePct - suspendedPct : 0,
      asidePct: counts ? suspendedPct : 0,
      ...(isUndated(table, measure) && { undated: true }),
    },
  ];
};

const likeness = (parts: readonly TotalPart[]): string =>
  parts.map(({ id, pct, asidePct }) => `${id} ${pct} ${asidePct}`).join('; ');

const sum = (parts: readonly TotalPart[]): number =>
  Number(parts.reduce((total, { pct }) => total + pct, 0).toFixed(6));

/** Every step of the additional duty on all goods of one direction, to the minute, as known at a moment. */
export const totalSteps = (ledger: Ledger, subject: string, known: Instant): TotalStep[] => {
  const then = ledgerFor(ledger, known);
  const table = tableOf(then);
  const rows = rowsOn(table, subject, knownBy(then, known));
  const zone = rows.flatMap(({ timelines: { own } }) => {
    const act = table.acts[own.root];
    return act ? [zoneOf(act.effect, act.reading)] : [];
  })[0];
  if (zone === undefined) return [];
  const minutes = [...new Set(rows.flatMap((row) => turnsOf(table, row)))].sort((a, b) => a - b);
  const steps: TotalStep[] = [];
  for (const at of minutes) {
    const parts = rows.flatMap((row) => partOf(table, row, at));
    const last = steps.at(-1);
    if (likeness(last?.parts ?? []) === likeness(parts)) continue;
    steps.push({ at, on: civilOf(at, zone), pct: sum(parts), parts });
  }
  return steps;
};

/** What holds at a minute; undefined before the first. */
export const stepAt = (steps: readonly TotalStep[], at: Minute): TotalStep | undefined =>
  steps.findLast((step) => step.at <= at);

/** The total at a minute. */
export const totalAt = (steps: readonly TotalStep[], at: Minute): number => stepAt(steps, at)?.pct ?? 0;
