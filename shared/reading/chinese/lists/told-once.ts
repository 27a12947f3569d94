import type { Effect } from '../../../domain/acts/effect.ts';

const namesOf = ({ entities = [] }: Effect): string =>
  entities
    .map(({ name, nameZh }) => nameZh ?? name ?? '')
    .sort()
    .join('\n');

/** By what two listings are the same act; undefined for what lists nobody by name. */
const keyOf = (effect: Effect): string | undefined => {
  const names = namesOf(effect);
  return effect.action === 'list' && names !== '' ? JSON.stringify([effect.list, effect.from, names]) : undefined;
};

/** The fuller of two tellings, with the restrictions of both. */
const together = (told: Effect, one: Effect): Effect => {
  const [before, more] = [told.restrictions ?? [], one.restrictions ?? []];
  const restrictions = [...new Set([...before, ...more])];
  return { ...(more.length > before.length ? one : told), ...(restrictions.length > 0 && { restrictions }) };
};

/** 我宣布，将甲列为……。……决定将甲列入……，禁止其入境: announced, then decided, of the same people; one act with what both say. */
export const toldOnce = (effects: readonly Effect[]): Effect[] => {
  const out = new Map<string | Effect, Effect>();
  for (const one of effects) {
    const key = keyOf(one) ?? one;
    const told = out.get(key);
    out.set(key, told ? together(told, one) : one);
  }
  return [...out.values()];
};
