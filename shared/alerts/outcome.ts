import { type Instant, instantOf, millisOf } from '../time/civil.ts';

/** What became of a message that was handed to a provider. */
export type Outcome =
  | { kind: 'sent'; provider: string }
  /** It will never be taken: no use in trying again. */
  | { kind: 'refused'; text: string }
  /** Not taken now. */
  | { kind: 'later'; text: string; retryAfterSeconds?: number }
  /** Perhaps taken: the answer was lost. */
  | { kind: 'unsure'; text: string };

/** What a receiver answered to a post, as far as it is known. */
export type Posted =
  | { kind: 'answer'; status: number; body: string; retryAfterSeconds?: number }
  /** It cannot have arrived. */
  | { kind: 'unreached'; text: string }
  /** It may have arrived. */
  | { kind: 'unsure'; text: string };

/** What an HTTP status other than success means: of the 4xx, only 408 and 429 are worth another try. */
export const outcomeOfStatus = (status: number, text: string, retryAfterSeconds?: number): Outcome => {
  const again = status === 408 || status === 429 || status >= 500;
  if (!again) return { kind: 'refused', text: `HTTP ${status}: ${text}` };
  return {
    kind: 'later',
    text: `HTTP ${status}: ${text}`,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  };
};

export const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8' };

/** The receiver said no more than that it took the message. */
export const sentAs = (provider: string) => (): Outcome => ({ kind: 'sent', provider });

/** What became of a message that was posted; `taken` reads the body of an answer that took it. */
export const outcomeOfPost = (posted: Posted, taken: (body: string) => Outcome): Outcome => {
  if (posted.kind === 'unreached') return { kind: 'later', text: posted.text };
  if (posted.kind === 'unsure') return posted;
  const { status, body, retryAfterSeconds } = posted;
  return status >= 200 && status < 300 ? taken(body) : outcomeOfStatus(status, body.slice(0, 200), retryAfterSeconds);
};

export const MOST_ATTEMPTS = 8;
const MINUTE_MS = 60_000;
const LONGEST_MINUTES = 60;

/** When to try again after so many attempts: 1, 2, 4 … 60 minutes on, or when the provider asked for it. */
export const retryAt = (now: Instant, attempts: number, retryAfterSeconds?: number): Instant => {
  const backOff = Math.min(2 ** (attempts - 1), LONGEST_MINUTES) * MINUTE_MS;
  return instantOf(millisOf(now) + (retryAfterSeconds === undefined ? backOff : retryAfterSeconds * 1000));
};
