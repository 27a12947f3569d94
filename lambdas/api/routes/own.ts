import { inboxAnswer } from '../../../shared/views/answers/own/inbox.ts';
import { ownListAnswer, ownListsAnswer } from '../../../shared/views/answers/own/own-lists.ts';
import { ownCalendarIcs, ownList, ownLists } from '../answers/own-lists.ts';
import { json, type Route, saved, TIMES } from './route.ts';

/** What audiences keep of their own: lists, and what they decide. */
export const OWN: readonly Route[] = [
  {
    path: '/api/inbox',
    summary: 'What audiences that decide have open, and the newest of what they have decided',
    query: [],
    reads:
      'the directory, and all records of an audience; where lines were decided on, its lists, a body where a version is new',
    ...json(inboxAnswer, async (ask) => (await import('../answers/inbox.ts')).inbox(ask)),
  },
  {
    path: '/api/decisions.csv',
    summary: 'Every record of a decision for a spreadsheet, and what nobody has said anything of',
    query: [],
    type: 'text/csv',
    reads: 'the same',
    headers: saved('decisions.csv'),
    answer: async (ask) => (await import('../answers/inbox.ts')).decisionsCsv(ask),
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
];
