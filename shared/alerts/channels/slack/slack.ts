import type { ChannelKind } from '../channel-kind.ts';
import { previewSlack } from './preview.ts';
import type { SlackBotChannel, SlackChannel } from './schema.ts';
import { sendSlack, sendSlackBot } from './send.ts';

export const slack = {
  name: 'Slack',
  example: { id: 'room', kind: 'slack', webhook: 'slack-room' },
  queue: 'posts',
  receiver: ({ webhook }) => ({ name: `slack ${webhook}`, perSecond: 1 }),
  secrets: ({ webhook }) => [webhook],
  send: sendSlack,
  preview: previewSlack,
} satisfies ChannelKind<SlackChannel>;

export const slackBot = {
  name: 'Slack bot',
  example: { id: 'bot', kind: 'slack-bot', token: 'slack-bot', to: 'C0123456789' },
  queue: 'posts',
  receiver: ({ token, to }) => ({ name: `slack ${token} ${to}`, perSecond: 1 }),
  secrets: ({ token }) => [token],
  send: sendSlackBot,
  preview: previewSlack,
} satisfies ChannelKind<SlackBotChannel>;
