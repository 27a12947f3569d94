import type { Effect } from '../shared/domain/acts/effect.ts';
import { decide } from '../shared/ledger/decide/decide.ts';
import { mustSettle } from '../shared/ledger/decide/must-settle.ts';
import { tableOf } from '../shared/ledger/evaluate/table.ts';
import { unboundOf } from '../shared/ledger/evaluate/unbound.ts';
import type { Commit, Reading } from '../shared/ledger/log/commit.ts';
import { currentVersion, fold, type Ledger } from '../shared/ledger/log/ledger.ts';
import type { Wrong } from './persons-reading.ts';

/** The commits that readings would be appended as, as the log stands. */
export const previewCommits = (
  ledger: Ledger,
  readings: readonly Reading[],
  why: Parameters<typeof decide>[2],
): Commit[] => {
  const commits: Commit[] = [];
  let [held, steps] = [ledger, 0];
  for (let commit = decide(held, readings, why); commit; commit = decide(held, readings, why)) {
    steps = mustSettle(commit, steps, readings.length);
    commits.push(commit);
    held = fold(held, [commit]);
  }
  return commits;
};

/** Notices and provisions that an effect names and the log does not hold. */
const unseenTargets = (ledger: Ledger, { targets = [], replaces = [], amends }: Effect, place: number): Wrong[] => {
  const named = [
    ...targets.map(({ notice, provision }, index) => ({ path: `targets.${index}`, notice, provision })),
    ...replaces.map((notice, index) => ({ path: `replaces.${index}`, notice, provision: undefined })),
    ...(amends === undefined ? [] : [{ path: 'amends', notice: amends, provision: undefined }]),
  ];
  return named.flatMap(({ path, notice, provision }): Wrong[] => {
    if (notice === '') return [];
    const target = currentVersion(ledger, notice);
    if (target === undefined) return [{ path: `effects.${place}.${path}`, text: `the log holds no notice ${notice}` }];
    const held = [...new Set(target.effects.flatMap((effect) => effect.provision ?? []))];
    const reached = provision === undefined || held.some((one) => one === provision || one.startsWith(`${provision}.`));
    if (reached || held.length === 0) return [];
    return [
      {
        path: `effects.${place}.${path}.provision`,
        text: `${notice} has no provision ${provision}; it has ${held.join(', ')}`,
      },
    ];
  });
};

/** What a reading aims at and would not reach, as the log stands. */
export const unmetTargets = (ledger: Ledger, reading: Reading): Wrong[] => {
  const unseen = reading.effects.flatMap((effect, place) => unseenTargets(ledger, effect, place));
  if (unseen.length > 0) return unseen;
  const [taught] = previewCommits(ledger, [reading], { cause: 'person', at: reading.seenAt });
  if (taught === undefined) return [];
  const next = fold(ledger, [taught]);
  const counted = currentVersion(next, reading.key) ?? reading;
  return unboundOf(tableOf(next), next.number, counted).map(({ effect, note }) => ({
    path: `effects.${counted.effects.indexOf(effect)}`,
    text:
      note.kind === 'name-not-listed'
        ? `${note.text} is on none of the listings that it acts on`
        : `it acts on nothing that the log holds${note.text ? ` (${note.text})` : ''}`,
  }));
};
