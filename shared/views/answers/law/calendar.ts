import * as z from 'zod/mini';
import { basis, claimed } from '../fields/measure.ts';
import { named, optional } from '../fields/schema.ts';
import { count, day, measureKind, measureState, namedSubject, text, texts } from '../fields/terms.ts';
import { unreadField } from '../fields/unread.ts';

/** What starts, ends or comes back on a day: one for each notice and turn. */
const calendarEvent = named(
  'CalendarEvent',
  z.object({
    /** Stable: the day, the notice and both states. */
    id: text,
    on: day,
    from: optional(measureState),
    to: measureState,
    /** For a duty: what is collected before and from that day. */
    fromPct: optional(z.number()),
    toPct: optional(z.number()),
    notice: text,
    by: texts,
    /** What the notice, and the text that set the day, are called. */
    called: text,
    byCalled: text,
    kind: measureKind,
    /** The list, where it is one. */
    list: optional(text),
    /** True for what is to come: it holds only if nothing more is issued. */
    ahead: z.boolean(),
    names: z.array(namedSubject),
    count,
    basis: basis.basis,
    certainty: basis.certainty,
  }),
);
export type CalendarEvent = z.infer<typeof calendarEvent>;

export const calendarAnswer = named(
  'Calendar',
  z.object({
    /** The day asked about, from which `ahead` is told, and today. */
    day,
    today: day,
    events: z.array(calendarEvent),
    ...unreadField,
  }),
);
export type Calendar = z.infer<typeof calendarAnswer>;

/** A day on which the law changes, with how many measures do. */
const moment = z.object({ on: day, changes: count });
export type Moment = z.infer<typeof moment>;
export const momentsAnswer = named('Moments', z.object({ moments: z.array(moment) }));
export type Moments = z.infer<typeof momentsAnswer>;

/** What a date will bring if nothing more is issued. */
export const coming = named(
  'Coming',
  z.object({
    /** Stable: the day, the notice and both states. */
    id: text,
    on: day,
    from: measureState,
    to: measureState,
    why: text,
    kind: measureKind,
    notice: text,
    /** The texts that set the day, root first. */
    by: texts,
    everInForce: z.boolean(),
    names: z.array(namedSubject),
    /** What officials said of that end without an instrument. */
    claimed,
    basis: basis.basis,
    certainty: basis.certainty,
  }),
);
export type Coming = z.infer<typeof coming>;
