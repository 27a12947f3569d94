import type { LogView } from '../../shared/ledger/log/log-view.ts';
import { calendarAnswer, momentsAnswer } from '../../shared/views/answers/calendar.ts';
import { calledAnswer } from '../../shared/views/answers/called.ts';
import { changesAnswer, changesInGroups, oneChange } from '../../shared/views/answers/changes.ts';
import { coursesAnswer } from '../../shared/views/answers/courses.ts';
import { differenceAnswer } from '../../shared/views/answers/difference.ts';
import { dutiesForCode } from '../../shared/views/answers/duties.ts';
import { entitiesAnswer, entityView } from '../../shared/views/answers/entities.ts';
import { itemsAnswer, itemView } from '../../shared/views/answers/goods.ts';
import { inboxAnswer } from '../../shared/views/answers/inbox.ts';
import { regimeAnswer } from '../../shared/views/answers/measure.ts';
import { noticesAnswer, noticeView } from '../../shared/views/answers/notices.ts';
import { nowAnswer } from '../../shared/views/answers/now.ts';
import {
  annexAnswer,
  deliveriesAnswer,
  headAnswer,
  keptPage,
  meAnswer,
  sourcesAnswer,
} from '../../shared/views/answers/operations.ts';
import { ownListAnswer, ownListsAnswer } from '../../shared/views/answers/own-lists.ts';
import { screeningAnswer } from '../../shared/views/answers/screening.ts';
import { findings } from '../../shared/views/answers/search.ts';
import { shipmentAnswer } from '../../shared/views/answers/shipment.ts';
import { tariffsAnswer } from '../../shared/views/answers/tariffs.ts';
import { CALENDAR_FILTERS, calendar } from '../../shared/views/calendar.ts';
import { textsCalled } from '../../shared/views/called.ts';
import { CHANGE_FILTERS, change, changes, groupedChanges } from '../../shared/views/changes.ts';
import { readTo } from '../../shared/views/checked.ts';
import { courses } from '../../shared/views/courses.ts';
import { difference } from '../../shared/views/difference.ts';
import { dutiesFor } from '../../shared/views/duties.ts';
import { entities, entity } from '../../shared/views/entities.ts';
import { ENTITY_FILTERS } from '../../shared/views/entities-like.ts';
import { item, items } from '../../shared/views/items.ts';
import { moments } from '../../shared/views/moments.ts';
import { notice, notices } from '../../shared/views/notices.ts';
import { now } from '../../shared/views/now.ts';
import { regime } from '../../shared/views/regime.ts';
import { screening } from '../../shared/views/screening/basis.ts';
import { search } from '../../shared/views/search/search.ts';
import { tariffs } from '../../shared/views/tariffs.ts';
import { unreadIn } from '../../shared/views/unread.ts';
import { annex, annexText } from './annexes.ts';
import { shipment, shipmentPack } from './asked-shipment.ts';
import { changesQuestion } from './changes-question.ts';
import { deliveries } from './deliveries.ts';
import { changesCsv, entitiesCsv, regimeCsv } from './exports/tables.ts';
import { checked, head } from './head.ts';
import { hsCodeIn } from './hs-question.ts';
import { openApi, openApiAnswer } from './open-api.ts';
import { ownCalendarIcs, ownList, ownLists } from './own-lists.ts';
import { page, pageText } from './pages.ts';
import { dayBefore, missing } from './question.ts';
import { json, NOTHING, type Route } from './route.ts';
import { sources } from './sources.ts';

/** What is not known may well exist where not every side has been read. */
const unknown = (log: LogView, text: string): never => {
  const { unread } = unreadIn(log);
  return missing(unread ? `${unread.text}. ${text}` : text);
};

const TIMES = ['valid', 'known'] as const;
const PAGED = ['since', 'before', 'limit', 'known', ...CHANGE_FILTERS] as const;
const saved = (name: string): Record<string, string> => ({ 'content-disposition': `attachment; filename="${name}"` });

/** Every question that the api answers; the OpenAPI document is written from the same rows. */
export const ROUTES: readonly Route[] = [
  {
    path: '/api/head',
    summary: 'How far the log has come, and what was read whole of the official channels',
    query: [],
    reads: 'the heartbeats: one query; one item a source',
    soon: true,
    ...json(headAnswer, head),
  },
  {
    path: '/api/me',
    summary: 'Who asks, and what role they have',
    query: [],
    reads: NOTHING,
    soon: true,
    headers: { 'cache-control': 'no-store' },
    ...json(meAnswer, ({ deps: { access }, asker }) => ({ ...asker, audiences: [...asker.audiences], access })),
  },
  {
    path: '/api/now',
    summary: 'The first view: goods, counters, what is coming, latest changes',
    query: TIMES,
    reads: 'the heartbeats: one query; one item a source',
    ...json(nowAnswer, async (ask) => ({ ...now(ask.log, ask.at), checked: await checked(ask) })),
  },
  {
    path: '/api/moments',
    summary: 'The days on which the law changes',
    query: ['known'],
    reads: NOTHING,
    ...json(momentsAnswer, ({ log, at }) => moments(log, at)),
  },
  {
    path: '/api/courses',
    summary: 'Every measure through its days',
    query: ['known'],
    reads: NOTHING,
    ...json(coursesAnswer, ({ log, at }) => courses(log, at)),
  },
  {
    path: '/api/regime',
    summary: 'Every measure with its state',
    query: TIMES,
    reads: NOTHING,
    ...json(regimeAnswer, ({ log, at }) => regime(log, at)),
  },
  {
    path: '/api/difference',
    summary: 'What the law of one day has become by another',
    query: ['from', ...TIMES],
    reads: NOTHING,
    ...json(differenceAnswer, ({ log, at, query }) => difference(log, at, dayBefore(query))),
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
    path: '/api/screening',
    summary: 'What a list is screened against: measures, items in their words, and what is not known',
    query: TIMES,
    reads: 'the heartbeats: one query; one item a source',
    ...json(screeningAnswer, async ({ collected, log, at }) => screening(log, at, readTo(...(await collected())))),
  },
  {
    path: '/api/changes',
    summary: 'Changes, newest first; with `since`, oldest first from there',
    query: PAGED,
    reads: NOTHING,
    ...json(changesAnswer, ({ log, at, query }) => changes(log, at, changesQuestion(query, log))),
  },
  {
    path: '/api/changes/groups',
    summary: 'The same, what one text does in one way told as one',
    query: PAGED,
    reads: NOTHING,
    ...json(changesInGroups, ({ log, at, query }) => groupedChanges(log, at, changesQuestion(query, log))),
  },
  {
    path: '/api/changes.csv',
    summary:
      'The same for a spreadsheet: all of them, or with `limit` a page; where more are left, `Link` has the next',
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
    answer: async (ask) => (await import('./exports/feed.ts')).changesAtom(ask),
  },
  {
    path: '/api/changes/{id}',
    summary: 'One change',
    query: [],
    reads: NOTHING,
    ...json(
      oneChange,
      ({ log, path: { id = '' } }) => change(log, id) ?? missing(`There is no change '${id}'; an id looks like 43.2.`),
    ),
  },
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
  {
    path: '/api/calendar',
    summary: 'Starts and ends, ahead of a day and behind it',
    query: TIMES,
    reads: NOTHING,
    ...json(calendarAnswer, ({ log, at }) => calendar(log, at)),
  },
  {
    path: '/api/calendar.ics',
    summary: 'The same for a calendar: what is ahead, and a year back',
    query: ['known', ...CALENDAR_FILTERS],
    type: 'text/calendar',
    reads: NOTHING,
    answer: async (ask) => (await import('./exports/calendar.ts')).calendarIcs(ask),
  },
  {
    path: '/api/notices',
    summary: 'Every official text, and what stands of it',
    query: TIMES,
    reads: NOTHING,
    ...json(noticesAnswer, ({ log, at }) => notices(log, at)),
  },
  {
    path: '/api/called',
    summary: 'What texts without a number are called: by whom they were published, and on which day',
    query: ['known'],
    reads: NOTHING,
    ...json(calledAnswer, ({ log, at }) => textsCalled(log, at)),
  },
  {
    path: '/api/notices/{key}',
    summary: 'One text: what it does, what acted on it, its copies and problems',
    query: TIMES,
    reads: NOTHING,
    ...json(
      noticeView,
      ({ log, at, path: { key = '' } }) => notice(log, at, key) ?? unknown(log, `The log holds no text '${key}'.`),
    ),
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
    reads: 'one object of the page store',
    ...json(keptPage, page),
  },
  {
    path: '/api/annexes/{hash}.txt',
    summary: 'The rows of an annex as plain text, cells divided by tabs',
    query: [],
    type: 'text/plain',
    reads: 'one object of the page store',
    answer: annexText,
  },
  {
    path: '/api/annexes/{hash}',
    summary: 'The rows of an annex, with the places of a code, number or name',
    query: ['find'],
    reads: 'one object of the page store',
    ...json(annexAnswer, annex),
  },
  {
    path: '/api/sources',
    summary: 'Sources, when they were checked, and when they were silent',
    query: [],
    reads: 'one item a source, the heartbeats, the newest 500 operators’ events',
    ...json(sourcesAnswer, sources),
  },
  {
    path: '/api/deliveries',
    summary: 'What went to whom',
    query: [],
    reads: 'three queries an audience; at most the newest 200 are shown',
    ...json(deliveriesAnswer, deliveries),
  },
  {
    path: '/api/inbox',
    summary: 'What audiences that decide have open, and the newest of what they have decided',
    query: [],
    reads: 'the directory, and all records of an audience; a body a list where lines of it were decided on',
    ...json(inboxAnswer, async (ask) => (await import('./inbox.ts')).inbox(ask)),
  },
  {
    path: '/api/decisions.csv',
    summary: 'Every record of a decision for a spreadsheet, and what nobody has said anything of',
    query: [],
    type: 'text/csv',
    reads: 'the same',
    headers: saved('decisions.csv'),
    answer: async (ask) => (await import('./inbox.ts')).decisionsCsv(ask),
  },
  {
    path: '/api/lists',
    summary: 'Lists that audiences keep of their own',
    query: [],
    reads: 'the directory, and a query an audience',
    ...json(ownListsAnswer, ownLists),
  },
  {
    path: '/api/lists/{audience}.ics',
    summary: 'The days on which the lines of an audience turn or something is to be done, with reminders',
    query: TIMES,
    type: 'text/calendar',
    reads: 'a query, and a body a list',
    headers: saved('lines.ics'),
    answer: ownCalendarIcs,
  },
  {
    path: '/api/lists/{audience}/{name}',
    summary: 'A list line by line, as it was understood',
    query: [],
    reads: 'a query and a body',
    ...json(ownListAnswer, ownList),
  },
  {
    path: '/api/search',
    summary: 'Goods, firms, notices, lists and duties by name, number, code or words',
    query: ['q', ...TIMES],
    reads: NOTHING,
    ...json(findings, ({ log, at, query }) => search(log, at, query.get('q') ?? '')),
  },
  {
    path: '/api/ask',
    summary: 'One shipment: the strictest rule for its goods, destination, use and parties, with its sentence',
    query: ['q', 'to', 'use', 'party', 'valid', 'known'],
    reads: 'the heartbeats: one query; one item a source',
    ...json(shipmentAnswer, shipment),
  },
  {
    path: '/api/ask.zip',
    summary: 'The same as a pack to file: certificate, sentences, pages as fetched, hashes',
    query: ['q', 'to', 'use', 'party', 'valid', 'known'],
    type: 'application/zip',
    reads: 'the heartbeats: one query; one item a source; the kept pages behind the answer, 4 MB at most',
    headers: saved('evidence.zip'),
    answer: shipmentPack,
  },
  {
    path: '/api/openapi.json',
    summary: 'This document',
    query: [],
    reads: NOTHING,
    ...json(openApiAnswer, () => openApi(ROUTES)),
  },
];
