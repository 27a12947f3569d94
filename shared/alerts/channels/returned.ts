import type { Instant } from '../../time/civil.ts';
import type { SendDeps } from './channel-kind.ts';

/** How a mail came back: it could not be delivered, or whoever got it called it spam. */
export type ReturnKind = 'bounced' | 'complained';

/** A mail that came back, by the provider's id of it. */
export type ReturnedMail = {
  messageId: string;
  at: Instant;
  kind: ReturnKind;
  /** No mail to these addresses will do better. */
  lasting: boolean;
  /** By the provider's word for the reason, and what the receiver's server said. */
  recipients: readonly { address: string; reason: string; said?: string }[];
};

/** An address to which nothing is sent until somebody says so, since when, and why. */
export type StoppedAddress = { address: string; at: Instant; kind: ReturnKind; text: string };

/** Addresses are the same in capitals and without. */
export const sameAddress = (address: string): string => address.trim().toLowerCase();

/** Sends to those of a mail's addresses that are not stopped; refuses where that is none of them. */
export const mailUnlessStopped =
  (mail: SendDeps['mail'], stoppedOf: (to: readonly string[]) => Promise<StoppedAddress[]>): SendDeps['mail'] =>
  async (to, content) => {
    const stopped = new Map((await stoppedOf(to)).map((one) => [one.address, one]));
    const left = to.filter((address) => !stopped.has(sameAddress(address)));
    if (left.length > 0) return mail(left, content);
    const why = [...stopped.values()].map(({ address, text }) => `${address}: ${text}`).join('; ');
    return { kind: 'refused', text: `nothing is sent there until it is resumed (${why})` };
  };
