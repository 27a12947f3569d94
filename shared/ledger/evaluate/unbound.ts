import type { Effect, Entity, Target } from '../../domain/acts/effect.ts';
import { nameKeysOf } from '../../domain/names/names.ts';
import type { Reading } from '../log/commit.ts';
import type { Noted } from '../log/noted.ts';
import { hasAim, modifiersOf } from './act.ts';
import { bindingEffects, type Shape } from './shape.ts';
import type { Table } from './table.ts';

/** An act that reaches no measure, or a firm that it names and that stands under none that it reaches. */
export type Unbound = { effect: Effect; notice: string; note: Noted };

const shapesIn = (table: Table, row: number): Shape[] =>
  Array.from(table.act.subarray(table.first[row], table.first[row + 1]), (act) => table.acts[act]?.shape).filter(
    (shape) => shape !== undefined,
  );

/** The measures that each act of a text is known to reach, by act. */
const reachedBy = (table: Table, known: number, reading: Reading): Map<number, Shape[]> => {
  const reached = new Map<number, Shape[]>();
  const own = new Set(table.acts.flatMap((act, place) => (act.reading === reading ? [place] : [])));
  if (own.size === 0) return reached;
  for (let row = 0; row < table.ids.length; row++) {
    let shapes: Shape[] | undefined;
    for (let entry = table.first[row] ?? 0; entry < (table.first[row + 1] ?? 0); entry++) {
      const act = table.act[entry] ?? 0;
      if ((table.knownFrom[entry] ?? 0) > known || (table.knownTo[entry] ?? 0) <= known || !own.has(act)) continue;
      shapes ??= shapesIn(table, row);
      reached.set(act, [...(reached.get(act) ?? []), ...shapes]);
    }
  }
  return reached;
};

const inWords = ({ notice, provision, list, listedOn, count }: Target): string =>
  [notice, provision, list, listedOn, count].filter(Boolean).join(' ');

/** A list is always there. */
const isSeen = ({ acts }: Table, { notice }: Target): boolean =>
  notice === '' || acts.some(({ shape }) => shape?.reading.key === notice);

const isNamedIn = (entity: Entity, shapes: readonly Shape[]): boolean => {
  const names = new Set(nameKeysOf(entity));
  return shapes.some((shape) => shape.entity && nameKeysOf(shape.entity).some((name) => names.has(name)));
};

const missing = (effect: Effect, notice: string, text: string): Unbound => ({
  effect,
  notice,
  note: { kind: 'target-not-seen', ...(text && { text }) },
});

/** What the acts of a text aim at and do not reach, as the ledger stands. */
export const unboundOf = (table: Table, known: number, reading: Reading): Unbound[] => {
  const reached = reachedBy(table, known, reading);
  const shapesOf = (effect: Effect, target?: Target): Shape[] =>
    [...reached].flatMap(([place, shapes]) => {
      const act = table.acts[place];
      return act?.effect === effect && (target === undefined || act.target === target) ? shapes : [];
    });
  return bindingEffects(reading).flatMap((effect): Unbound[] => {
    if (effect.amends !== undefined)
      return shapesOf(effect).length > 0 ? [] : [missing(effect, effect.amends, effect.amends)];
    const own = modifiersOf(reading).filter((modifier) => modifier.effect === effect);
    if (own.length === 0) return hasAim(effect) ? [missing(effect, '', '')] : [];
    const lost = own.filter(({ target }) => shapesOf(effect, target).length === 0);
    const unseen = lost.filter(({ target }) => effect.entities === undefined || !isSeen(table, target));
    if (effect.entities === undefined || unseen.length === own.length)
      return unseen.map(({ target }) => missing(effect, target.notice, inWords(target)));
    const shapes = shapesOf(effect);
    return effect.entities
      .filter((entity) => !isNamedIn(entity, shapes))
      .map((entity) => ({
        effect,
        notice: own[0]?.target.notice ?? '',
        note: { kind: 'name-not-listed', text: entity.name ?? entity.nameZh ?? '' },
      }));
  });
};
