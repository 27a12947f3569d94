import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { array, boolean, object, string } from 'zod/mini';
import type { Rounds } from '../../../ports.ts';
import type { Round } from '../../../sources/round.ts';
import { type FieldsOf, instantForm } from '../store/forms.ts';
import { pageForm } from './dynamo-pages.ts';

const form = object({
  id: string(),
  source: string(),
  startedAt: instantForm,
  first: boolean(),
  pages: array(pageForm),
} satisfies FieldsOf<Round>);

export const roundOf = (json: string): Round => form.parse(JSON.parse(json));

/** Rounds of one group are handed out one after another: the log has one writer. */
const GROUP = 'ledger';
/** What every queue takes; a larger round goes in parts. */
const MOST_BYTES = 250_000;
/** No queue takes these, and a round must not wait for ever for one. */
const REFUSED = /[\ufffe\uffff]/g;

const messagesOf = (round: Round): { id: string; body: string }[] => {
  const body = JSON.stringify(round).replace(REFUSED, '\ufffd');
  const { id, pages } = round;
  if (pages.length < 2 || new TextEncoder().encode(body).length <= MOST_BYTES) return [{ id, body }];
  const half = Math.ceil(pages.length / 2);
  const parts = [pages.slice(0, half), pages.slice(half)];
  return parts.flatMap((part, index) => messagesOf({ ...round, id: `${id}.${index + 1}`, pages: part }));
};

/** Rounds on a FIFO queue; the same round sent twice within five minutes is queued once. */
export const sqsRounds = (queueUrl: string, client = new SQSClient()): Rounds => ({
  send: async (round) => {
    for (const { id, body } of messagesOf(round))
      await client.send(
        new SendMessageCommand({
          QueueUrl: queueUrl,
          MessageBody: body,
          MessageGroupId: GROUP,
          MessageDeduplicationId: id,
        }),
      );
  },
});
