import type { SendDeps } from '../channel-kind.ts';
import { JSON_HEADERS, type Posted } from '../outcome.ts';

type Method = 'chat.postMessage' | 'chat.postEphemeral';

/** Asks Slack's web API in the name of an app, by its token. */
export const askSlack = (post: SendDeps['post'], token: string, method: Method, body: object): Promise<Posted> =>
  post(`https://slack.com/api/${method}`, { ...JSON_HEADERS, authorization: `Bearer ${token}` }, JSON.stringify(body));

export type SlackAnswer = { ok?: boolean; ts?: string; error?: string };

/** The web API answers 200 to whatever it is asked; undefined for a body in no form of its own. */
export const slackAnswer = (body: string): SlackAnswer | undefined => {
  try {
    return JSON.parse(body) as SlackAnswer;
  } catch {
    return undefined;
  }
};
