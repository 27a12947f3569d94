import { plainAddress, plainThroughout } from '../../wording/text/plain.ts';
import type { Evidence, Link, Message } from '../message/message.ts';
import type { ChannelKey } from './channel-state.ts';

/** A message on its way to one channel. A repeat carries the same id. */
export type Delivery = {
  id: string;
  audience: string;
  message: Message;
  /** What the provider called the message that this one continues, and the headline people know it by. */
  continues?: { provider: string; headline: string };
  /** The token by which it can be decided on from the message itself, where its channel has buttons. */
  decide?: string;
};

/** By which a message is known again: its stream, and the last number that it tells. */
export const deliveryId = ({ audience, channel }: ChannelKey, upTo: number): string => `${audience}.${channel}.${upTo}`;

/** What a post ends with: where it was seen, which message it goes on with where its channel shows no threads, and its id. */
export const postFooter = ({ message, id, continues }: Delivery): string =>
  [message.footer, ...(continues ? [`continues “${continues.headline}”`] : []), `delivery ${id}`].join(' · ');

const linkOf = ({ title, url }: Link): Link[] => {
  const address = plainAddress(url);
  return address === undefined ? [] : [{ title, url: address }];
};

const evidenceOf = ({ url, ...rest }: Evidence): Evidence => {
  const address = url && plainAddress(url);
  return { ...rest, ...(address && { url: address }) };
};

/** A delivery as any channel may show it: its texts are plain, its links addresses of the web. */
export const shownDelivery = (delivery: Delivery): Delivery => {
  const plain = plainThroughout(delivery);
  const { links, evidence, ...message } = plain.message;
  return { ...plain, message: { ...message, links: links.flatMap(linkOf), evidence: evidence.map(evidenceOf) } };
};
