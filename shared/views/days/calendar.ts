import { groups } from 'd3-array';
import { listOfSubject, slugOf } from '../../domain/subject.ts';
import { collectedPct } from '../../ledger/decide/difference.ts';
import type { Span } from '../../ledger/evaluate/histories.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { dateOf } from '../../time/civil.ts';
import type { Calendar, CalendarEvent } from '../answers/law/calendar.ts';
import { byFilters } from '../changes/by-filters.ts';
import { unreadIn } from '../gaps/unread.ts';
import type { At } from '../known/at.ts';
import { lawKnown } from '../known/law-known.ts';
import { lruCache } from '../known/lru-cache.ts';
import { basisOfTexts } from '../measures/basis.ts';
import { calledIn } from '../measures/called.ts';
import { namesOf } from '../measures/names-of.ts';

const SHOWN = 60;

/** What is collected of a duty: nothing before it starts and after it ends. */
const paidPct = (span: Span): number | undefined =>
  span.state === 'in-force' || span.ratePct === undefined ? collectedPct(span) : 0;

const listOf = ({ list, subject }: Measure): string | undefined => list ?? listOfSubject(subject);

const FILTERS = {
  subject: ({ subject }, text) => subject === text || slugOf(subject) === text,
  list: (measure, text) => listOf(measure) === text,
  country: ({ destinations, country }, text) => destinations?.includes(text) === true || country === text,
} satisfies Record<string, (measure: Measure, text: string) => boolean>;
type Filter = keyof typeof FILTERS;
export const CALENDAR_FILTERS = Object.keys(FILTERS) as Filter[];
/** Each that is set keeps only what it names. */
export type CalendarFilters = Partial<Record<Filter, string>>;

const keptBy = byFilters(FILTERS);

/** What starts, turns and ends, whatever day is asked about. */
const eventsOf = (log: LogView, known: At['known'], filters: CalendarFilters): Omit<CalendarEvent, 'ahead'>[] => {
  const { texts, histories } = lawKnown(log, known);
  const called = calledIn(log, known);
  const keeps = keptBy(filters);
  const courses = [...histories.courses.values()].filter(({ measure }) => keeps(measure));
  const turns = courses.flatMap(({ measure, spans }) =>
    spans.flatMap((span, index) => {
      const before = spans[index - 1];
      const [fromPct, toPct] = [before && paidPct(before), paidPct(span)];
      if (before?.state === span.state && fromPct === toPct) return [];
      return [{ measure, span, from: before?.state, fromPct, toPct }];
    }),
  );
  const events = groups(turns, ({ measure, span, from, toPct }) =>
    [span.from, measure.notice, from ?? '', span.state, ...(toPct === undefined ? [] : [toPct])].join('/'),
  ).flatMap(([id, same]): Omit<CalendarEvent, 'ahead'>[] => {
    const [first] = same;
    if (!first) return [];
    const list = listOf(first.measure);
    const names = namesOf(same.map(({ measure }) => measure));
    return [
      {
        id,
        on: first.span.from,
        ...(first.from && { from: first.from }),
        to: first.span.state,
        ...(first.fromPct !== undefined && { fromPct: first.fromPct }),
        ...(first.toPct !== undefined && { toPct: first.toPct }),
        notice: first.measure.notice,
        by: first.span.by,
        called: called(first.measure.notice),
        byCalled: called(first.span.by.at(-1) ?? first.measure.notice),
        kind: first.measure.kind,
        ...(list && { list }),
        names: names.slice(0, SHOWN),
        count: names.length,
        ...basisOfTexts(first.span.by.flatMap((key) => texts.get(key)?.[0] ?? [])),
      },
    ];
  });
  return events.sort((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id));
};

const events = lruCache<ReturnType<typeof eventsOf>>(8);
const calendars = lruCache<Calendar>(8);

export const calendar = (log: LogView, { valid, known, today }: At, filters: CalendarFilters = {}): Calendar => {
  const [law, day] = [lawKnown(log, known), dateOf(valid)];
  const set = JSON.stringify(CALENDAR_FILTERS.map((each) => filters[each] ?? ''));
  return calendars(law, `${day} ${today} ${set}`, () => ({
    day,
    today,
    events: events(law, set, () => eventsOf(log, known, filters)).map((event) => ({ ...event, ahead: event.on > day })),
    ...unreadIn(log),
  }));
};
