import { calendar } from '../../shared/views/calendar.ts';
import { CHANGE_FILTERS, change, changes, groupedChanges } from '../../shared/views/changes.ts';
import { entities, entity } from '../../shared/views/entities.ts';
import { item, items } from '../../shared/views/items.ts';
import { moments } from '../../shared/views/moments.ts';
import { notice, notices } from '../../shared/views/notices.ts';
import { now } from '../../shared/views/now.ts';
import { regime } from '../../shared/views/regime.ts';
import { search } from '../../shared/views/search.ts';
import { tariffs } from '../../shared/views/tariffs.ts';
import { missing } from './ask.ts';
import { changesQuestion } from './changes-question.ts';
import { deliveries } from './deliveries.ts';
import { calendarIcs, changesAtom, changesCsv, entitiesCsv, regimeCsv } from './exports.ts';
import { head } from './head.ts';
import { openApi } from './open-api.ts';
import { page, pageText } from './pages.ts';
import type { Route } from './route.ts';
import { sources } from './sources.ts';

const TIMES = ['valid', 'known'] as const;
const PAGED = ['since', 'before', 'limit', 'known', ...CHANGE_FILTERS] as const;
const NOTHING = 'nothing';
const json = 'application/json';
const saved = (name: string): Record<string, string> => ({ 'content-disposition': `attachment; filename="${name}"` });

/** Every question that the api answers; the OpenAPI document is written from the same rows. */
export const ROUTES: readonly Route[] = [
  {
    path: '/api/head',
    summary: 'How far the log has come',
    query: [],
    type: json,
    reads: 'the heartbeats: one query',
    answer: head,
  },
  {
    path: '/api/now',
    summary: 'The first view: goods, counters, what is coming, latest changes',
    query: TIMES,
    type: json,
    reads: NOTHING,
    answer: ({ log, at }) => now(log, at),
  },
  {
    path: '/api/moments',
    summary: 'The days on which the law changes',
    query: ['known'],
    type: json,
    reads: NOTHING,
    answer: ({ log, at }) => moments(log, at),
  },
  {
    path: '/api/regime',
    summary: 'Every measure with its state',
    query: TIMES,
    type: json,
    reads: NOTHING,
    answer: ({ log, at }) => regime(log, at),
  },
  {
    path: '/api/regime.csv',
    summary: 'The same for a spreadsheet',
    query: TIMES,
    type: 'text/csv',
    reads: NOTHING,
    headers: saved('regime.csv'),
    answer: regimeCsv,
  },
  {
    path: '/api/changes',
    summary: 'Changes, newest first; with `since`, oldest first from there',
    query: PAGED,
    type: json,
    reads: NOTHING,
    answer: ({ log, at, query }) => changes(log, at, changesQuestion(query, log)),
  },
  {
    path: '/api/changes/groups',
    summary: 'The same, what one text does in one way told as one',
    query: PAGED,
    type: json,
    reads: NOTHING,
    answer: ({ log, at, query }) => groupedChanges(log, at, changesQuestion(query, log)),
  },
  {
    path: '/api/changes.csv',
    summary: 'The same for a spreadsheet',
    query: PAGED,
    type: 'text/csv',
    reads: NOTHING,
    headers: saved('changes.csv'),
    answer: changesCsv,
  },
  {
    path: '/api/changes.atom',
    summary: 'The newest changes as a feed',
    query: ['limit', ...CHANGE_FILTERS],
    type: 'application/atom+xml',
    reads: NOTHING,
    answer: changesAtom,
  },
  {
    path: '/api/changes/{id}',
    summary: 'One change',
    query: [],
    type: json,
    reads: NOTHING,
    answer: ({ log, path: { id = '' } }) =>
      change(log, id) ?? missing(`There is no change '${id}'; an id looks like 43.2.`),
  },
  {
    path: '/api/items',
    summary: 'Controlled goods, one row each',
    query: TIMES,
    type: json,
    reads: NOTHING,
    answer: ({ log, at }) => items(log, at),
  },
  {
    path: '/api/items/{slug}',
    summary: 'One kind of goods: its measures, their history, codes, exemptions',
    query: TIMES,
    type: json,
    reads: NOTHING,
    answer: ({ log, at, path: { slug = '' } }) => item(log, at, slug) ?? missing(`No measure on '${slug}' is known.`),
  },
  {
    path: '/api/entities',
    summary: 'Measures on firms and persons, one row each',
    query: TIMES,
    type: json,
    reads: NOTHING,
    answer: ({ log, at }) => entities(log, at),
  },
  {
    path: '/api/entities.csv',
    summary: 'The same for a spreadsheet',
    query: TIMES,
    type: 'text/csv',
    reads: NOTHING,
    headers: saved('entities.csv'),
    answer: entitiesCsv,
  },
  {
    path: '/api/entities/{slug}',
    summary: 'One entity over all lists and time',
    query: TIMES,
    type: json,
    reads: NOTHING,
    answer: ({ log, at, path: { slug = '' } }) =>
      entity(log, at, slug) ?? missing(`No measure on an entity '${slug}' is known.`),
  },
  {
    path: '/api/tariffs',
    summary: 'Additional duties in both directions, by act, through time',
    query: TIMES,
    type: json,
    reads: NOTHING,
    answer: ({ log, at }) => tariffs(log, at),
  },
  {
    path: '/api/calendar',
    summary: 'Starts and ends',
    query: ['known'],
    type: json,
    reads: NOTHING,
    answer: ({ log, at }) => calendar(log, at),
  },
  {
    path: '/api/calendar.ics',
    summary: 'The same for a calendar',
    query: ['known'],
    type: 'text/calendar',
    reads: NOTHING,
    answer: calendarIcs,
  },
  {
    path: '/api/notices',
    summary: 'Every official text',
    query: ['known'],
    type: json,
    reads: NOTHING,
    answer: ({ log, at }) => notices(log, at),
  },
  {
    path: '/api/notices/{key}',
    summary: 'One text: what it does, what acted on it, its copies and problems',
    query: TIMES,
    type: json,
    reads: NOTHING,
    answer: ({ log, at, path: { key = '' } }) => notice(log, at, key) ?? missing(`The log holds no text '${key}'.`),
  },
  {
    path: '/api/pages/{hash}.txt',
    summary: 'A kept page as plain text',
    query: [],
    type: 'text/plain',
    reads: 'one object of the page store',
    answer: pageText,
  },
  {
    path: '/api/pages/{hash}',
    summary: 'A kept page as text, with the places of a sentence',
    query: ['find'],
    type: json,
    reads: 'one object of the page store',
    answer: page,
  },
  {
    path: '/api/sources',
    summary: 'Sources, when they were checked, and when they were silent',
    query: [],
    type: json,
    reads: 'one item a source, the heartbeats, the newest 500 operators’ events',
    answer: sources,
  },
  {
    path: '/api/deliveries',
    summary: 'What went to whom',
    query: [],
    type: json,
    reads: 'three queries an audience; at most the newest 200 are shown',
    answer: deliveries,
  },
  {
    path: '/api/search',
    summary: 'Goods, entities and notices by name or code',
    query: ['q', 'known'],
    type: json,
    reads: NOTHING,
    answer: ({ log, at, query }) => search(log, at, query.get('q') ?? ''),
  },
  {
    path: '/api/openapi.json',
    summary: 'This document',
    query: [],
    type: json,
    reads: NOTHING,
    answer: () => openApi(ROUTES),
  },
];
