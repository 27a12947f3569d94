import * as z from 'zod/mini';
import { nameForm, secretForm } from '../forms.ts';

/** An incoming webhook; its address is the secret. */
export const slackSchema = z.strictObject({ id: nameForm, kind: z.literal('slack'), webhook: secretForm });
export type SlackChannel = z.infer<typeof slackSchema>;

/**
 * An app with a token, which answers in threads; `to` is the channel's id. With the app's signing secret its buttons are
 * believed, and so there are buttons.
 */
export const slackBotSchema = z.strictObject({
  id: nameForm,
  kind: z.literal('slack-bot'),
  token: secretForm,
  to: z.string().check(z.minLength(1)),
  signing: z.exactOptional(secretForm),
});
export type SlackBotChannel = z.infer<typeof slackBotSchema>;
