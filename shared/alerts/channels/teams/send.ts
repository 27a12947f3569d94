import type { SendDeps } from '../channel-kind.ts';
import type { Delivery } from '../delivery.ts';
import { JSON_HEADERS, type Outcome, outcomeOfPost, outcomeOfStatus } from '../outcome.ts';
import { renderTeams } from './render.ts';
import type { TeamsChannel } from './schema.ts';

// What stands before Teams may answer 200 and say in the body that Teams did not take it.
const FAILED = /(?:HTTP error (?:code )?|"statusCode"\s*:\s*)([45]\d{2})/i;

const takenByTeams =
  (id: string) =>
  (body: string): Outcome => {
    const [, status] = FAILED.exec(body) ?? [];
    return status === undefined ? { kind: 'sent', provider: id } : outcomeOfStatus(Number(status), body.slice(0, 200));
  };

export const sendTeams = async (
  { workflow }: TeamsChannel,
  delivery: Delivery,
  { post, secret }: SendDeps,
): Promise<Outcome> => {
  const posted = await post(await secret(workflow), JSON_HEADERS, JSON.stringify(renderTeams(delivery)));
  return outcomeOfPost(posted, takenByTeams(delivery.id));
};
