import * as z from 'zod/mini';
import { emailSchema } from './email/schema.ts';
import { slackBotSchema, slackSchema } from './slack/schema.ts';
import { teamsSchema } from './teams/schema.ts';
import { webhookSchema } from './webhook/schema.ts';

/** The form of each kind of channel: whoever only reads an audience needs no more of them. */
export const CHANNEL_SCHEMAS = {
  email: emailSchema,
  slack: slackSchema,
  'slack-bot': slackBotSchema,
  teams: teamsSchema,
  webhook: webhookSchema,
};
export type ChannelName = keyof typeof CHANNEL_SCHEMAS;
type Schema = (typeof CHANNEL_SCHEMAS)[ChannelName];
export type Channel = z.infer<Schema>;

export const ChannelSchema = z.discriminatedUnion('kind', Object.values(CHANNEL_SCHEMAS) as [Schema, ...Schema[]]);
