import type { ChannelKind } from '../channel-kind.ts';
import { previewTeams } from './preview.ts';
import type { TeamsChannel } from './schema.ts';
import { sendTeams } from './send.ts';

export const teams = {
  name: 'Teams',
  example: { id: 'team', kind: 'teams', workflow: 'teams-desk' },
  queue: 'posts',
  receiver: ({ workflow }) => ({ name: `teams ${workflow}`, perSecond: 4 }),
  secrets: ({ workflow }) => [workflow],
  send: sendTeams,
  preview: previewTeams,
} satisfies ChannelKind<TeamsChannel>;
