import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { array, exactOptional, object, record, string } from 'zod/mini';
import type { Poll } from '../../../ports.ts';
import type { Heartbeat } from '../../../sources/visits.ts';
import { type Instant, instantOf, millisOf } from '../../../time/civil.ts';
import { type Database, get, holds, type Item, query } from '../store/client.ts';
import { instantForm } from '../store/forms.ts';
import { KEYS, type Key } from '../store/table.ts';
import { readSoundPart } from '../store/tolerant.ts';

const form = object({
  sk: string(),
  at: exactOptional(instantForm),
  checked: exactOptional(record(string(), instantForm)),
  threw: exactOptional(record(string(), instantForm)),
  again: exactOptional(array(string())),
});

/** As much after the end of a lease as it is long: clocks that differ by less are no fault. */
const longerBy = (until: Instant, now: Instant): Instant => instantOf(2 * millisOf(until) - millisOf(now));

/** The lease is an item of its own: it is written with every tick, and a heartbeat can hold hundreds of sources. */
export const dynamoPoll = (db: Database): Poll => {
  const update = (key: Key, change: Omit<UpdateCommandInput, 'TableName' | 'Key'>): Promise<boolean> =>
    holds(db.client.send(new UpdateCommand({ TableName: db.table, Key: key, ...change })));
  const beatOf = async (item: Item): Promise<Heartbeat[]> => {
    const { sk: shard, at, checked = {}, threw = {}, again = [] } = await readSoundPart(db, form, item, {});
    if (at === undefined) return [];
    const fields = { ...(Object.keys(threw).length > 0 && { threw }), ...(again.length > 0 && { again }) };
    return [{ shard, at, checked, ...fields }];
  };

  return {
    lease: (shard, now, until) =>
      update(KEYS.lease(shard), {
        UpdateExpression: 'SET leaseUntil = :until',
        // One that ends later than any that is taken now was taken by a clock that ran ahead, and holds nothing.
        ConditionExpression: 'attribute_not_exists(leaseUntil) OR leaseUntil <= :now OR leaseUntil > :beyond',
        ExpressionAttributeValues: { ':until': until, ':now': now, ':beyond': longerBy(until, now) },
      }),

    release: async (shard, now) => {
      await update(KEYS.lease(shard), {
        UpdateExpression: 'SET leaseUntil = :now',
        ExpressionAttributeValues: { ':now': now },
      });
    },

    beat: async ({ shard, at, checked, threw = {}, again = [] }) => {
      await update(KEYS.poll(shard), {
        UpdateExpression: 'SET #at = :at, checked = :checked, threw = :threw, again = :again',
        ExpressionAttributeNames: { '#at': 'at' },
        ExpressionAttributeValues: { ':at': at, ':checked': checked, ':threw': threw, ':again': again },
      });
    },

    heartbeats: async (shard) => {
      if (shard !== undefined) {
        const item = await get(db, KEYS.poll(shard));
        return item === undefined ? [] : beatOf(item);
      }
      const beats: Heartbeat[] = [];
      for await (const item of query(db, 'POLL')) beats.push(...(await beatOf(item)));
      return beats;
    },
  };
};
