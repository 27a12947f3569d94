import { createHmac } from 'node:crypto';
import { delivering } from '../../cli/local/delivering.ts';
import type { ApiResponse } from '../../lambdas/api/http/http.ts';
import { decide } from '../../lambdas/decide/decide.ts';
import { keysIn, renewed } from '../../lambdas/decide/keys.ts';
import { DECIDE, DECIDE_SLACK } from '../../lambdas/decide/names.ts';
import type { Audience } from '../../shared/alerts/audience/audience.ts';
import type { Posted } from '../../shared/alerts/channels/outcome.ts';
import { type Instant, millisOf } from '../../shared/time/civil.ts';
import { deskOf, MAIL } from './desk.ts';

export const SITE = 'https://dashboard.example';
const BOT = { id: 'room', kind: 'slack-bot', token: 'bot-token', to: 'C0123456789', signing: 'bot-signing' } as const;
export const DECIDING: Audience = { ...MAIL, channels: [...MAIL.channels, BOT], decisions: {} };
const SECRETS: Readonly<Record<string, string>> = { 'bot-token': 'xoxb-1', 'bot-signing': 'shh-signing' };

type Sent = { body?: string; headers?: Record<string, string>; method?: string };
type Pressed = { action?: string; token: string; user?: string; ts?: string };

/** A desk that is told, decides by links and buttons, and sees what is posted to Slack. */
export const decidingDesk = async (audiences: readonly Audience[] = [DECIDING]) => {
  const desk = await deskOf(audiences);
  let secret = renewed(undefined);
  const posts: { url: string; body: Record<string, string> }[] = [];
  const puzzles: unknown[] = [];
  let posted: Posted = { kind: 'answer', status: 200, body: '{"ok":true,"ts":"2.2"}' };
  const answer = decide({
    ...desk,
    keys: async () => keysIn(secret),
    secret: async (name) => SECRETS[name] ?? Promise.reject(new Error(`There is no secret ${name}`)),
    post: async (url, headers, body) => {
      posts.push({ url, body: { ...JSON.parse(body), as: headers['authorization'] } });
      return posted;
    },
    now: desk.deps.now,
    puzzled: (error) => puzzles.push(error),
  });

  const ask = (path: string, { method = 'GET', body = '', headers = {} }: Sent = {}): Promise<ApiResponse> => {
    const url = new URL(path, SITE);
    return answer({ method, path: url.pathname, query: url.searchParams, headers, body });
  };
  const seconds = (at: Instant): string => String(Math.floor(millisOf(at) / 1000));
  const signed = (body: string, at = seconds(desk.deps.now()), key = SECRETS['bot-signing'] ?? '') => ({
    'x-slack-request-timestamp': at,
    'x-slack-signature': `v0=${createHmac('sha256', key).update(`v0:${at}:${body}`).digest('hex')}`,
  });
  const pressOf = ({ action = 'stop', token, user = 'zoe', ts = '1.1' }: Pressed): string => {
    const payload = {
      type: 'block_actions',
      user: { id: `U-${user}`, username: user, name: user },
      actions: [{ action_id: action, value: token, type: 'button' }],
      channel: { id: 'C0123456789', name: 'trade' },
      message: { ts, text: 'CONFIRMED' },
    };
    return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  };

  const tell = delivering({ ...desk.deps, site: SITE, linkKey: async () => keysIn(secret)[0] });
  await tell();
  return {
    ...desk,
    posts,
    puzzles,
    answer,
    ask,
    signed,
    pressOf,
    tell,
    post: (fields: Record<string, string>, headers: Record<string, string> = {}) =>
      ask(DECIDE, { method: 'POST', body: new URLSearchParams(fields).toString(), headers }),
    press: (pressed: Pressed) => {
      const body = pressOf(pressed);
      return ask(DECIDE_SLACK, { method: 'POST', body, headers: signed(body) });
    },
    slackAnswers: (next: Posted) => {
      posted = next;
    },
    rotate: (ending = false) => {
      secret = renewed(secret, ending);
    },
    signing: () => keysIn(secret)[0],
    /** The token of the last mail's link, and that of the last post's buttons. */
    linkToken: (): string => {
      const url = desk.sent.flatMap(({ message }) => message.links).findLast((one) => one.url.includes(DECIDE))?.url;
      return new URL(url ?? SITE).searchParams.get('t') ?? '';
    },
    buttonToken: (): string => desk.sent.findLast(({ decide: token }) => token !== undefined)?.decide ?? '',
  };
};

export type DecidingDesk = Awaited<ReturnType<typeof decidingDesk>>;
