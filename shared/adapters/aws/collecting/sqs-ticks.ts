import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { array, object, string } from 'zod/mini';
import type { Ticks } from '../../../ports.ts';

const form = object({ shard: string() });
const MOST_AT_ONCE = 10;

const messages = object({ Records: array(object({ body: string() })) });

/** The shards that an event of the queue asks for; undefined for any other event. */
export const queuedShards = (event: unknown): string[] | undefined => {
  const read = messages.safeParse(event);
  return read.success ? read.data.Records.map(({ body }) => form.parse(JSON.parse(body)).shard) : undefined;
};

/** Ticks on a FIFO queue: those of a shard come after one another, and of a minute there is one, whoever sends it. */
export const sqsTicks = (queueUrl: string, client = new SQSClient()): Ticks => ({
  send: async (shards, at) => {
    const minute = at.slice(0, 16);
    for (let from = 0; from < shards.length; from += MOST_AT_ONCE) {
      const entries = shards.slice(from, from + MOST_AT_ONCE).map((shard, index) => ({
        Id: String(index),
        MessageBody: JSON.stringify({ shard }),
        MessageGroupId: shard,
        MessageDeduplicationId: `${shard}/${minute}`,
      }));
      const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: entries }));
      if (Failed.length > 0) throw new Error(`${Failed.length} ticks were not taken: ${Failed[0]?.Message}`);
    }
  },
});
