import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { array, object, string } from 'zod/mini';
import type { QueueName, Ticket } from '../../alerts/channel-state.ts';
import type { Outbound } from '../../ports.ts';
import type { FieldsOf } from './forms.ts';

const form = object({ audience: string(), channel: string(), by: string() } satisfies FieldsOf<Ticket>);

const messages = object({ Records: array(object({ body: string() })) });

/** Hands the tickets of all messages of an event on at once. */
export const eachTicket =
  (carry: (tickets: Ticket[]) => Promise<void>) =>
  (event: unknown): Promise<void> =>
    carry(messages.parse(event).Records.map(({ body }) => form.parse(JSON.parse(body))));

export const sqsOutbound = (urls: Record<QueueName, string>, client = new SQSClient()): Outbound => ({
  put: async (queue, ticket) => {
    await client.send(new SendMessageCommand({ QueueUrl: urls[queue], MessageBody: JSON.stringify(ticket) }));
  },
});
