import type { ChannelKind } from './channel-kind.ts';
import { email } from './email/email.ts';
import type { Channel, ChannelName } from './schemas.ts';
import { slack, slackBot } from './slack/slack.ts';
import { teams } from './teams/teams.ts';
import { webhook } from './webhook/webhook.ts';

/** Every kind of channel: a folder, its form among the schemas, and a line here. */
export const CHANNELS = { email, slack, 'slack-bot': slackBot, teams, webhook } satisfies Record<
  ChannelName,
  ChannelKind<{ id: string; kind: string }>
>;

/** What is known of a channel's kind. */
export const kindOf = ({ kind }: Channel): ChannelKind<Channel> => {
  if (!Object.hasOwn(CHANNELS, kind)) throw new Error(`There is no kind of channel '${kind}'`);
  return CHANNELS[kind];
};

/** A channel as it is told: as it is, or in the pieces that its provider takes. */
export const partsOf = (channel: Channel): Channel[] => kindOf(channel).parts?.(channel) ?? [channel];
