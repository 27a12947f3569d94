import * as z from 'zod/mini';
import { basis, itemRow, measureCourse } from './measure.ts';
import { named, optional } from './schema.ts';
import { uncontrolledGoods } from './search.ts';
import { day, instant, measureState, minute, naming, rule, text, texts } from './terms.ts';
import { unknownField, unreadField } from './unread.ts';

/** One kind of goods as the table shows it: the strictest of what holds for a civil buyer, with marks for the rest. */
export const goodsRow = named(
  'Goods',
  z.object({
    ...naming,
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

export const itemsAnswer = named(
  'Items',
  z.object({ valid: minute, known: instant, items: z.array(goodsRow), ...unknownField, ...unreadField }),
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
    shown: optional(goodsRow),
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
