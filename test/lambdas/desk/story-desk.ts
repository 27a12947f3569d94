import type { Deps } from '../../../lambdas/desk/deps.ts';
import type { Audience } from '../../../shared/alerts/audience/audience.ts';
import type { Deliveries } from '../../../shared/ports.ts';
import { storyDeps } from '../api/story-deps.ts';

const AUDIENCES: readonly Audience[] = [
  {
    name: 'desk',
    channels: [
      { id: 'mail', kind: 'email', to: ['desk@example.com'] },
      { id: 'slack', kind: 'slack', webhook: 'slack-hook' },
    ],
  },
  {
    name: 'metals',
    channels: [{ id: 'hook', kind: 'webhook', url: 'https://metals.example.com/in', secret: 'metals-key' }],
    filter: { groups: ['rare earths'], statuses: ['confirmed'], tariffs: ['CN>US'] },
    digest: { hour: 8, zone: 'Europe/Berlin' },
  },
];

/** The desk's world with the story in it: audiences in memory, and a provider that takes mail alone. */
export const storyDesk = (): Deps => {
  const { log, operations, ownLists, decisions, access, now } = storyDeps();
  const kept = new Map(AUDIENCES.map((audience) => [audience.name, audience]));
  const begin: Deliveries['begin'] = async (place, told) => ({ ...place, told, version: 1 }) as never;
  return {
    ...{ log, operations, ownLists, decisions, access, now },
    audiences: {
      revision: async () => kept.size,
      all: async () => [...kept.values()],
      put: async (audience) => void kept.set(audience.name, audience),
      remove: async (name) => kept.delete(name),
    },
    deliveries: { begin } as Deliveries,
    send: async ({ kind }) =>
      kind === 'email' ? { kind: 'sent', provider: '1' } : { kind: 'refused', text: 'HTTP 404' },
    puzzled: (error) => {
      throw error;
    },
  };
};
