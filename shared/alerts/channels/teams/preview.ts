import type { Preview } from '../channel-kind.ts';
import type { Delivery } from '../delivery.ts';
import { renderTeams } from './render.ts';

/** The post; its `content` is what the Adaptive Cards designer shows. */
export const previewTeams = async (_channel: unknown, delivery: Delivery): Promise<Preview> => ({
  ending: 'teams.json',
  content: JSON.stringify(renderTeams(delivery), null, 2),
});
