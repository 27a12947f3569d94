import { setTimeout as pause } from 'node:timers/promises';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { array, object, string } from 'zod/mini';
import type { Ticket } from '../../../alerts/channels/channel-state.ts';
import type { Outbound } from '../../../ports.ts';
import type { FieldsOf } from '../store/forms.ts';

const form = object({ audience: string(), channel: string(), by: string() } satisfies FieldsOf<Ticket>);

const messages = object({ Records: array(object({ body: string() })) });

/** Hands the tickets of all messages of an event on at once. */
export const eachTicket =
  (carry: (tickets: Ticket[]) => Promise<void>) =>
  (event: unknown): Promise<void> =>
    carry(messages.parse(event).Records.map(({ body }) => form.parse(JSON.parse(body))));

const MOMENT_MS = 20;

/** Hands on together what comes within a moment; each that came knows of the one end. */
const together = <T>(hand: (all: readonly T[]) => Promise<unknown>): ((one: T) => Promise<unknown>) => {
  let waiting: T[] = [];
  let handing: Promise<unknown> | undefined;
  return (one) => {
    waiting.push(one);
    handing ??= pause(MOMENT_MS).then(() => {
      const all = waiting;
      waiting = [];
      handing = undefined;
      return hand(all);
    });
    return handing;
  };
};

type Places = { mailQueue: string; sender: string };

/**
 * Mail waits on a queue, for it shares one pace; what is posted has a pace for each receiver, and is handed to the function
 * that sends, which costs nothing while there is nothing.
 */
export const awsOutbound = ({ mailQueue, sender }: Places, sqs = new SQSClient()): Outbound => {
  /** Loaded with the first post, which most runs have none of. */
  let send: ((bodies: readonly string[]) => Promise<unknown>) | undefined;
  const post = together<string>(async (bodies) => {
    send ??= (await import('./lambda-sender.ts')).lambdaSender(sender);
    return send(bodies);
  });
  return {
    put: async (queue, ticket) => {
      const body = JSON.stringify(ticket);
      if (queue === 'posts') await post(body);
      else await sqs.send(new SendMessageCommand({ QueueUrl: mailQueue, MessageBody: body }));
    },
  };
};
