import * as z from 'zod/mini';
import { endUse } from '../fields/effect.ts';
import { basis, itemRow, measureCourse } from '../fields/measure.ts';
import { named, optional } from '../fields/schema.ts';
import { day, goodsKind, instant, measureState, minute, naming, rule, text, texts } from '../fields/terms.ts';
import { unknownField, unreadField } from '../fields/unread.ts';
import { uncontrolledGoods } from './uncontrolled.ts';

/** One kind of goods as the table shows it: the strictest of what holds for a civil buyer, with marks for the rest. */
export const goodsRow = named(
  'Goods',
  z.object({
    ...naming,
    /** One kind of what the subject gathers: rare-earth equipment, rare-earth technology. */
    kind: optional(goodsKind),
    subject: text,
    slug: text,
    state: measureState,
    rule: optional(rule),
    since: day,
    until: optional(day),
    /** Another rule, or another state, holds towards some destinations. */
    byDestination: z.boolean(),
    /** Some uses or users are barred further; `only` where nothing else holds. */
    byEndUse: z.enum(['no', 'also', 'only']),
    /** Beside what holds, something stricter sleeps or is to come. */
    alsoSuspended: z.boolean(),
    alsoAnnounced: z.boolean(),
    notices: texts,
    basis: basis.basis,
    certainty: basis.certainty,
  }),
);
export type Goods = z.infer<typeof goodsRow>;

/** A rule over everything on the dual-use list: it is no verdict on goods, which need a rule of their own to be on it. */
export const overallRule = named(
  'OverallRule',
  z.object({
    notice: text,
    rule: optional(rule),
    state: measureState,
    since: day,
    until: optional(day),
    destinations: optional(texts),
    endUse: optional(z.array(endUse)),
    ...basis,
  }),
);
export type OverallRule = z.infer<typeof overallRule>;

export const itemsAnswer = named(
  'Items',
  z.object({
    valid: minute,
    known: instant,
    items: z.array(goodsRow),
    overall: z.array(overallRule),
    ...unknownField,
    ...unreadField,
  }),
);
export type Items = z.infer<typeof itemsAnswer>;

export const itemView = named(
  'ItemView',
  z.object({
    ...naming,
    subject: text,
    valid: minute,
    known: instant,
    today: day,
    /** The goods, by kind where the name gathers several; none for all dual-use items. */
    shown: z.array(goodsRow),
    /** It is no goods: a rule over everything on the dual-use list. */
    isOverall: z.boolean(),
    rules: z.array(overallRule),
    /** Where no measure of its own is known. */
    uncontrolled: optional(uncontrolledGoods),
    /** What a shipment meets, by destination, end use and reach. */
    summary: z.array(itemRow),
    measures: z.array(measureCourse),
    /** Measures on every dual-use item, which meet this one where its goods are on the dual-use list. */
    overall: z.array(measureCourse),
    ...unknownField,
    ...unreadField,
  }),
);
export type ItemView = z.infer<typeof itemView>;
