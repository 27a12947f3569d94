import type { Preview } from '../channel-kind.ts';
import type { Delivery } from '../delivery.ts';
import { renderSlack } from './render.ts';

/** The post, as Slack's Block Kit Builder shows it. */
export const previewSlack = async (_channel: unknown, delivery: Delivery): Promise<Preview> => ({
  ending: 'slack.json',
  content: JSON.stringify(renderSlack(delivery), null, 2),
});
