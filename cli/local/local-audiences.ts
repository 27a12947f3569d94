import type { Audience } from '../../shared/alerts/audience/audience.ts';

/** Who is told on this machine, where every message goes to the outbox. */
export const AUDIENCES: readonly Audience[] = [
  {
    name: 'desk',
    channels: [
      { id: 'mail', kind: 'email', to: ['desk@chokepoint.example'] },
      { id: 'slack', kind: 'slack', webhook: 'slack-desk' },
    ],
    decisions: { summary: { weekday: 'monday', hour: 9, zone: 'Asia/Shanghai' } },
  },
  {
    name: 'operators',
    channels: [{ id: 'mail', kind: 'email', to: ['operators@chokepoint.example'] }],
    filter: { statuses: ['unread'] },
    operations: true,
  },
];
