import type { Delivery } from '../../delivery.ts';
import { JSON_HEADERS, type Outcome, outcomeOfPost, sentAs } from '../../outcome.ts';
import type { SendDeps } from '../channel-kind.ts';
import { renderTeams } from './render.ts';
import type { TeamsChannel } from './schema.ts';

export const sendTeams = async (
  { workflow }: TeamsChannel,
  delivery: Delivery,
  { post, secret }: SendDeps,
): Promise<Outcome> => {
  const posted = await post(await secret(workflow), JSON_HEADERS, JSON.stringify(renderTeams(delivery)));
  return outcomeOfPost(posted, sentAs(delivery.id));
};
