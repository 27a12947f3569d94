import type { Effect } from '../../../domain/acts/effect.ts';

const namesOf = ({ entities = [] }: Effect): string =>
  entities
    .map(({ name, nameZh }) => nameZh ?? name ?? '')
    .sort()
    .join('\n');

/** 我宣布，将甲列为……。……决定将甲列入……，禁止其入境: announced, then decided, of the same people; one act with what both say. */
export const toldOnce = (effects: readonly Effect[]): Effect[] => {
  const out: Effect[] = [];
  for (const one of effects) {
    const at = out.findIndex(
      (other) =>
        one.action === 'list' &&
        other.action === 'list' &&
        other.list === one.list &&
        other.from === one.from &&
        namesOf(other) !== '' &&
        namesOf(other) === namesOf(one),
    );
    const told = out[at];
    if (told === undefined) {
      out.push(one);
      continue;
    }
    const restrictions = [...new Set([...(told.restrictions ?? []), ...(one.restrictions ?? [])])];
    const fuller = (one.restrictions ?? []).length > (told.restrictions ?? []).length ? one : told;
    out[at] = { ...fuller, ...(restrictions.length === 0 ? {} : { restrictions }) };
  }
  return out;
};
