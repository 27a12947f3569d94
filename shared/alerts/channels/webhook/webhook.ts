import type { ChannelKind } from '../channel-kind.ts';
import { previewWebhook } from './preview.ts';
import { type WebhookChannel, webhookSchema } from './schema.ts';
import { sendWebhook } from './send.ts';

export const webhook = {
  name: 'webhook',
  schema: webhookSchema,
  example: { id: 'erp', kind: 'webhook', url: 'https://example.com/alerts', secret: 'erp' },
  secrets: ({ secret }) => [secret],
  send: sendWebhook,
  preview: previewWebhook,
} satisfies ChannelKind<WebhookChannel>;
