import type { Action } from '../../domain/acts/effect.ts';
import { bindingEffects } from '../../ledger/evaluate/shape.ts';
import { tableOf } from '../../ledger/evaluate/table.ts';
import { unboundOf } from '../../ledger/evaluate/unbound.ts';
import type { Reading } from '../../ledger/log/commit.ts';
import { knownBy, lessonBy } from '../../ledger/log/ledger.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { memoized } from '../../ledger/log/memoized.ts';
import type { Gap } from '../answers/questions/screening.ts';
import type { At } from '../known/at.ts';
import { type Copies, copiesKnown } from '../known/copies.ts';
import { knownView } from '../known/known.ts';
import { lruCache } from '../known/lru-cache.ts';
import { nameableBy } from './nameable.ts';

/** Acts that leave what they aim at to be met: of what was repealed or struck off nothing is left. */
const LEAVES: readonly Action[] = ['suspend', 'stop', 'resume', 'tariff'];

type Pointing = { notice: string; by: Reading; lists: boolean };

const actingBy = lruCache<ReadonlyMap<Reading, readonly Pointing[]>>(8);

/** What texts act on that is not there, by text: the same whatever day is asked about. */
const actingOnUnseen = ({ ledger }: LogView, known: At['known'], texts: Iterable<Copies>) =>
  actingBy(ledger.lesson, lessonBy(ledger, known), () => {
    const [table, number] = [tableOf(ledger), knownBy(ledger, known)];
    const acting = [...texts]
      .map(([best]) => best)
      .filter((reading) => bindingEffects(reading).some(({ action }) => LEAVES.includes(action)));
    return new Map(
      acting.map((reading) => [
        reading,
        unboundOf(table, number, reading)
          .filter(({ effect, note }) => note.kind === 'target-not-seen' && LEAVES.includes(effect.action))
          .map(({ notice, effect: { entities, list } }) => {
            return { notice, by: reading, lists: entities !== undefined || list !== undefined };
          }),
      ]),
    );
  });

/** What officials spoke of that is not there, each with who did. */
const spokenIn = memoized((commits: LogView['commits']) =>
  commits
    .flatMap(({ changes }) => changes)
    .filter(({ kind, claim, notice }) => kind === 'claimed' && claim === undefined && notice !== undefined)
    .map(({ notice = '', by = '' }) => ({ notice, by })),
);

/** Texts that others act on or speak of, and that are not there. */
export const notSeen = (log: LogView, known: At['known'], texts: readonly Reading[]): Gap[] => {
  const view = knownView(log, known);
  const acting = actingOnUnseen(view, known, copiesKnown(log, known).values());
  const acted = texts.flatMap((reading) => acting.get(reading) ?? []);
  const held = new Map(texts.map((reading) => [reading.key, reading]));
  const spoken = spokenIn(view.commits).map(({ notice, by }) => ({ notice, by: held.get(by), lists: false }));
  return [...acted, ...spoken]
    .filter(({ notice }) => !held.has(notice))
    .flatMap(({ notice, by, lists }) => {
      const named = notice === '' || lists ? (['parties'] as const) : nameableBy(notice, by?.jurisdiction ?? null);
      return named.map((of): Gap => ({ of, why: 'not-seen', ...(notice && { notice }), ...(by && { by: by.key }) }));
    });
};
