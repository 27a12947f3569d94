import { regimeAnswer } from '../../../shared/views/answers/fields/measure.ts';
import { calendarAnswer, momentsAnswer } from '../../../shared/views/answers/law/calendar.ts';
import { coursesAnswer } from '../../../shared/views/answers/law/courses.ts';
import { differenceAnswer } from '../../../shared/views/answers/law/difference.ts';
import { nowAnswer } from '../../../shared/views/answers/law/now.ts';
import { difference } from '../../../shared/views/changes/difference.ts';
import { CALENDAR_FILTERS, calendar } from '../../../shared/views/days/calendar.ts';
import { courses } from '../../../shared/views/days/courses.ts';
import { moments } from '../../../shared/views/days/moments.ts';
import { now } from '../../../shared/views/days/now.ts';
import { regime } from '../../../shared/views/measures/regime.ts';
import { checked } from '../answers/head.ts';
import { regimeCsv } from '../exports/tables.ts';
import { dayBefore } from '../question/question.ts';
import { json, NOTHING, type Route, saved, TIMES } from './route.ts';

/** The law as a whole: as it stands on a day, and through its days. */
export const LAW: readonly Route[] = [
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
    answer: async (ask) => (await import('../exports/calendar.ts')).calendarIcs(ask),
  },
];
