import { createHmac } from 'node:crypto';
import { type Instant, millisOf } from '../../../time/civil.ts';
import type { Delivery } from '../../delivery.ts';
import { JSON_HEADERS } from '../../outcome.ts';

export type WebhookPost = { headers: Record<string, string>; body: string };

/** HMAC-SHA256 over the seconds and the body as sent, in hex. */
const signatureOf = (secret: string, seconds: number, body: string): string =>
  createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');

export const bodyOf = ({ id, audience, message }: Delivery): object => ({ id, audience, ...message });

/** An alert as JSON, signed so that the receiver can tell who sent it and when. */
export const renderWebhook = (delivery: Delivery, secret: string, now: Instant): WebhookPost => {
  const body = JSON.stringify(bodyOf(delivery));
  const seconds = Math.floor(millisOf(now) / 1000);
  return {
    body,
    headers: {
      ...JSON_HEADERS,
      'x-chokepoint-delivery': delivery.id,
      'x-chokepoint-timestamp': String(seconds),
      'x-chokepoint-signature': `v1=${signatureOf(secret, seconds, body)}`,
    },
  };
};
