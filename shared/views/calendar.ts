import { groups } from 'd3-array';
import { collectedPct } from '../ledger/decide/difference.ts';
import { historiesAt, type Span } from '../ledger/evaluate/histories.ts';
import { lessonBy } from '../ledger/log/ledger.ts';
import type { LogView } from '../ledger/log/log-view.ts';
import { namingOf } from '../wording/naming.ts';
import type { Calendar, CalendarEvent } from './answers/calendar.ts';
import type { At } from './at.ts';
import { basisOfTexts } from './basis.ts';
import { copiesKnown } from './copies.ts';
import { kept } from './kept.ts';
import { unreadIn } from './unread.ts';

const SHOWN = 60;

/** What is collected of a duty: nothing before it starts and after it ends. */
const paidPct = (span: Span): number | undefined =>
  span.state === 'in-force' || span.ratePct === undefined ? collectedPct(span) : 0;

const calendarOf = (log: LogView, { known, today }: At): Calendar => {
  const texts = copiesKnown(log, known);
  const turns = [...historiesAt(log.ledger, known).courses.values()].flatMap(({ measure, spans }) =>
    spans.flatMap((span, index) => {
      const before = spans[index - 1];
      const [fromPct, toPct] = [before && paidPct(before), paidPct(span)];
      if (before?.state === span.state && fromPct === toPct) return [];
      return [{ measure, span, from: before?.state, fromPct, toPct }];
    }),
  );
  const events = groups(turns, ({ measure, span, from, toPct }) =>
    [span.from, measure.notice, from ?? '', span.state, ...(toPct === undefined ? [] : [toPct])].join('/'),
  ).flatMap(([id, same]): CalendarEvent[] => {
    const [first] = same;
    if (!first) return [];
    const subjects = groups(same, ({ measure }) => measure.subject);
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
        ahead: first.span.from > today,
        names: subjects
          .slice(0, SHOWN)
          .flatMap(([subject, [one]]) => (one ? [{ subject, ...namingOf(one.measure) }] : [])),
        count: subjects.length,
        ...basisOfTexts(first.span.by.flatMap((key) => texts.get(key)?.[0] ?? [])),
      },
    ];
  });
  return {
    today,
    events: events.sort((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id)),
    ...unreadIn(log),
  };
};

const calendars = kept<Calendar>(8);

export const calendar = (log: LogView, at: At): Calendar =>
  calendars(log.ledger.lesson, `${lessonBy(log.ledger, at.known)} ${at.today}`, () => calendarOf(log, at));
