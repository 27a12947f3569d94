import { type Instant, instantOf, millisOf } from '../../time/civil.ts';
import type { Delivery } from './delivery.ts';
import type { ReturnKind } from './returned.ts';
import type { Channel } from './schemas.ts';

/** One stream of one channel: `mail` has what is told at once, `mail.digest` what is told once a day. */
export type ChannelKey = { audience: string; channel: string };

/** Where a stream stands, and whether somebody is at work on it. */
export type ChannelState = ChannelKey & {
  /** The last number it was told. */
  told: number;
  attempts: number;
  /** Nothing is tried before. */
  due?: Instant;
  /** A message on its way, or one of which it is not known whether it arrived: it goes out again as it was. */
  upTo?: number;
  claim?: { by: string; until: Instant };
  /** Since when what is next has been put off. */
  since?: Instant;
  /** The message that is on its way, as it goes out each time. */
  outgoing?: Outgoing;
};

/** Longer than any claim lasts. */
const LONGEST_CLAIM_MS = 3_600_000;
/** Claims that end after this moment were made by a clock that ran ahead, and hold nothing. */
export const beyondClaims = (now: Instant): Instant => instantOf(millisOf(now) + LONGEST_CLAIM_MS);

/** A message on its way to a channel. */
export type Outgoing = {
  channel: Channel;
  delivery: Delivery;
  /** An earlier attempt may have arrived. */
  perhaps: boolean;
};

/** What stands on a queue: a claimed message, by the claim under which it was put there. */
export type Ticket = ChannelKey & { by: string };

/** Which queue a message goes through: mail keeps one pace for all, what is posted that of each receiver. */
export type QueueName = 'mail' | 'posts';

/** What went out: everything after one number up to another. */
export type Receipt = { number: number; after: number; at: Instant; id: string; headline: string; provider: string };

/** What did not go out, and why. */
export type DeadLetter = { number: number; after: number; at: Instant; id: string; headline: string; error: string };

/** How a mail came back from one of its addresses, and what was said. */
export type CameBack = { state: ReturnKind; at: Instant; address: string; error: string };

/** What became of a message: it went out, was put aside, waits for another attempt, or came back. */
export type Happening = ChannelKey &
  (
    | ({ state: 'sent' } & Receipt)
    | ({ state: 'dead' } & DeadLetter)
    | { state: 'waiting'; told: number; attempts: number; due: Instant }
    | (CameBack & Pick<Receipt, 'number' | 'headline'>)
  );
