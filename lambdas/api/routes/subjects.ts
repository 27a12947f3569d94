import { dutiesForCode } from '../../../shared/views/answers/subjects/duties.ts';
import { entitiesAnswer, entityView } from '../../../shared/views/answers/subjects/entities.ts';
import { itemsAnswer, itemView } from '../../../shared/views/answers/subjects/goods.ts';
import { tariffsAnswer } from '../../../shared/views/answers/subjects/tariffs.ts';
import { dutiesFor } from '../../../shared/views/duties/duties.ts';
import { tariffs } from '../../../shared/views/duties/tariffs.ts';
import { entities, entity } from '../../../shared/views/subjects/entities.ts';
import { ENTITY_FILTERS } from '../../../shared/views/subjects/entities-like.ts';
import { item, items } from '../../../shared/views/subjects/items.ts';
import { entitiesCsv } from '../exports/tables.ts';
import { hsCodeIn } from '../question/hs-question.ts';
import { unknown } from '../question/question.ts';
import { json, NOTHING, type Route, saved, TIMES } from './route.ts';

/** Goods, firms and duties, each with its measures. */
export const SUBJECTS: readonly Route[] = [
  {
    path: '/api/items',
    summary: 'Controlled goods, one row each',
    query: TIMES,
    reads: NOTHING,
    ...json(itemsAnswer, ({ log, at }) => items(log, at)),
  },
  {
    path: '/api/items/{slug}',
    summary: 'One kind of goods: its measures, their history, codes, exemptions',
    query: TIMES,
    reads: NOTHING,
    ...json(
      itemView,
      ({ log, at, path: { slug = '' } }) => item(log, at, slug) ?? unknown(log, `No measure on '${slug}' is known.`),
    ),
  },
  {
    path: '/api/entities',
    summary: 'Measures on firms and persons, one row each',
    query: TIMES,
    reads: NOTHING,
    ...json(entitiesAnswer, ({ log, at }) => entities(log, at)),
  },
  {
    path: '/api/entities.csv',
    summary: 'The same for a spreadsheet, by the filters of the page',
    query: [...TIMES, ...ENTITY_FILTERS],
    type: 'text/csv',
    reads: NOTHING,
    headers: saved('entities.csv'),
    answer: entitiesCsv,
  },
  {
    path: '/api/entities/{slug}',
    summary: 'One entity over all lists and time',
    query: TIMES,
    reads: NOTHING,
    ...json(
      entityView,
      ({ log, at, path: { slug = '' } }) =>
        entity(log, at, slug) ?? unknown(log, `No measure on an entity '${slug}' is known.`),
    ),
  },
  {
    path: '/api/tariffs',
    summary: 'Additional duties in both directions, by act, through time',
    query: TIMES,
    reads: NOTHING,
    ...json(tariffsAnswer, ({ log, at }) => tariffs(log, at)),
  },
  {
    path: '/api/duties',
    summary: 'Additional duties on an HS code in both directions, and what could fall on it',
    query: ['hs', ...TIMES],
    reads: NOTHING,
    ...json(dutiesForCode, ({ log, at, query }) => dutiesFor(log, at, hsCodeIn(query))),
  },
];
