import type { Instant } from '../../time/civil.ts';
import type { QueueName } from './channel-state.ts';
import type { Delivery } from './delivery.ts';
import type { Mail } from './email/render.tsx';
import type { Outcome, Posted } from './outcome.ts';

/** What channels send with. */
export type SendDeps = {
  mail: (to: readonly string[], mail: Mail) => Promise<Outcome>;
  post: (url: string, headers: Record<string, string>, body: string) => Promise<Posted>;
  secret: (name: string) => Promise<string>;
  /** The address that mail comes from. */
  from: string;
  now: () => Instant;
};

/** A message as a file: how its name ends, and what is in it. */
export type Preview = { ending: string; content: string };

/** One way in which people are told: everything that is known of it. */
export interface ChannelKind<C extends { id: string; kind: string }> {
  /** What people call it. */
  name: string;
  /** For the help. */
  example: C;
  queue: QueueName;
  /** Whom it must not press, by a name, and how many messages that one takes a second; of mail SES says how many. */
  receiver(channel: C): { name: string; perSecond?: number };
  /** Names of the secrets without which it cannot send. */
  secrets(channel: C): string[];
  /** The channel in pieces, each told by itself, where a provider takes it only so; a piece's id is the channel's and its number. */
  parts?(channel: C): C[];
  /** Hands a message to the provider; what it throws is tried again later. */
  send(channel: C, delivery: Delivery, deps: SendDeps): Promise<Outcome>;
  /** The message as it would go out at that moment. */
  preview(channel: C, delivery: Delivery, at: Instant): Promise<Preview>;
}
