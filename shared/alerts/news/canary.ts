import type { Audience } from '../audience/audience.ts';
import type { ChannelKey } from '../channels/channel-state.ts';
import type { Stream } from './stream.ts';

/** SES takes mail to this address in its sandbox too, and delivers it to nobody. */
const NOBODY = 'success@simulator.amazonses.com';

/** In no table, under a name that no audience can have: whoever has a canary tells it. */
export const CANARY_AUDIENCE = {
  name: 'CANARY',
  channels: [{ id: 'mail', kind: 'email', to: [NOBODY] }],
} satisfies Audience;

/** Where its alerts stand. */
export const CANARY_PLACE: ChannelKey = { audience: CANARY_AUDIENCE.name, channel: 'mail.canary' };

/** What the canary is told, and all that it is told. */
export const canaryStream: Stream = {
  suffix: '.canary',
  head: ({ canaryPage }) => canaryPage?.number ?? 0,
  message: ({ canaryPage }) =>
    canaryPage && {
      status: 'operations',
      headline: 'the canary sings',
      lines: [{ label: 'NOTE', text: `a page posted at ${canaryPage.at} was kept, queued, read and told` }],
      evidence: [],
      links: [],
      footer: 'nothing to do',
      at: canaryPage.at,
      changes: [],
    },
  ready: () => true,
};
