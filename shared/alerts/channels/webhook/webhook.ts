import type { ChannelKind } from '../channel-kind.ts';
import { previewWebhook } from './preview.ts';
import type { WebhookChannel } from './schema.ts';
import { sendWebhook } from './send.ts';

export const webhook = {
  name: 'webhook',
  example: { id: 'erp', kind: 'webhook', url: 'https://example.com/alerts', secret: 'erp' },
  queue: 'posts',
  // Our own courtesy to a host.
  receiver: ({ url }) => ({ name: `webhook ${URL.canParse(url) ? new URL(url).host : url}`, perSecond: 10 }),
  secrets: ({ secret }) => [secret],
  send: sendWebhook,
  preview: previewWebhook,
} satisfies ChannelKind<WebhookChannel>;
