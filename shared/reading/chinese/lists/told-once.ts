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

/** 我宣布，将甲列为……。……决定将甲列入……，禁止其入境: announced, then decided, of the same people; one act with what both say. */
export const toldOnce = (effects: readonly Effect[]): Effect[] => {
  const out: Effect[] = [];
  const places = new Map<string, number>();
  for (const one of effects) {
    const key = keyOf(one);
    const at = key === undefined ? undefined : places.get(key);
    const told = at === undefined ? undefined : out[at];
    if (at === undefined || told === undefined) {
      if (key !== undefined) places.set(key, out.length);
      out.push(one);
      continue;
    }
    const restrictions = [...new Set([...(told.restrictions ?? []), ...(one.restrictions ?? [])])];
    const fuller = (one.restrictions ?? []).length > (told.restrictions ?? []).length ? one : told;
    out[at] = { ...fuller, ...(restrictions.length === 0 ? {} : { restrictions }) };
  }
  return out;
};
