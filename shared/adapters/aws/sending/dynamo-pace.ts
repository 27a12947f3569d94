import type { Pace } from '../../../ports.ts';
import { type Instant, instantOf, millisOf } from '../../../time/civil.ts';
import { ABSENT, type Condition, type Database, get, put } from '../store/client.ts';
import { endingAfter, KEPT_DAYS, KEYS } from '../store/table.ts';

/** Nobody books a time so far beyond what he waits for: only a clock ahead of time can have. */
const FURTHEST_MS = 5 * 60_000;

/**
 * One item a receiver, with the moment at which the next message to it may go. A moment that only a clock ahead of time can
 * have booked is told, and not waited for.
 */
export const dynamoPace = (db: Database, now: () => Instant): Pace => ({
  book: async (receiver, perSecond, count, by) => {
    for (;;) {
      const ms = millisOf(now());
      const seen = Number((await get(db, KEYS.pace(receiver)))?.['next'] ?? Number.NaN);
      const strayed = seen > by + FURTHEST_MS;
      if (strayed)
        await db.odd?.(`the pace of ${receiver}`, `booked until ${instantOf(seen)}, by a clock ahead of time`);
      const first = strayed ? ms : Math.max(ms, seen || 0);
      if (first > by) return undefined;
      const next = Math.ceil(first + (count * 1000) / perSecond);
      const unchanged: Condition = Number.isNaN(seen)
        ? ABSENT
        : {
            ConditionExpression: '#next = :seen',
            ExpressionAttributeNames: { '#next': 'next' },
            ExpressionAttributeValues: { ':seen': seen },
          };
      const item = { ...KEYS.pace(receiver), next, ...endingAfter(KEPT_DAYS.markers, next) };
      if (await put(db, item, unchanged)) return first;
    }
  },
});
