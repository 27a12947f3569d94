import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { array, boolean, object, string } from 'zod/mini';
import type { Rounds } from '../../ports.ts';
import type { Round } from '../../sources/round.ts';
import { pageForm } from './dynamo-pages.ts';
import { type FieldsOf, instantForm } from './forms.ts';

const form = object({
  id: string(),
  source: string(),
  startedAt: instantForm,
  first: boolean(),
  pages: array(pageForm),
} satisfies FieldsOf<Round>);

export const roundOf = (json: string): Round => form.parse(JSON.parse(json));

export const sqsRounds = (queueUrl: string, client = new SQSClient()): Rounds => ({
  send: async (round) => {
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(round) }));
  },
});
