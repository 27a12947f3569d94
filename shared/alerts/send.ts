import type { Instant } from '../time/civil.ts';
import type { Channel } from './audience.ts';
import { type Mail, renderEmail } from './channels/email/render.tsx';
import { renderSlack } from './channels/slack/render.ts';
import { renderWebhook } from './channels/webhook/render.ts';
import type { Delivery } from './delivery.ts';
import { type Outcome, outcomeOfStatus, type Posted } from './outcome.ts';

export type SendDeps = {
  mail: (to: readonly string[], mail: Mail) => Promise<Outcome>;
  post: (url: string, headers: Record<string, string>, body: string) => Promise<Posted>;
  secret: (name: string) => Promise<string>;
  from: string;
  now: () => Instant;
};

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8' };
const POST_MESSAGE = 'https://slack.com/api/chat.postMessage';
// Slack's web API answers 200 and says in the body whether it took the message; these pass.
const PASSING = new Set(['ratelimited', 'service_unavailable', 'internal_error', 'fatal_error', 'request_timeout']);

const outcomeOf = (posted: Posted, taken: (body: string) => Outcome): Outcome => {
  if (posted.kind === 'unreached') return { kind: 'later', text: posted.text };
  if (posted.kind === 'unsure') return posted;
  const { status, body, retryAfterSeconds } = posted;
  return status >= 200 && status < 300 ? taken(body) : outcomeOfStatus(status, body.slice(0, 200), retryAfterSeconds);
};

const slackOutcome = (body: string): Outcome => {
  const { ok, ts, error } = JSON.parse(body) as { ok?: boolean; ts?: string; error?: string };
  if (ok && ts) return { kind: 'sent', provider: ts };
  const text = `Slack: ${error ?? 'no reason given'}`;
  return PASSING.has(error ?? '') ? { kind: 'later', text } : { kind: 'refused', text };
};

/** Hands a delivery to the provider of its channel. A secret that cannot be had is tried again later. */
export const sendOf =
  ({ mail, post, secret, from, now }: SendDeps) =>
  async (channel: Channel, delivery: Delivery): Promise<Outcome> => {
    const sent = (provider: string) => (): Outcome => ({ kind: 'sent', provider });
    try {
      switch (channel.kind) {
        case 'email':
          return await mail(channel.to, renderEmail(delivery, from));
        case 'slack': {
          const address = await secret(channel.webhook);
          return outcomeOf(await post(address, JSON_HEADERS, JSON.stringify(renderSlack(delivery))), sent(delivery.id));
        }
        case 'slack-bot': {
          const headers = { ...JSON_HEADERS, authorization: `Bearer ${await secret(channel.token)}` };
          const thread = delivery.continues && { thread_ts: delivery.continues.provider, reply_broadcast: true };
          const body = JSON.stringify({ channel: channel.to, ...renderSlack(delivery), ...thread });
          return outcomeOf(await post(POST_MESSAGE, headers, body), slackOutcome);
        }
        case 'webhook': {
          const { headers, body } = renderWebhook(delivery, await secret(channel.secret), now());
          return outcomeOf(await post(channel.url, headers, body), sent(delivery.id));
        }
      }
    } catch (error) {
      return { kind: 'later', text: error instanceof Error ? error.message : String(error) };
    }
  };
