import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { exactOptional, object, record, string } from 'zod/mini';
import type { Poll } from '../../ports.ts';
import type { Heartbeat } from '../../sources/visits.ts';
import { type Database, holds, query } from './client.ts';
import { instantForm } from './forms.ts';
import { KEYS } from './table.ts';
import { readSoundPart } from './tolerant.ts';

const form = object({
  sk: string(),
  at: exactOptional(instantForm),
  checked: exactOptional(record(string(), instantForm)),
  threw: exactOptional(record(string(), instantForm)),
});

/** The lease and the heartbeat of a shard are one item, so that a tick writes one. */
export const dynamoPoll = (db: Database): Poll => {
  const update = (shard: string, change: Omit<UpdateCommandInput, 'TableName' | 'Key'>): Promise<boolean> =>
    holds(db.client.send(new UpdateCommand({ TableName: db.table, Key: KEYS.poll(shard), ...change })));

  return {
    lease: (shard, now, until) =>
      update(shard, {
        UpdateExpression: 'SET leaseUntil = :until',
        ConditionExpression: 'attribute_not_exists(leaseUntil) OR leaseUntil <= :now',
        ExpressionAttributeValues: { ':until': until, ':now': now },
      }),

    beat: async ({ shard, at, checked, threw = {} }) => {
      await update(shard, {
        UpdateExpression: 'SET #at = :at, checked = :checked, threw = :threw',
        ExpressionAttributeNames: { '#at': 'at' },
        ExpressionAttributeValues: { ':at': at, ':checked': checked, ':threw': threw },
      });
    },

    heartbeats: async () => {
      const beats: Heartbeat[] = [];
      for await (const item of query(db, 'POLL')) {
        const { sk: shard, at, checked = {}, threw = {} } = await readSoundPart(db, form, item, {});
        if (at !== undefined) beats.push({ shard, at, checked, ...(Object.keys(threw).length > 0 && { threw }) });
      }
      return beats;
    },
  };
};
