import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sesMailer } from '../../../shared/adapters/aws/sending/ses-mailer.ts';
import { postOf } from '../../../shared/adapters/web/post.ts';
import { type Outcome, retryAt } from '../../../shared/alerts/channels/outcome.ts';
import type { Channel } from '../../../shared/alerts/channels/schemas.ts';
import { sendOf } from '../../../shared/alerts/channels/send.ts';
import { testMessage } from '../../../shared/alerts/message/test-message.ts';
import { type Instant, millisOf } from '../../../shared/time/civil.ts';

const AT = '2025-11-07T08:30:00.000Z' as Instant;
const LIMIT_MS = 400;

/** What a receiver does with a request; `good` is the body with which its kind takes a message. */
type Fault = (socket: Socket, good: string) => void;

let fault: Fault = () => {};
let good = '';
let requests = 0;
const sockets = new Set<Socket>();
const server: Server = createServer((socket) => {
  sockets.add(socket);
  socket.on('error', () => {});
  socket.once('data', () => {
    requests++;
    fault(socket, good);
  });
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as { port: number }).port;
});
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  server.close();
});

type Door = { channel: Channel; good: string };
const DOORS = {
  webhook: { channel: { id: 'erp', kind: 'webhook', url: 'http://erp.test/in', secret: 'key' }, good: 'ok' },
  slack: { channel: { id: 'room', kind: 'slack', webhook: 'http://hooks.slack.test/x' }, good: 'ok' },
  teams: { channel: { id: 'team', kind: 'teams', workflow: 'http://flow.teams.test/x' }, good: '' },
  bot: { channel: { id: 'bot', kind: 'slack-bot', token: 'token', to: 'C1' }, good: '{"ok":true,"ts":"17.5"}' },
  mail: { channel: { id: 'mail', kind: 'email', to: ['desk@corp.test'] }, good: '{"MessageId":"m-1"}' },
} satisfies Record<string, Door>;
type DoorName = keyof typeof DOORS;
const NAMES = Object.keys(DOORS) as DoorName[];

const sendTo = (to: number) =>
  sendOf({
    mail: sesMailer(
      { from: 'alerts@x.test' },
      {
        region: 'eu-central-1',
        endpoint: `http://127.0.0.1:${to}`,
        credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
      },
      LIMIT_MS,
    ).send,
    // Every host is asked at the one that misbehaves.
    post: postOf({ origin: `http://127.0.0.1:${to}`, timeoutMs: LIMIT_MS, nowMs: () => millisOf(AT) }),
    secret: async (name) => name,
    from: 'alerts@x.test',
    now: () => AT,
  });

/** What becomes of the message: taken, put aside at once, or tried again, the same or anew, and when. */
const fateOf = (outcome: Outcome): string => {
  if (outcome.kind === 'sent') return 'taken';
  if (outcome.kind === 'refused') return 'aside';
  const attempts = outcome.kind === 'later' || outcome.kind === 'unsure' ? 1 : 0;
  const minutes = (millisOf(retryAt(AT, { attempts, outcome, chance: 0 })) - millisOf(AT)) / 60_000;
  return `${outcome.kind} ${Math.round(minutes * 100) / 100}`;
};

const fateAt = async (name: DoorName, what: Fault): Promise<string> => {
  [fault, requests, good] = [what, 0, DOORS[name].good];
  const began = performance.now();
  const outcome = await sendTo(port)(DOORS[name].channel, { id: 'd.1', audience: 'd', message: testMessage(AT) });
  expect(performance.now() - began, 'in bounded time').toBeLessThan(5_000);
  expect(requests, 'asked once').toBe(1);
  return fateOf(outcome);
};

const answer = (status: string, headers: Record<string, string | number>, body: string | Uint8Array): string =>
  `HTTP/1.1 ${status}\r\n${Object.entries({
    connection: 'close',
    'content-length': Buffer.byteLength(body),
    ...headers,
  })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n${body}`;
const says =
  (status: string, headers: Record<string, string | number> = {}, body?: string): Fault =>
  (socket, usual) =>
    void socket.end(answer(status, headers, body ?? usual));
const trickling: Fault = (socket) => {
  socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 9999\r\n\r\n');
  const timer = setInterval(() => socket.write(' '), 20);
  socket.on('close', () => clearInterval(timer));
};
const flood =
  (line: string): Fault =>
  (socket) => {
    const timer = setInterval(() => socket.write(`HTTP/1.1 ${line}\r\n\r\n`.repeat(30)), 5);
    socket.on('close', () => clearInterval(timer));
  };
const waitFor = (value: string): Fault => says('429 Too Many Requests', { 'retry-after': value }, '{}');
const at = (minutes: number): string => new Date(millisOf(AT) + minutes * 60_000).toUTCString();

/** A fault, what the doors that go by the status make of it, and those that go by the body where they differ. */
type Row = [what: string, fault: Fault, posts: string, others?: { bot?: string; mail?: string; teams?: string }];
const UNREAD = { bot: 'unsure 1', mail: 'unsure 1' };

describe.each<Row>([
  ['takes it', says('200 OK'), 'taken'],
  ['takes it by 202', says('202 Accepted'), 'taken'],
  ['takes it with 70 KB behind', (s, usual) => says('200 OK', {}, `${usual}${' '.repeat(70_000)}`)(s, usual), 'taken'],
  ['takes it and says nothing', says('200 OK', {}, ''), 'taken', { bot: 'unsure 1' }],
  ['takes it in words of its own', says('200 OK', {}, '<html>thanks</html>'), 'taken', UNREAD],
  ['takes it in zstd', says('200 OK', { 'content-encoding': 'zstd' }, '(\xb5/\xfd'), 'taken', UNREAD],
  ['takes it in gzip that is none', says('200 OK', { 'content-encoding': 'gzip' }, 'no gzip'), 'taken', UNREAD],
  ['takes it and trickles', trickling, 'taken', UNREAD],
  ['takes it and is cut off', (s) => s.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{'), 'taken', UNREAD],
  [
    'switches protocols',
    (s) => s.end('HTTP/1.1 101 S\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    'aside',
    { mail: 'unsure 1' },
  ],
  ['hints without end', flood('103 Early Hints'), 'unsure 1'],
  ['says to go on without end', flood('100 Continue'), 'unsure 1'],
  ['has moved for good', says('301 Moved', { location: 'http://127.0.0.1:1/' }), 'aside'],
  ['is found elsewhere', says('302 Found', { location: 'http://127.0.0.1:1/' }), 'aside'],
  ['is to be posted elsewhere', says('307 Temporary', { location: 'http://127.0.0.1:1/' }), 'aside'],
  ['finds fault with it', says('400 Bad Request', {}, '{}'), 'aside'],
  ['does not know who asks', says('401 Unauthorized', {}, '{}'), 'aside'],
  ['forbids it', says('403 Forbidden', {}, '{}'), 'aside'],
  ['is not there', says('404 Not Found', {}, '{}'), 'aside'],
  ['was too slow to hear it', says('408 Request Timeout', {}, '{}'), 'later 1'],
  ['is gone', says('410 Gone', {}, '{}'), 'aside'],
  ['finds it too large', says('413 Too Large', {}, '{}'), 'aside'],
  ['is asked too often', says('429 Too Many Requests', {}, '{}'), 'throttled 1'],
  ['fails', says('500 Internal Server Error', {}, '{}'), 'later 1'],
  ['is away', says('503 Unavailable', {}, '{}'), 'later 1'],
  ['is away for two minutes', says('503 Unavailable', { 'retry-after': 120 }, '{}'), 'later 2', { mail: 'later 1' }],
  ['speaks no HTTP', (s) => s.end('SSH-2.0-x\r\n'), 'unsure 1'],
  ['hangs up before it answers', (s) => s.destroy(), 'unsure 1'],
  ['never answers', () => {}, 'unsure 1'],
])('a receiver that %s', (_, what, posts, others: Partial<Record<DoorName, string>> = {}) => {
  test.each(NAMES)('%s', async (name) => {
    expect(await fateAt(name, what)).toBe(others[name] ?? posts);
  });
});

describe('how long a receiver asks to wait', () => {
  test.each([
    ['30', 'throttled 0.5'],
    ['0', 'throttled 0'],
    ['-5', 'throttled 0'],
    ['1.5', 'throttled 0.03'],
    [at(10), 'throttled 10'],
    [at(-10), 'throttled 0'],
    ['99999999999', 'throttled 60'],
    [at(60 * 24 * 365), 'throttled 60'],
    ['soon 7', 'throttled 1'],
    ['', 'throttled 1'],
  ])('Retry-After: %s', async (value, fate) => {
    for (const name of ['webhook', 'slack', 'teams', 'bot'] as const)
      expect(await fateAt(name, waitFor(value)), name).toBe(fate);
  });
});

const slackBot = (error: string): Fault => says('200 OK', {}, JSON.stringify({ ok: false, error }));
const teams = (status: number): Fault =>
  says(
    '200 OK',
    {},
    `Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error ${status}`,
  );
const ses = (status: string, type: string, message: string): Fault =>
  says(status, { 'x-amzn-errortype': type, 'content-type': 'application/json' }, JSON.stringify({ message }));
const UNVERIFIED = 'Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: ';

describe('what providers say in words of their own', () => {
  test.each<[DoorName, string, Fault, string]>([
    ['slack', 'no such hook', says('404 Not Found', {}, 'no_service'), 'aside'],
    ['slack', 'an archived channel', says('410 Gone', {}, 'channel_is_archived'), 'aside'],
    ['slack', 'a message in no form', says('400 Bad Request', {}, 'invalid_payload'), 'aside'],
    ['slack', 'a fault of its own', says('500 Error', {}, 'rollup_error'), 'later 1'],
    ['bot', 'too often', slackBot('ratelimited'), 'throttled 1'],
    ['bot', 'a fault of its own', slackBot('internal_error'), 'later 1'],
    ['bot', 'not in the channel', slackBot('not_in_channel'), 'aside'],
    ['bot', 'a token withdrawn', slackBot('token_revoked'), 'aside'],
    ['bot', 'no reason', says('200 OK', {}, '{"ok":false}'), 'aside'],
    ['teams', 'too often', teams(429), 'throttled 1'],
    ['teams', 'a fault of its own', teams(502), 'later 1'],
    ['teams', 'too large a card', teams(413), 'aside'],
    ['mail', 'too often', ses('429 Too Many', 'TooManyRequestsException', 'rate exceeded'), 'throttled 1'],
    [
      'mail',
      'the rate of the account',
      ses('400 Bad', 'LimitExceededException', 'Maximum sending rate exceeded.'),
      'throttled 1',
    ],
    [
      'mail',
      'the mails of the day',
      ses('400 Bad', 'LimitExceededException', 'Daily message quota exceeded.'),
      'held 15',
    ],
    ['mail', 'the sandbox', ses('400 Bad', 'MessageRejected', `${UNVERIFIED}desk@corp.test`), 'held 15'],
    [
      'mail',
      'expired credentials',
      ses('403 Forbidden', 'ExpiredTokenException', 'The security token is expired'),
      'held 15',
    ],
    ['mail', 'sending paused', ses('400 Bad', 'SendingPausedException', 'paused'), 'held 15'],
    ['mail', 'a virus', ses('400 Bad', 'MessageRejected', 'Email contains a virus'), 'aside'],
    ['mail', 'a fault of its own', ses('500 Error', 'InternalServiceErrorException', 'no'), 'later 1'],
  ])('%s: %s', async (name, _, what, fate) => {
    expect(await fateAt(name, what)).toBe(fate);
  });
});

test.each(NAMES)('%s: where nobody listens it cannot have arrived', async (name) => {
  const closed = createServer();
  await new Promise<void>((done) => closed.listen(0, '127.0.0.1', done));
  const { port: nobody } = closed.address() as { port: number };
  await new Promise((done) => closed.close(done));
  const outcome = await sendTo(nobody)(DOORS[name].channel, { id: 'd.1', audience: 'd', message: testMessage(AT) });
  expect(fateOf(outcome)).toBe('later 1');
});
