import * as z from 'zod/mini';
import { named, optional } from '../fields/schema.ts';
import { day, instant, measureState, minute, text, texts } from '../fields/terms.ts';
import { unknownField, unreadField } from '../fields/unread.ts';
import { dutyFields } from './tariffs.ts';

const pct = z.number();

/**
 * How a duty meets an HS code: it falls on `all-goods`; a code at or above it is `named`; only `part` of what it
 * stands for is; a code with the same `six-digits` is, and the rest is each country's own; its list was not read, and
 * its words name the heading (`worded`) or leave it open (`unread`).
 */
const HOW_MET = ['all-goods', 'named', 'part', 'six-digits', 'worded', 'unread'] as const;
export type HowMet = (typeof HOW_MET)[number];

const duty = named(
  'Duty',
  z.object({
    ...dutyFields,
    how: z.enum(HOW_MET),
    /** The codes, or the words, by which it is met. */
    met: texts,
    asidePct: pct,
    from: minute,
    next: optional(z.object({ on: day, state: measureState, pct })),
  }),
);
export type Duty = z.infer<typeof duty>;

const dutiesInDirection = named(
  'DutiesInDirection',
  z.object({
    subject: text,
    imposer: text,
    partner: text,
    /** What falls on the code whatever else is known of it; those beside it may. */
    duties: z.array(duty),
    couldBe: z.array(duty),
    /** Additional points that are known to count, and what they are at most with those that depend on more digits. */
    total: optional(z.object({ leastPct: pct, mostPct: pct })),
    next: optional(z.object({ on: day, leastPct: pct })),
    /** The same in sentences. */
    words: texts,
    notIn: texts,
    ...unknownField,
  }),
);
export type DutiesInDirection = z.infer<typeof dutiesInDirection>;

export const dutiesForCode = named(
  'DutiesForCode',
  z.object({
    hsCode: text,
    valid: minute,
    known: instant,
    today: day,
    directions: z.array(dutiesInDirection),
    ...unreadField,
  }),
);
export type DutiesForCode = z.infer<typeof dutiesForCode>;
