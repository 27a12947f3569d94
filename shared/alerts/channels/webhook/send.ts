import type { SendDeps } from '../channel-kind.ts';
import type { Delivery } from '../delivery.ts';
import { type Outcome, outcomeOfPost, sentAs } from '../outcome.ts';
import { renderWebhook } from './render.ts';
import type { WebhookChannel } from './schema.ts';

export const sendWebhook = async (
  channel: WebhookChannel,
  delivery: Delivery,
  { post, secret, now }: SendDeps,
): Promise<Outcome> => {
  const { headers, body } = renderWebhook(delivery, await secret(channel.secret), now());
  return outcomeOfPost(await post(channel.url, headers, body), sentAs(delivery.id));
};
