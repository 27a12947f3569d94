import * as z from 'zod/mini';
import { endUse, reach, restriction, threshold } from '../fields/effect.ts';
import { lapse } from '../fields/lapse.ts';
import { basis, claimed } from '../fields/measure.ts';
import { named, optional } from '../fields/schema.ts';
import { count, day, instant, measureState, minute, naming, rule, text, texts } from '../fields/terms.ts';
import { unreadField } from '../fields/unread.ts';
import { dutiesForCode } from '../subjects/duties.ts';

const standing = named(
  'Standing',
  z.enum(['in-force', 'suspended', 'announced', 'possible', 'related', 'unknown', 'none']),
);

/** The words of a text, what they mean, and where they stand. */
const sentence = named(
  'Sentence',
  z.object({
    notice: text,
    cited: text,
    words: text,
    meaning: text,
    title: optional(text),
    url: optional(text),
    /** SHA-256 of the page as it was fetched. */
    page: optional(text),
  }),
);
export type Sentence = z.infer<typeof sentence>;

/** A line of a control that the goods meet. */
const itemLine = named(
  'ItemLine',
  z.object({
    words: text,
    english: optional(text),
    code: optional(text),
    hsCodes: optional(texts),
    /** What stands beneath it: mostly its figures. */
    details: optional(z.array(z.object({ words: text, english: optional(text) }))),
    /** What the codes are: a control code draws the line, an HS code only refers. */
    role: text,
  }),
);
export type ItemLine = z.infer<typeof itemLine>;

/** One measure that bears on the shipment, in words and with its sentence. */
const ground = named(
  'Ground',
  z.object({
    measure: text,
    subject: text,
    called: z.object(naming),
    notice: text,
    /** `No. 46/2024 ¶2`. */
    cited: text,
    standing,
    state: measureState,
    /** False where code, form or parameters of the goods decide whether it is met. */
    certain: z.boolean(),
    /** How the goods meet it. */
    why: text,
    /** One line, true alone. */
    words: text,
    rule: optional(rule),
    destinations: optional(texts),
    endUse: optional(z.array(endUse)),
    reach: optional(z.array(reach)),
    thresholds: optional(z.array(threshold)),
    from: minute,
    /** The day on which the present state began. */
    since: day,
    until: optional(day),
    /** It is in force again because a suspension ended by its own text, and nothing newer is known. */
    lapsed: optional(lapse),
    /** What officials said of its end without an instrument. */
    claimed,
    by: texts,
    sentences: z.array(sentence),
    lines: z.array(itemLine),
    /** Lines of it beyond those shown. */
    moreLines: optional(count),
    ...basis,
  }),
);
export type Ground = z.infer<typeof ground>;

/** One listing of a party. */
const listing = named(
  'PartyListing',
  z.object({
    measure: text,
    notice: text,
    cited: text,
    ...naming,
    list: optional(text),
    state: measureState,
    standing,
    why: text,
    words: text,
    restrictions: optional(z.array(restriction)),
    until: optional(day),
    sentences: z.array(sentence),
    ...basis,
  }),
);
export type PartyListing = z.infer<typeof listing>;

const party = named(
  'PartyAnswer',
  z.object({ given: text, standing, words: text, listings: z.array(listing), unknown: texts }),
);
export type PartyAnswer = z.infer<typeof party>;

const asked = named(
  'ShipmentAsked',
  z.object({
    /** The question in one line, as it was understood. */
    words: text,
    goods: texts,
    codes: texts,
    hsCodes: texts,
    destination: optional(z.object({ code: text, name: text })),
    use: optional(texts),
    parties: texts,
    valid: minute,
    known: instant,
    /** What was not understood. */
    puzzles: texts,
  }),
);

/** What one shipment meets on a day, as known at a moment. */
export const shipmentAnswer = named(
  'ShipmentAnswer',
  z.object({
    asked,
    verdict: z.object({
      standing,
      rule: optional(rule),
      /** One line, true alone. */
      words: text,
      /** What beside it bears on the goods, a line each. */
      beside: texts,
      /** The measure that decides. */
      measure: optional(text),
    }),
    inForce: z.array(ground),
    suspended: z.array(ground),
    announced: z.array(ground),
    /** What reaches the goods, or what is made of them, outside China. */
    abroad: z.array(ground),
    /** What would apply for another destination or use, where the question leaves that open. */
    otherwise: z.array(ground),
    parties: z.array(party),
    /** For each HS code that was asked, the duties where the goods arrive. */
    duties: z.array(dutiesForCode),
    unknown: texts,
    next: z.array(z.object({ on: day, words: text, notices: texts })),
    /** Texts behind the answer that are known from the shipped baseline alone. */
    rests: z.array(z.object({ notice: text, cited: text, url: optional(text) })),
    /** How far the log goes that this was answered from. */
    log: z.object({ commit: count, at: optional(instant) }),
    /** Of the dashboard. */
    permalink: text,
    ...unreadField,
  }),
);
export type ShipmentAnswer = z.infer<typeof shipmentAnswer>;
