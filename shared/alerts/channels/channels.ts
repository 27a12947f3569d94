import * as z from 'zod/mini';
import type { ChannelKind } from './channel-kind.ts';
import { email } from './email/email.ts';
import { slack, slackBot } from './slack/slack.ts';
import { teams } from './teams/teams.ts';
import { webhook } from './webhook/webhook.ts';

/** Every kind of channel: a folder and a line each. */
export const CHANNELS = { email, slack, 'slack-bot': slackBot, teams, webhook } satisfies Kinds;

type Kinds = Record<string, ChannelKind<{ id: string; kind: string }>>;
type Schema = (typeof CHANNELS)[keyof typeof CHANNELS]['schema'];
export type Channel = z.infer<Schema>;

export const ChannelSchema = z.discriminatedUnion(
  'kind',
  Object.values(CHANNELS).map(({ schema }) => schema) as [Schema, ...Schema[]],
);

/** What is known of a channel's kind. */
export const kindOf = ({ kind }: Channel): ChannelKind<Channel> => {
  if (!Object.hasOwn(CHANNELS, kind)) throw new Error(`There is no kind of channel '${kind}'`);
  return CHANNELS[kind];
};

/** A channel as it is told: as it is, or in the pieces that its provider takes. */
export const partsOf = (channel: Channel): Channel[] => kindOf(channel).parts?.(channel) ?? [channel];
