import type { Measure } from '../evaluate/measure.ts';
import { dayOf, instantOfMinute, type Minute, zoneOf } from '../evaluate/minutes.ts';
import type { Table } from '../evaluate/table.ts';
import type { Ledger } from '../log/ledger.ts';

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

export type Turn = { row: number; at: Minute; before: Measure; after: Measure };

/**
 * Every day on which something in force changes is told, also where its text was: but for a legal basis that moves,
 * for what its text brought on the very day on which it was told, and for days before the log was begun.
 */
export const isAlreadyAnnounced = (table: Table, { row, at, before, after }: Turn, ledger: Ledger): boolean => {
  const starting = actsUpon(table, row, ledger.number).filter((act) => table.from[act] === at);
  const history = ledger.began !== undefined && instantOfMinute(at) < ledger.began;
  const isImported = (key: string): boolean =>
    ledger.versions.some(({ reading, imported }) => imported && reading.key === key);
  return starting.some((act) => {
    const one = table.acts[act];
    if (one === undefined || (!history && isImported(one.reading.key))) return false;
    if (after.state === 'replaced') return true;
    if (before.state === 'announced') return after.state !== 'in-force';
    if (history) return true;
    const zone = zoneOf(one.effect, one.reading);
    return one.reading.publishedOn === dayOf(at, zone);
  });
};
