import type { Ask } from './ask.ts';
import { calendar } from './calendar.ts';
import { change, changes, groupedChanges } from './changes.ts';
import { deliveries } from './deliveries.ts';
import { entities, entity } from './entities.ts';
import { calendarIcs, changesAtom, changesCsv, entitiesCsv, regimeCsv } from './exports.ts';
import { head } from './head.ts';
import { item, items } from './items.ts';
import { moments } from './moments.ts';
import { notice, notices } from './notices.ts';
import { now } from './now.ts';
import { openApi } from './open-api.ts';
import { page, pageText } from './pages.ts';
import type { Parameter } from './parameters.ts';
import { regime } from './regime.ts';
import { search } from './search.ts';
import { sources } from './sources.ts';
import { tariffs } from './tariffs.ts';

export type Route = {
  path: string;
  summary: string;
  query: readonly Parameter[];
  type: string;
  /** What it reads beyond the one strong query that tails the log. */
  reads: string;
  headers?: Record<string, string>;
  answer: (ask: Ask) => unknown;
};

const TIMES = ['valid', 'known'] as const;
const FILTERS = ['subject', 'list', 'country', 'status', 'kind', 'notice', 'commit', 'q'] as const;
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
    answer: now,
  },
  {
    path: '/api/moments',
    summary: 'The days on which the law changes',
    query: ['known'],
    type: json,
    reads: NOTHING,
    answer: moments,
  },
  {
    path: '/api/regime',
    summary: 'Every measure with its state',
    query: TIMES,
    type: json,
    reads: NOTHING,
    answer: regime,
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
    query: ['since', 'before', 'limit', 'known', ...FILTERS],
    type: json,
    reads: NOTHING,
    answer: changes,
  },
  {
    path: '/api/changes/groups',
    summary: 'The same, what one text does in one way told as one',
    query: ['since', 'before', 'limit', 'known', ...FILTERS],
    type: json,
    reads: NOTHING,
    answer: groupedChanges,
  },
  {
    path: '/api/changes.csv',
    summary: 'The same for a spreadsheet',
    query: ['since', 'before', 'limit', 'known', ...FILTERS],
    type: 'text/csv',
    reads: NOTHING,
    headers: saved('changes.csv'),
    answer: changesCsv,
  },
  {
    path: '/api/changes.atom',
    summary: 'The newest changes as a feed',
    query: ['limit', ...FILTERS],
    type: 'application/atom+xml',
    reads: NOTHING,
    answer: changesAtom,
  },
  { path: '/api/changes/{id}', summary: 'One change', query: [], type: json, reads: NOTHING, answer: change },
  {
    path: '/api/items',
    summary: 'Controlled goods, one row each',
    query: TIMES,
    type: json,
    reads: NOTHING,
    answer: items,
  },
  {
    path: '/api/items/{slug}',
    summary: 'One kind of goods: its measures, their history, codes, exemptions',
    query: TIMES,
    type: json,
    reads: NOTHING,
    answer: item,
  },
  {
    path: '/api/entities',
    summary: 'Measures on firms and persons, one row each',
    query: TIMES,
    type: json,
    reads: NOTHING,
    answer: entities,
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
    answer: entity,
  },
  {
    path: '/api/tariffs',
    summary: 'Additional duties in both directions, by act, through time',
    query: TIMES,
    type: json,
    reads: NOTHING,
    answer: tariffs,
  },
  { path: '/api/calendar', summary: 'Starts and ends', query: ['known'], type: json, reads: NOTHING, answer: calendar },
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
    answer: notices,
  },
  {
    path: '/api/notices/{key}',
    summary: 'One text: what it does, what acted on it, its copies and problems',
    query: TIMES,
    type: json,
    reads: NOTHING,
    answer: notice,
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
    reads: 'one item a source, the heartbeats, the operators’ events',
    answer: sources,
  },
  {
    path: '/api/deliveries',
    summary: 'What went to whom',
    query: [],
    type: json,
    reads: 'one query a channel, at most 200 rows',
    answer: deliveries,
  },
  {
    path: '/api/search',
    summary: 'Goods, entities and notices by name or code',
    query: ['q', 'known'],
    type: json,
    reads: NOTHING,
    answer: search,
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
