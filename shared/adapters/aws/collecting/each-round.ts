import { setTimeout as pause } from 'node:timers/promises';
import { array, object, string } from 'zod/mini';
import type { Round } from '../../../sources/round.ts';
import { roundOf } from './sqs-rounds.ts';

const messages = object({ Records: array(object({ messageId: string(), body: string() })) });
type Failures = { batchItemFailures: { itemIdentifier: string }[] };
type Failed = (messageId: string, error: unknown) => void;

/** A fault that passes has mostly passed by then; the queue itself comes back only after a minute. */
const AGAIN_AFTER_MS = [1_000, 4_000];

/**
 * Hands each message's round on, in order; a round that fails is tried twice more within seconds. With one that fails in the
 * end, those behind it go back to the queue too.
 */
export const eachRound = (take: (round: Round) => Promise<unknown>, failed: Failed, wait: typeof pause = pause) => {
  const taken = async (messageId: string, round: Round): Promise<unknown> => {
    for (const ms of AGAIN_AFTER_MS)
      try {
        return await take(round);
      } catch (error) {
        failed(messageId, error);
        await wait(ms);
      }
    return take(round);
  };
  return async (event: unknown): Promise<Failures> => {
    const { Records } = messages.parse(event);
    for (const [index, { messageId, body }] of Records.entries())
      try {
        await taken(messageId, roundOf(body));
      } catch (error) {
        failed(messageId, error);
        return { batchItemFailures: Records.slice(index).map((left) => ({ itemIdentifier: left.messageId })) };
      }
    return { batchItemFailures: [] };
  };
};
