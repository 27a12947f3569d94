import * as z from 'zod/mini';
import { coming } from './calendar.ts';
import { changeGroup } from './changes.ts';
import { goodsRow } from './goods.ts';
import { named } from './schema.ts';
import { total } from './tariffs.ts';
import { count, day, instant, list, minute } from './terms.ts';

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
    rareEarths: z.object({ ...counts, of: count }),
    otherGoods: byState,
    listed: z.array(z.object({ list, count: byState })),
    duties: z.array(total),
    coming: z.array(coming),
    latest: z.array(changeGroup),
  }),
);
export type Now = z.infer<typeof nowAnswer>;
