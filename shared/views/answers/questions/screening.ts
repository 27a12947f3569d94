import * as z from 'zod/mini';
import { measure } from '../fields/measure.ts';
import { named, optional } from '../fields/schema.ts';
import { count, day, instant, list, minute, text, texts } from '../fields/terms.ts';
import { unreadField } from '../fields/unread.ts';

/** What something unread could name: goods under control, firms and persons, goods of a duty. */
const nameable = z.enum(['goods', 'parties', 'duties']);
export type Nameable = z.infer<typeof nameable>;

/** A hole in what is known: while it is there, nothing that it could name is clear. */
const gap = named(
  'Gap',
  z.object({
    of: nameable,
    /**
     * `unread`: a list, or a part of it; `not-read`: a whole text; `not-kept`: a measure that no effect can say;
     * `not-seen`: a text that another one speaks of; `no-list`: no list of all goods under control is known; `nothing`:
     * no official text of China is; `later`: what came after the channels were last read whole.
     */
    why: z.enum(['unread', 'not-read', 'not-kept', 'not-seen', 'no-list', 'nothing', 'later']),
    notice: optional(text),
    /** The day of the text; of `later`, the last day that was read, and absent where none was. */
    on: optional(day),
    /** Of names that are missing, the list that they stand on. */
    list: optional(list),
    /** The text that speaks of it. */
    by: optional(text),
    /** It gathers all goods under control. */
    consolidated: optional(z.boolean()),
    /** Entries that are stated, and those that were read. */
    stated: optional(count),
    read: optional(count),
    /** Where it can only bear on some destinations; for a duty, who imposes it. */
    destinations: optional(texts),
    /** For a duty, on whose goods it falls. */
    partners: optional(texts),
  }),
);
export type Gap = z.infer<typeof gap>;

/** Goods in the words of a text, in English too, with the control code of the line where it has one. */
const listedItem = named('ListedItem', z.object({ text, en: optional(text), code: optional(text) }));
export type ListedItem = z.infer<typeof listedItem>;

/** Everything that a list is compared with, so that it need not be sent anywhere. */
export const screeningAnswer = named(
  'ScreeningBasis',
  z.object({
    valid: minute,
    known: instant,
    measures: z.array(measure),
    /** The goods of a measure as its text lists them, by its id. */
    items: z.record(text, z.array(listedItem)),
    gaps: z.array(gap),
    ...unreadField,
  }),
);
export type ScreeningBasis = z.infer<typeof screeningAnswer>;
