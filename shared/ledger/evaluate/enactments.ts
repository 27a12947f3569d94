import type { Effect } from '../../domain/acts/effect.ts';
import { areSameGoods } from '../../domain/goods/same-goods.ts';
import { itemSubject } from '../../domain/subject.ts';
import type { TextVersion } from '../log/ledger.ts';
import { modifiersOf } from './act.ts';
import { startDay, textDay } from './minutes.ts';
import { type Shape, shapesOf } from './shape.ts';

/** The commits between which something is known. */
export type Lifetime = { knownFrom: number; knownTo: number };

/** A measure as one text enacts it. */
export type Enacted = Lifetime & { shape: Shape };

/** Both known: from the later birth to the earlier death. */
export const both = (one: Lifetime, other: Lifetime): Lifetime => ({
  knownFrom: Math.max(one.knownFrom, other.knownFrom),
  knownTo: Math.min(one.knownTo, other.knownTo),
});

const order = ({ reading }: TextVersion): string => `${textDay(reading)} ${reading.key}`;

/** Texts in the order of their days: "the later text" of the rules. */
export const inTextOrder = (held: readonly TextVersion[]): TextVersion[] =>
  held
    .map((one) => ({ one, at: order(one) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.one.knownFrom - b.one.knownFrom))
    .map(({ one }) => one);

/** What a list says of its own scope: an old measure that it enacts anew keeps its own. */
const withoutScope = ({ subjects: _s, codes: _c, hsCodes: _h, items: _i, ...effect }: Effect): Effect => effect;

/** R8: a consolidated list that names the notices it replaces enacts their measures anew, but for those that it lists itself. */
const successors = (held: TextVersion, byNotice: ReadonlyMap<string, Enacted[]>): Enacted[] =>
  modifiersOf(held.reading)
    .filter(({ kind, effect }) => kind === 'replace' && effect.action === 'consolidate')
    .flatMap(({ effect, target }) =>
      (byNotice.get(target.notice) ?? []).flatMap((old): Enacted[] => {
        const { subject, kind } = old.shape;
        if (kind !== 'control' || effect.subjects?.some((slug) => itemSubject(slug) === subject)) return [];
        const { until: _, ...scope } = old.shape.effect;
        const renewed = { ...scope, ...withoutScope(effect) };
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
export const enactedBy = (texts: readonly TextVersion[]): Map<string, Enacted[]> => {
  const byNotice = new Map<string, Enacted[]>();
  for (const held of texts) {
    const { reading, knownFrom, knownTo } = held;
    const own = shapesOf(reading).map((shape): Enacted => ({ shape, knownFrom, knownTo }));
    const all = [...own, ...successors(held, byNotice)];
    if (all.length > 0) byNotice.set(reading.key, [...(byNotice.get(reading.key) ?? []), ...all]);
  }
  return byNotice;
};

/** Texts by the keys of their copies without a number. */
export const aliasesOf = (texts: readonly TextVersion[]): Map<string, string> =>
  new Map(
    texts.flatMap(({ reading: { key, notice } }) =>
      notice?.unnumbered === undefined ? [] : [[notice.unnumbered, key] as const],
    ),
  );

/** What was enacted, by the notice that a text names. */
export type Named = (notice: string) => readonly Enacted[];

/** Of what a notice laid: duties on all goods for a step on all goods; else those on the goods of the step, or all that it laid where that is on one kind. */
const adjusted = (step: Shape, own: readonly Enacted[]): readonly Enacted[] => {
  const { goods } = step.effect;
  const alike = own.filter(({ shape: { effect } }) => !goods || !effect.goods || effect.goods.all === goods.all);
  if (goods === undefined || goods.all) return alike;
  const named = alike.filter(
    ({ shape }) => shape.effect.goods !== undefined && areSameGoods(goods, shape.effect.goods),
  );
  const kinds = new Set(alike.map(({ shape }) => shape.effect.goods?.label));
  return named.length > 0 ? named : kinds.size > 1 ? [] : alike;
};

/** R13: the measures whose rate an act adjusts, through acts that adjust in turn. */
export const rootsOf = (step: Enacted, named: Named, passed: readonly Enacted[] = [step]): Enacted[] => {
  const own = named(step.shape.effect.amends ?? '').filter(
    (enacted) => !passed.includes(enacted) && enacted.shape.subject === step.shape.subject,
  );
  return adjusted(step.shape, own).flatMap((enacted) =>
    enacted.shape.effect.amends === undefined
      ? [{ shape: enacted.shape, ...both(enacted, step) }]
      : rootsOf(enacted, named, [...passed, enacted]).map((root) => ({ shape: root.shape, ...both(root, step) })),
  );
};

/** R13: of the rates that one text lays on the same goods from several days, the first; those after it are its steps. */
export const firstOf = ({ shape }: Enacted, named: Named): Enacted | undefined => {
  const { subject, kind, effect, reading } = shape;
  const { goods, from, amends } = effect;
  if (kind !== 'tariff' || amends !== undefined || goods === undefined || from === undefined) return undefined;
  return named(reading.key)
    .filter(
      ({ shape: one }) =>
        one.reading === reading &&
        one.subject === subject &&
        one.effect.amends === undefined &&
        one.effect.until === undefined &&
        one.effect.ratePct !== effect.ratePct &&
        one.effect.goods !== undefined &&
        areSameGoods(goods, one.effect.goods) &&
        startDay(one.effect, reading) < from,
    )
    .sort((a, b) => (startDay(a.shape.effect, reading) < startDay(b.shape.effect, reading) ? -1 : 1))[0];
};

/** Whether an act states anew when a duty on some goods begins that has not begun: the same rate, from another day. */
export const restarts = ({ effect, reading }: Shape, root: Shape): boolean =>
  effect.goods?.all === false &&
  effect.from !== undefined &&
  effect.ratePct === root.effect.ratePct &&
  textDay(reading) > textDay(root.reading) &&
  textDay(reading) <= startDay(root.effect, root.reading) &&
  effect.from !== startDay(root.effect, root.reading);
