import { addDays } from '../../../shared/time/civil.ts';
import type { CalendarEvent } from '../../../shared/views/answers/law/calendar.ts';
import { CALENDAR_FILTERS, calendar } from '../../../shared/views/days/calendar.ts';
import { turnTitle } from '../../../shared/wording/changes/turn-title.ts';
import { basisInWords } from '../../../shared/wording/measures/basis.ts';
import type { Ask } from '../question/question.ts';
import { filterInWords } from './filter-words.ts';
import { type IcsEvent, icsCalendar } from './ics.ts';

/** Of what is past a subscription holds so many days. */
const DAYS_BACK = 366;

const textOf = (event: CalendarEvent): string => {
  const { called, byCalled, ahead, names, count, list: _, ...known } = event;
  const set = byCalled === called ? called : `${called}; the day is set by ${byCalled}`;
  const more = count > names.length ? ` and ${count - names.length} more` : '';
  const all = names.length > 1 ? `${names.map(({ name }) => name).join(', ')}${more}` : undefined;
  const lines = [`${set}.`, ahead && 'Holds if nothing more is issued.', all, basisInWords(known)];
  return lines.filter(Boolean).join('\n');
};

const eventOf = (site: string, event: CalendarEvent): IcsEvent => ({
  id: event.id,
  on: event.on,
  title: turnTitle(event),
  text: textOf(event),
  url: `${site}/#/notices/${encodeURIComponent(event.notice)}?valid=${event.on}`,
  tentative: event.ahead,
});

/** Starts and ends as all-day events: what is ahead, and a year back. */
export const calendarIcs = async (ask: Ask): Promise<string> => {
  const { log, at, query, site: siteOf } = ask;
  const site = await siteOf();
  const filters = Object.fromEntries(CALENDAR_FILTERS.map((name) => [name, query.get(name) ?? '']));
  const { events, today } = calendar(log, at, filters);
  const first = addDays(today, -DAYS_BACK);
  return icsCalendar(
    ['Chokepoint', filterInWords(ask)].filter(Boolean).join(': '),
    at.known,
    events.filter(({ on }) => on >= first).map((event) => eventOf(site, event)),
  );
};
