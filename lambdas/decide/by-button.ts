import { askSlack, slackAnswer } from '../../shared/alerts/channels/slack/api.ts';
import { saidByButton } from '../../shared/alerts/channels/slack/buttons.ts';
import { slackLine } from '../../shared/alerts/channels/slack/render.ts';
import type { SlackBotChannel } from '../../shared/alerts/channels/slack/schema.ts';
import { capital } from '../../shared/wording/subjects/subject.ts';
import { plain } from '../../shared/wording/text/plain.ts';
import { ANSWER_POLICY, type ApiResponse, SECURITY_HEADERS } from '../api/http/http.ts';
import type { DecideRequest, Deps } from './deps.ts';
import { DECIDE_SLACK } from './names.ts';
import { audienceOf, recordDecision, recordInWords } from './record-decision.ts';
import { type Press, pressIn } from './slack-payload.ts';
import { isFromSlack } from './slack-signature.ts';
import { isOver, type Ticket, ticketIn } from './token.ts';

/** Slack sends the message along with each press. */
const MOST_BYTES = 500_000;
const MOST_NAME = 120;

const answered = (status: number, body = ''): ApiResponse => ({
  status,
  headers: {
    ...SECURITY_HEADERS,
    'content-type': 'text/plain; charset=utf-8',
    'content-security-policy': ANSWER_POLICY,
    'cache-control': 'no-store',
  },
  body,
});

type App = SlackBotChannel & { signing: string };

/** The app under whose message the button stands, with the secret by which its presses are believed. */
const appOf = async (deps: Deps, ticket: Ticket): Promise<App | undefined> => {
  const [id] = ticket.channel.split('.');
  const found = (await audienceOf(deps, ticket))?.channels.find((channel) => channel.id === id);
  return found?.kind === 'slack-bot' && found.signing !== undefined ? { ...found, signing: found.signing } : undefined;
};

/** Says something in the thread, to all or to whoever pressed. What Slack does not take is noted: the record stands. */
const say = async (deps: Deps, app: App, { channel, message, user }: Press, to: 'all' | 'presser', text: string) => {
  const thread_ts = message.thread_ts ?? message.ts;
  const said = { channel: channel.id, thread_ts, text: slackLine(plain(text)) };
  const [method, body] =
    to === 'all'
      ? (['chat.postMessage', said] as const)
      : (['chat.postEphemeral', { ...said, user: user.id }] as const);
  const posted = await askSlack(deps.post, await deps.secret(app.token), method, body);
  const answer = posted.kind === 'answer' ? slackAnswer(posted.body) : undefined;
  if (answer?.ok !== true)
    throw new Error(`Slack: ${answer?.error ?? (posted.kind === 'answer' ? posted.status : posted.text)}`);
};

const nameOf = ({ user: { id, name, username } }: Press): string =>
  `${plain(name ?? username ?? 'somebody').slice(0, MOST_NAME)} (${id})`;

/** Keeps what a button says, once, and tells the thread who decided. */
export const press = async (deps: Deps, request: DecideRequest): Promise<ApiResponse> => {
  if (Buffer.byteLength(request.body) > MOST_BYTES) return answered(413, 'That is too long.');
  const pressed = pressIn(request.body);
  const ticket = pressed && ticketIn(await deps.keys(), 'slack', pressed.value);
  const app = ticket && (await appOf(deps, ticket));
  if (!app || !isFromSlack(await deps.secret(app.signing), request, deps.now()))
    return answered(401, 'Nothing proves that Slack has sent this.');
  const said = saidByButton(pressed.action);
  if (said === undefined) return answered(400, 'There is no such button.');
  const tell = (...what: ['all' | 'presser', string]): Promise<void> =>
    say(deps, app, pressed, ...what).catch((error: unknown) => deps.puzzled(error, DECIDE_SLACK));
  if (isOver(ticket, deps.now()))
    await tell('presser', 'These buttons have ended; decide in the inbox on the dashboard.');
  else {
    const { appended, record } = await recordDecision(deps, ticket, said, nameOf(pressed));
    const words = recordInWords(record);
    if (appended) await tell('all', capital(words));
    else await tell('presser', `Nothing was changed. It stands already: ${words}.`);
  }
  return answered(200);
};
