import type { ChannelKind } from '../channel-kind.ts';
import { previewWebhook } from './preview.ts';
import type { WebhookChannel } from './schema.ts';
import { sendWebhook } from './send.ts';

export const webhook = {
  name: 'webhook',
  example: { id: 'erp', kind: 'webhook', url: 'https://example.com/alerts', secret: 'erp' },
  secrets: ({ secret }) => [secret],
  send: sendWebhook,
  preview: previewWebhook,
} satisfies ChannelKind<WebhookChannel>;
