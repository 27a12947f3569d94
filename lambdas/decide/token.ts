import { enum as either, int, object, type output, string } from 'zod/mini';
import { dayForm, instantForm } from '../../shared/adapters/aws/store/forms.ts';
import { deliveryId } from '../../shared/alerts/channels/delivery.ts';
import { type Instant, millisOf } from '../../shared/time/civil.ts';
import { type Key, sealed, unsealed } from '../seal.ts';
import type { Keys } from './keys.ts';

/** Links and buttons are good for so long after their message. */
export const GOOD_FOR_DAYS = 14;
const DAY_SECONDS = 86_400;
/** Longer than any that is made. */
const MOST_CHARACTERS = 2_000;

const form = object({
  audience: string(),
  /** The stream on which the message went out, and the last commit that it tells. */
  channel: string(),
  log: int(),
  /** What it is about, the day that it looks at and the moment up to which it was known. */
  about: string(),
  valid: dayForm,
  known: instantForm,
  /** By which door it can be used. */
  door: either(['mail-link', 'slack']),
  /** Seconds since 1970. */
  exp: int(),
});

/** The one thing that a link or a button can decide on. */
export type Ticket = output<typeof form>;
export type TicketDoor = Ticket['door'];

/** The message that it went out with; by this it is used once. */
export const ticketId = (ticket: Ticket): string => `link:${deliveryId(ticket, ticket.log)}`;

export const tokenOf = (key: Key, now: Instant, ticket: Omit<Ticket, 'exp'>): string =>
  sealed('decision', key, { ...ticket, exp: Math.floor(millisOf(now) / 1000) + GOOD_FOR_DAYS * DAY_SECONDS });

/** What a token of ours names; undefined for any other text, and for one that was made for another door. */
export const ticketIn = (keys: Keys, door: TicketDoor, token: string): Ticket | undefined => {
  if (token.length > MOST_CHARACTERS) return undefined;
  const claims = keys.map((key) => unsealed('decision', key, token)).find(Boolean);
  const read = form.safeParse(claims);
  return read.success && read.data.door === door ? read.data : undefined;
};

export const isOver = ({ exp }: Ticket, now: Instant): boolean => exp * 1000 <= millisOf(now);
