import type { Message } from './message.ts';

/** A message on its way to one channel. A repeat carries the same id. */
export type Delivery = {
  id: string;
  audience: string;
  message: Message;
  /** What the provider called the message that this one continues, and the headline people know it by. */
  continues?: { provider: string; headline: string };
};
