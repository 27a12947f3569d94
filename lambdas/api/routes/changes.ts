import { changesAnswer, changesInGroups, oneChange } from '../../../shared/views/answers/law/changes.ts';
import { CHANGE_FILTERS, change, changes, groupedChanges } from '../../../shared/views/changes/changes.ts';
import { changesCsv } from '../exports/tables.ts';
import { changesQuestion } from '../question/changes-question.ts';
import { missing } from '../question/question.ts';
import { json, NOTHING, type Route, saved } from './route.ts';

const PAGED = ['since', 'before', 'limit', 'known', ...CHANGE_FILTERS] as const;

/** What has changed. */
export const CHANGES: readonly Route[] = [
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
    answer: async (ask) => (await import('../exports/feed.ts')).changesAtom(ask),
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
];
