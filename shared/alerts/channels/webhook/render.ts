import { Webhook } from 'standardwebhooks';
import { type Instant, millisOf } from '../../../time/civil.ts';
import type { Delivery } from '../delivery.ts';
import { JSON_HEADERS } from '../outcome.ts';

export type WebhookPost = { headers: Record<string, string>; body: string };

/** Standard Webhooks joins id, time and body by full stops: an id has none, and its parts have no underscore. */
const idOf = ({ id }: Delivery): string => id.replaceAll('.', '_');

/** `whsec_` and base64, as Standard Webhooks writes its keys; any other text is the key itself. */
const signerOf = (secret: string): Webhook =>
  secret.startsWith('whsec_') ? new Webhook(secret) : new Webhook(new TextEncoder().encode(secret), { format: 'raw' });

export const bodyOf = ({ id, audience, message }: Delivery): object => ({ id, audience, ...message });

/** An alert as JSON, signed by Standard Webhooks so that the receiver can tell who sent it and when. */
export const renderWebhook = (delivery: Delivery, secret: string, now: Instant): WebhookPost => {
  const body = JSON.stringify(bodyOf(delivery));
  const [id, at] = [idOf(delivery), new Date(millisOf(now))];
  return {
    body,
    headers: {
      ...JSON_HEADERS,
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(millisOf(now) / 1000)),
      'webhook-signature': signerOf(secret).sign(id, at, body),
    },
  };
};
