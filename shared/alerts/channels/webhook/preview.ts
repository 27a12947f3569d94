import type { Preview } from '../channel-kind.ts';
import type { Delivery } from '../delivery.ts';
import { bodyOf } from './render.ts';

/** The body; its signature needs the secret. */
export const previewWebhook = async (_channel: unknown, delivery: Delivery): Promise<Preview> => ({
  ending: 'webhook.json',
  content: JSON.stringify(bodyOf(delivery), null, 2),
});
