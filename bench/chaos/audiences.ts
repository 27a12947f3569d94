import type { Audience } from '../../shared/alerts/audience/audience.ts';

/** Somebody on every kind of channel, and webhooks for each way of being told and of deciding, whose content can be counted. */
export const audiencesAt = (sink: string): Audience[] => {
  const hook = (name: string, parts: Partial<Audience> = {}): Audience => ({
    name,
    channels: [{ id: 'hook', kind: 'webhook', url: `${sink}/${name}`, secret: 'key' }],
    ...parts,
  });
  return [
    {
      name: 'desk',
      channels: [
        { id: 'mail', kind: 'email', to: ['desk@example.com'] },
        { id: 'slack', kind: 'slack', webhook: 'slack' },
      ],
    },
    hook('all', { decisions: { escalate: { hours: 24, to: 'late' } } }),
    hook('earths', { filter: { groups: ['rare earths'] } }),
    hook('daily', {
      digest: { hour: 8, zone: 'Europe/Berlin' },
      decisions: { summary: { weekday: 'monday', hour: 8, zone: 'Europe/Berlin' } },
    }),
    hook('late', { filter: { statuses: ['contradicted'] } }),
  ];
};
