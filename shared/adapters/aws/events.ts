import { array, object, string } from 'zod/mini';
import type { Round } from '../../sources/round.ts';
import { roundOf } from './sqs-rounds.ts';

const messages = object({ Records: array(object({ messageId: string(), body: string() })) });
type Failures = { batchItemFailures: { itemIdentifier: string }[] };

/** Hands each message's round on; the messages that failed, and only they, are tried again. */
export const eachRound =
  (take: (round: Round) => Promise<unknown>, failed: (messageId: string, error: unknown) => void) =>
  async (event: unknown): Promise<Failures> => {
    const batchItemFailures: Failures['batchItemFailures'] = [];
    for (const { messageId, body } of messages.parse(event).Records) {
      try {
        await take(roundOf(body));
      } catch (error) {
        failed(messageId, error);
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  };
