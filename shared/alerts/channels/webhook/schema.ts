import * as z from 'zod/mini';
import { nameForm, secretForm } from '../forms.ts';

const address = z
  .string()
  .check(z.regex(/^https?:\/\/[^\s/?#@]+(?:[/?#]|$)/, 'an http or https address, without a name or a password'));

/** Posts JSON, signed with the secret. */
export const webhookSchema = z.strictObject({
  id: nameForm,
  kind: z.literal('webhook'),
  url: address,
  secret: secretForm,
});
export type WebhookChannel = z.infer<typeof webhookSchema>;
