import type { Effect } from '../../domain/acts/effect.ts';
import { tableOf } from '../evaluate/table.ts';
import { type Unbound, unboundOf } from '../evaluate/unbound.ts';
import type { Commit, Reading } from '../log/commit.ts';
import { currentVersion, type Ledger } from '../log/ledger.ts';
import { withNotes } from '../log/noted.ts';
import type { Difference } from './difference.ts';
import { unreadNotice } from './unread.ts';

/** R8: a text that controls anew what it repeals moves the legal basis, also from notices older than the log. */
const movesBasis = ({ effects }: Reading, { action, replaces }: Effect): boolean =>
  action === 'consolidate' ||
  replaces !== undefined ||
  (action === 'repeal' && effects.some((other) => other.action === 'control' || other.action === 'consolidate'));

const asChange = (reading: Reading, notice: string, unbound: readonly Unbound[]): Difference => ({
  ...unreadNotice(
    reading,
    notice,
    unbound.map(({ note }) => note),
  ),
  evidence: unbound[0]?.effect.evidence ?? '',
});

const grouped = (unbound: readonly Unbound[]): Map<string, Unbound[]> => {
  const groups = new Map<string, Unbound[]>();
  for (const one of unbound) groups.set(one.notice, [...(groups.get(one.notice) ?? []), one]);
  return groups;
};

const isHistory = ({ versions }: Ledger, { key }: Reading): boolean =>
  versions.find(({ reading }) => reading.key === key)?.imported === true;

/**
 * An official act that binds to nothing as the ledger stands is noted on its reading and told, once; it binds by
 * itself when its target is seen. History is told to nobody, and a legal basis that moves to the operators only.
 */
export const unboundIn = (
  ledger: Ledger,
  next: Ledger,
  { number, cause, readings }: Commit,
): { readings: Reading[]; changes: Difference[] } => {
  const changes: Difference[] = [];
  const noted = readings.map((reading) => {
    if (cause === 'import' || currentVersion(next, reading.key) !== reading || isHistory(next, reading)) return reading;
    const held = currentVersion(ledger, reading.key);
    const before = held ? unboundOf(tableOf(ledger), ledger.number, held).map(({ note }) => note.text) : [];
    const fresh = unboundOf(tableOf(next), number, reading).filter(({ note }) => !before.includes(note.text));
    const told = fresh.filter(({ effect }) => !movesBasis(reading, effect));
    for (const [notice, own] of grouped(told)) changes.push(asChange(reading, notice || reading.key, own));
    return withNotes(
      reading,
      fresh.map(({ note }) => note),
    );
  });
  return { readings: noted, changes };
};
