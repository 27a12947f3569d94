import { ACTS } from '../evaluate/act.ts';
import type { Measure } from '../evaluate/measure.ts';
import { instantOfMinute, type Minute } from '../evaluate/minutes.ts';
import type { Table } from '../evaluate/table.ts';
import type { Ledger } from '../log/ledger.ts';

const TOLD_WHEN_PUBLISHED = new Set(['suspended', 'stopped', 'repealed', 'replaced', 'delisted']);

const rowsOf = (table: Table, row: number): number[] => [row, ...(table.steps.get(row) ?? [])];

/** The acts upon a measure and its steps that are known. */
const actsUpon = (table: Table, row: number, known: number): number[] =>
  rowsOf(table, row).flatMap((one) => {
    const acts: number[] = [];
    for (let entry = table.first[one] ?? 0; entry < (table.first[one + 1] ?? 0); entry++)
      if ((table.knownFrom[entry] ?? 0) <= known && (table.knownTo[entry] ?? 0) > known)
        acts.push(table.act[entry] ?? 0);
    return acts;
  });

/** A text tells the first turn that it brings to a measure, and that of its own measure is the enactment. */
const isFirstTurn = (table: Table, acts: readonly number[], act: number): boolean =>
  acts.every(
    (other) =>
      table.acts[other]?.reading.key !== table.acts[act]?.reading.key ||
      (table.from[other] ?? 0) >= (table.from[act] ?? 0),
  );

/** A history is told to nobody: what it foretold of the time after it, its day tells. */
const isUntold = ({ versions, began }: Ledger, key: string | undefined, at: Minute): boolean =>
  began !== undefined &&
  instantOfMinute(at) >= began &&
  versions.find(({ reading }) => reading.key === key)?.imported === true;

export type Turn = { row: number; at: Minute; before: Measure; after: Measure };

/** True where an act that was told when it was published, and no mere date, brings a measure to this. */
export const isAlreadyAnnounced = (table: Table, { row, at, before, after }: Turn, ledger: Ledger): boolean => {
  const acts = actsUpon(table, row, ledger.number);
  const starting = acts.filter((act) => table.from[act] === at);
  if (starting.some((act) => isUntold(ledger, table.acts[act]?.reading.key, at))) return false;
  if (before.state !== after.state && TOLD_WHEN_PUBLISHED.has(after.state)) return true;
  return starting.some((act) => {
    const kind = ACTS[table.kind[act] ?? 0];
    if (kind === 'resume') return true;
    return before.state === after.state && (kind !== 'enact' || isFirstTurn(table, acts, act));
  });
};
