import type { Goods } from '../../domain/effect.ts';
import type { Held } from '../log/ledger.ts';
import { modifiersOf } from './act.ts';
import { textDay } from './minutes.ts';
import { type Shape, shapesOf } from './shape.ts';

/** The commits between which something is known. */
export type Lifetime = { born: number; died: number };

/** A measure as one text founds it. */
export type Founded = Lifetime & { shape: Shape };

/** Both known: from the later birth to the earlier death. */
export const both = (one: Lifetime, other: Lifetime): Lifetime => ({
  born: Math.max(one.born, other.born),
  died: Math.min(one.died, other.died),
});

const order = ({ reading }: Held): string => `${textDay(reading)} ${reading.key}`;

/** Texts in the order of their days: "the later text" of the rules. */
export const inTextOrder = (held: readonly Held[]): Held[] =>
  held
    .map((one) => ({ one, at: order(one) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.one.born - b.one.born))
    .map(({ one }) => one);

/** R8: a consolidated list that names the notices it replaces founds their measures anew. */
const successors = (held: Held, byNotice: ReadonlyMap<string, Founded[]>): Founded[] =>
  modifiersOf(held.reading)
    .filter(
      ({ kind, effect }) => kind === 'replace' && effect.action === 'consolidate' && effect.subjects === undefined,
    )
    .flatMap(({ effect, target }) =>
      (byNotice.get(target.notice) ?? []).flatMap((old): Founded[] => {
        if (old.shape.kind !== 'control') return [];
        const { subject, kind } = old.shape;
        const { until: _, ...scope } = old.shape.effect;
        const renewed = { ...scope, ...effect };
        const shape: Shape = {
          id: `${held.reading.key}#${effect.provision ?? ''}/${subject}`,
          subject,
          kind,
          effect: renewed,
          reading: held.reading,
        };
        return [{ shape, ...both(old, held) }];
      }),
    );

/** Every measure that the texts found, by notice. */
export const foundedBy = (texts: readonly Held[]): Map<string, Founded[]> => {
  const byNotice = new Map<string, Founded[]>();
  for (const held of texts) {
    const { reading, born, died } = held;
    const own = shapesOf(reading).map((shape): Founded => ({ shape, born, died }));
    const all = [...own, ...successors(held, byNotice)];
    if (all.length > 0) byNotice.set(reading.key, [...(byNotice.get(reading.key) ?? []), ...all]);
  }
  return byNotice;
};

const sameGoods = (one: Goods | undefined, other: Goods | undefined): boolean =>
  one === undefined || other === undefined || one.all === other.all;

/** R13: the measures whose rate an act adjusts, through acts that adjust in turn. */
export const rootsOf = (
  step: Founded,
  byNotice: ReadonlyMap<string, Founded[]>,
  passed: readonly Founded[] = [step],
): Founded[] =>
  (byNotice.get(step.shape.effect.amends ?? '') ?? [])
    .filter((found) => !passed.includes(found) && found.shape.subject === step.shape.subject)
    .filter(({ shape }) => sameGoods(step.shape.effect.goods, shape.effect.goods))
    .flatMap((found) =>
      found.shape.effect.amends === undefined
        ? [{ shape: found.shape, ...both(found, step) }]
        : rootsOf(found, byNotice, [...passed, found]).map((root) => ({ shape: root.shape, ...both(root, step) })),
    );
