import type { SendDeps } from '../channel-kind.ts';
import type { Delivery } from '../delivery.ts';
import { JSON_HEADERS, type Outcome, outcomeOfPost, sentAs } from '../outcome.ts';
import { askSlack, slackAnswer } from './api.ts';
import { renderSlack } from './render.ts';
import type { SlackBotChannel, SlackChannel } from './schema.ts';

// Slack says in the body whether it took the message; these pass.
const PASSING = new Set(['service_unavailable', 'internal_error', 'fatal_error', 'request_timeout']);

const takenByBot = (body: string): Outcome => {
  const answer = slackAnswer(body);
  if (!answer) return { kind: 'unsure', text: `Slack answered in no form of its own: ${body.slice(0, 100)}` };
  const { ok, ts, error } = answer;
  if (ok && ts) return { kind: 'sent', provider: ts };
  const text = `Slack: ${error ?? 'no reason given'}`;
  if (error === 'ratelimited' || error === 'rate_limited') return { kind: 'throttled', text };
  return PASSING.has(error ?? '') ? { kind: 'later', text } : { kind: 'refused', text };
};

export const sendSlack = async (
  { webhook }: SlackChannel,
  delivery: Delivery,
  { post, secret }: SendDeps,
): Promise<Outcome> => {
  const posted = await post(await secret(webhook), JSON_HEADERS, JSON.stringify(renderSlack(delivery)));
  return outcomeOfPost(posted, sentAs(delivery.id));
};

/** The message that this one continues was deleted, or takes no answers. */
const THREAD_GONE = /thread_not_found|message_not_found|cannot_reply_to_message/;

export const sendSlackBot = async (
  { token, to }: SlackBotChannel,
  delivery: Delivery,
  { post, secret }: SendDeps,
): Promise<Outcome> => {
  const thread = delivery.continues && { thread_ts: delivery.continues.provider, reply_broadcast: true };
  const key = await secret(token);
  const say = async (more: object = {}): Promise<Outcome> =>
    outcomeOfPost(
      await askSlack(post, key, 'chat.postMessage', { channel: to, ...renderSlack(delivery), ...more }),
      takenByBot,
    );
  const said = await say(thread);
  return thread && said.kind === 'refused' && THREAD_GONE.test(said.text) ? say() : said;
};
