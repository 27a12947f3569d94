import type { Post } from '../../ports.ts';
import { type DialOptions, dialOf } from './dial.ts';
import { retryAfter } from './retry-after.ts';
import { WebFault } from './web-fault.ts';

export type PostOptions = DialOptions & { timeoutMs?: number; nowMs?: () => number };

const NEVER_ARRIVED = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH/;
const MOST_ANSWER_BYTES = 64_000;

/** Posts to a public address, once and without following: a redirect is the receiver's fault and an answer like others. */
export const postOf = (options: PostOptions = {}): Post => {
  const { timeoutMs = 10_000, nowMs = Date.now } = options;
  const dial = dialOf({ maxBytes: MOST_ANSWER_BYTES, ...options });
  return async (address, headers, body) => {
    if (!URL.canParse(address)) return { kind: 'answer', status: 400, body: 'not an address' };
    const url = new URL(address);
    // A connection of its own: on a kept one, a message could go out twice unseen.
    const all = { ...headers, connection: 'close', 'content-length': String(Buffer.byteLength(body)) };
    try {
      const answer = await dial(
        { url, method: 'POST', headers: all, body, bodyAside: true },
        AbortSignal.timeout(timeoutMs),
      );
      const seconds = retryAfter(answer.headers['retry-after'], nowMs());
      return {
        kind: 'answer',
        status: answer.status,
        body: new TextDecoder().decode(answer.body),
        ...(seconds !== undefined && { retryAfterSeconds: seconds }),
      };
    } catch (error) {
      if (!(error instanceof WebFault)) throw error;
      const never = error.problem === 'private-address' || NEVER_ARRIVED.test(error.message);
      return { kind: never ? 'unreached' : 'unsure', text: error.message };
    }
  };
};
