import { type Instant, instantOf, millisOf } from '../../time/civil.ts';

/** What became of a message that was handed to a provider. */
export type Outcome =
  | { kind: 'sent'; provider: string }
  /** It will never be taken: no use in trying again. */
  | { kind: 'refused'; text: string }
  /** Not taken now: a failed attempt. */
  | { kind: 'later'; text: string; retryAfterSeconds?: number }
  /** Asked to come more slowly: no failure, however often. */
  | { kind: 'throttled'; text: string; retryAfterSeconds?: number }
  /** Taken once people have mended something, of which the operators are told; `all`: nothing of the kind is taken until then. */
  | { kind: 'held'; text: string; all?: true }
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
    kind: status === 429 ? 'throttled' : 'later',
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
const HELD_MINUTES = 15;
/** By how much of itself a pause is made longer at most, so that those who failed together do not come back together. */
const SPREAD = 0.25;

type Pause = {
  /** How often the message has failed. */
  attempts: number;
  outcome: Outcome;
  /** From 0 to 1. */
  chance: number;
};

const pauseMs = ({ attempts, outcome }: Pause): number => {
  if (outcome.kind === 'held') return HELD_MINUTES * MINUTE_MS;
  const asked = 'retryAfterSeconds' in outcome ? outcome.retryAfterSeconds : undefined;
  if (asked !== undefined) return Math.min(asked / 60, LONGEST_MINUTES) * MINUTE_MS;
  return Math.min(2 ** Math.max(0, attempts - 1), LONGEST_MINUTES) * MINUTE_MS;
};

/** When to try again: 1, 2, 4 … 60 minutes on, or when the provider asked for it within the hour. */
export const retryAt = (now: Instant, pause: Pause): Instant =>
  instantOf(millisOf(now) + Math.round(pauseMs(pause) * (1 + pause.chance * SPREAD)));
