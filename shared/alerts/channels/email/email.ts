import type { ChannelKind } from '../channel-kind.ts';
import { previewEmail } from './preview.ts';
import { type EmailChannel, recipientParts } from './schema.ts';
import { sendEmail } from './send.ts';

export const email = {
  name: 'e-mail',
  example: { id: 'mail', kind: 'email', to: ['desk@example.com'] },
  queue: 'mail',
  receiver: () => ({ name: 'mail' }),
  secrets: () => [],
  parts: recipientParts,
  send: sendEmail,
  preview: previewEmail,
} satisfies ChannelKind<EmailChannel>;
