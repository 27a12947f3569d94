import * as z from 'zod/mini';
import { lapse } from '../fields/lapse.ts';
import { basis } from '../fields/measure.ts';
import { named, optional } from '../fields/schema.ts';
import { count, day, instant, measureState, minute, text, texts } from '../fields/terms.ts';
import { unknownField, unreadField } from '../fields/unread.ts';

const pct = z.number();

const part = z.object({
  measure: text,
  notice: text,
  authority: optional(text),
  /** Points that count now, and points of the same act that are set aside. */
  pct,
  asidePct: pct,
  ...basis,
});
export type Part = z.infer<typeof part>;

/** The additional duty on all goods in one direction, with what it is made of. */
export const total = named(
  'Total',
  z.object({
    subject: text,
    imposer: text,
    partner: text,
    pct,
    parts: z.array(part),
    /** How many acts on all goods are known, those that are over among them: with none, what it comes to is not known. */
    acts: count,
    /** What it becomes at the next end, if nothing is issued. */
    next: optional(z.object({ on: day, pct })),
  }),
);
export type Total = z.infer<typeof total>;

/** What one act adds on one stretch of days. */
const layer = z.object({
  measure: text,
  notice: text,
  authority: optional(text),
  pct,
  asidePct: pct,
  state: measureState,
  by: texts,
});
export type Layer = z.infer<typeof layer>;

const step = z.object({
  from: day,
  to: optional(day),
  pct,
  layers: z.array(layer),
  /** Acts that a text has just voided without saying from which day: what they brought may be collected a while longer. */
  undated: optional(z.array(z.object({ notice: text, authority: optional(text) }))),
});
export type Step = z.infer<typeof step>;

/** A duty with its goods in English and as its text calls them. */
export const dutyFields = {
  measure: text,
  notice: text,
  authority: optional(text),
  goods: text,
  goodsZh: optional(text),
  pct,
  state: measureState,
  /** From when on it is at its rate; of one that is announced, from when it will be. */
  since: day,
  until: optional(day),
  /** The act that moved it to its rate, where that is another. */
  rateBy: optional(text),
  ...basis,
};

const goodsDuty = named(
  'GoodsDuty',
  z.object({
    ...dutyFields,
    /** How many HS codes of its list were read. */
    codes: optional(count),
  }),
);
export type GoodsDuty = z.infer<typeof goodsDuty>;

/** A rate that was threatened or reported and that no act has imposed. */
const threat = named(
  'Threat',
  z.object({
    id: text,
    on: day,
    pct: optional(pct),
    /** Whether the rate would come on top of what there is. */
    adds: z.boolean(),
    saidAt: instant,
    stance: text,
    evidence: optional(text),
    url: optional(text),
  }),
);
export type Threat = z.infer<typeof threat>;

const direction = named(
  'Direction',
  z.object({
    subject: text,
    imposer: text,
    partner: text,
    steps: z.array(step),
    goods: z.array(goodsDuty),
    /** What they come to in a line; never added to the figure on all goods. */
    byGoods: text,
    threats: z.array(threat),
    lapsed: optional(lapse),
    /** What is void by law and goes on being collected, in a sentence. */
    still: optional(text),
    ...unknownField,
    /** Duties of that side that are not followed here. */
    notTracked: optional(text),
    /** What no figure of that side holds. */
    notIn: texts,
    now: optional(total),
  }),
);
export type Direction = z.infer<typeof direction>;

export const tariffsAnswer = named(
  'Tariffs',
  z.object({
    valid: minute,
    known: instant,
    today: day,
    directions: z.array(direction),
    ...unreadField,
  }),
);
export type Tariffs = z.infer<typeof tariffsAnswer>;
