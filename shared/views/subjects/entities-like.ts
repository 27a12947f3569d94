import { foldText } from '../../domain/names/names.ts';
import type { EntityRow } from '../answers/subjects/entities.ts';

export const ENTITY_FILTERS = ['q', 'list', 'state', 'country'] as const;
export type EntityFilters = Partial<Record<(typeof ENTITY_FILTERS)[number], string>>;

/** The rows of a list, state and country that hold all the words; a filter that is empty keeps all. */
export const entitiesLike = (rows: readonly EntityRow[], { q, list, state, country }: EntityFilters): EntityRow[] => {
  const words = foldText(q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return rows.filter((row) => {
    const text = foldText([row.name, row.nameZh, row.notice, row.parent?.name].filter(Boolean).join(' '));
    return (
      words.every((word) => text.includes(word)) &&
      (!list || row.list === list) &&
      (!state || row.state === state) &&
      (!country || row.country === country)
    );
  });
};
