import { type Minute, NEVER } from './minutes.ts';
import { type Horizon, type Verdict, verdictOf } from './state.ts';
import type { Table } from './table.ts';

/** What holds of one measure: its verdict and, for a tariff, its rate, of which `points` are not collected. */
export type Holding = Verdict & { ratePct?: number };

/** R13: the step that sets the rate is the one in force that started last. */
const stepAt = (table: Table, row: number, at: Minute, horizon: Horizon): { step?: Verdict; next: Minute } => {
  const steps = (table.steps.get(row) ?? []).flatMap((one) => verdictOf(table, one, at, horizon) ?? []);
  const next = Math.min(...steps.map((step) => step.next));
  const from = ({ root }: Verdict): number => table.from[root] ?? 0;
  const [step] = steps.filter(({ state }) => state === 'in-force').sort((a, b) => from(b) - from(a) || b.root - a.root);
  return { next, ...(step && { step }) };
};

export const holdingAt = (table: Table, row: number, at: Minute, horizon: Horizon): Holding | undefined => {
  const own = verdictOf(table, row, at, horizon);
  const rate = own && table.acts[own.root]?.effect.ratePct;
  if (own === undefined || rate === undefined) return own;
  // Before its start a tariff shows the rate with which it will start.
  const start = Math.max(at, table.from[own.root] ?? at);
  const begun = start === at ? own : (verdictOf(table, row, start, horizon) ?? own);
  const { step, next } = stepAt(table, row, start, horizon);
  const points = begun.points + (step?.points ?? 0);
  return {
    ...own,
    points,
    pointsEnd: Math.min(begun.pointsEnd, step?.pointsEnd ?? begun.pointsEnd),
    ratePct: (step && table.acts[step.root]?.effect.ratePct) ?? rate,
    by: step === undefined ? begun.by : [step.root, ...step.by, ...begun.by],
    next: Math.min(own.next, next),
  };
};

const sameState = (a: Holding, b: Holding): boolean =>
  a.state === b.state && a.ratePct === b.ratePct && a.points === b.points;

/** The first change of state or rate after a minute, if nothing more becomes known. */
export const nextOf = (
  table: Table,
  row: number,
  holding: Holding,
  horizon: Horizon,
): { at: Minute; holding: Holding } | undefined => {
  for (let { next } = holding; next < NEVER; ) {
    const then = holdingAt(table, row, next, horizon);
    if (then === undefined) return undefined;
    if (!sameState(then, holding)) return { at: next, holding: then };
    next = then.next;
  }
  return undefined;
};
