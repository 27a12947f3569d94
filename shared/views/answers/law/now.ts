import * as z from 'zod/mini';
import { lapsed } from '../fields/lapse.ts';
import { named, optional } from '../fields/schema.ts';
import { count, day, instant, list, minute } from '../fields/terms.ts';
import { unknownField, unreadField } from '../fields/unread.ts';
import { goodsRow, overallRule } from '../subjects/goods.ts';
import { total } from '../subjects/tariffs.ts';
import { checkedAnswer } from '../system/checked.ts';
import { coming } from './calendar.ts';
import { changeGroup } from './changes.ts';

const counts = { inForce: count, suspended: count, announced: count };
const byState = z.object(counts);
export type Count = z.infer<typeof byState>;

export const nowAnswer = named(
  'Now',
  z.object({
    valid: minute,
    known: instant,
    today: day,
    goods: z.array(goodsRow),
    /** Rules over everything on the dual-use list. */
    overall: z.array(overallRule),
    /** What is counted of goods and of each list, once a measure is known of: before, nobody knows that there is none. */
    rareEarths: optional(z.object({ ...counts, of: count })),
    otherGoods: optional(byState),
    /** `missing`: names that texts state and that were not read; they are not counted. */
    listed: z.array(z.object({ list, count: optional(byState), missing: optional(count) })),
    /** Of those whose acts have been read. */
    duties: z.array(total),
    coming: z.array(coming),
    /** Suspensions that ended of late by their own text, after which nothing newer is known. */
    lapsed: z.array(lapsed),
    latest: z.array(changeGroup),
    ...unknownField,
    /** What was read whole of the official channels, as the api is asked: whatever the day, a figure rests on it. */
    checked: optional(checkedAnswer),
    ...unreadField,
    /** Of the measures that stand, how many rest on the shipped baseline; absent where none does. */
    baseline: optional(z.object({ measures: count, of: count })),
  }),
);
export type Now = z.infer<typeof nowAnswer>;
