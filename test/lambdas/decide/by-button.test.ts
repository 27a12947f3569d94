import { beforeEach, describe, expect, test } from 'vitest';
import { DECIDING, type DecidingDesk, decidingDesk } from '../../support/deciding.ts';

let desk: DecidingDesk;
let token: string;
beforeEach(async () => {
  desk = await decidingDesk();
  await desk.learn();
  await desk.tell();
  token = desk.buttonToken();
});
const records = () => desk.decisions.of('desk');

test('a press is kept with who pressed, and the thread is told', async () => {
  const { status, body } = await desk.press({ token });
  expect([status, body]).toEqual([200, '']);
  const [commit] = await desk.log.since(0);
  expect(await records()).toEqual([
    {
      ...{ audience: 'desk', number: 1, id: 'link:desk.room.1', about: 'alert:1', door: 'slack', decision: 'stop' },
      ...{ by: 'zoe (U-zoe)', log: 1, valid: '2025-10-09', known: commit?.at, at: desk.deps.now() },
    },
  ]);
  expect(desk.posts).toEqual([
    {
      url: 'https://slack.com/api/chat.postMessage',
      body: {
        ...{ as: 'Bearer xoxb-1', channel: 'C0123456789', thread_ts: '1.1' },
        text: expect.stringMatching(/^Stop shipments, by zoe \(U-zoe\), 9 Oct 2025/),
      },
    },
  ]);
});

test.each([
  ['seen', { seen: true }],
  ['no-impact', { decision: 'no-impact' }],
  ['apply', { decision: 'apply' }],
  ['stop', { decision: 'stop' }],
  ['ask', { decision: 'ask' }],
])('%s', async (action, said) => {
  await desk.press({ token, action });
  expect(await records()).toMatchObject([said]);
});

test('a second press and a replay change nothing, and whoever pressed is told who decided', async () => {
  const body = desk.pressOf({ token });
  const headers = desk.signed(body);
  const send = () => desk.ask('/decide/slack', { method: 'POST', body, headers });
  await send();
  await send();
  expect((await desk.press({ token, action: 'no-impact', user: 'bo' })).status).toBe(200);
  expect((await desk.press({ token, action: 'seen', user: 'bo' })).status).toBe(200);
  expect((await records()).map(({ by, decision }) => [by, decision])).toEqual([['zoe (U-zoe)', 'stop']]);
  const methods = desk.posts.map(({ url }) => url.split('/').at(-1));
  expect(methods).toEqual(['chat.postMessage', ...Array(3).fill('chat.postEphemeral')]);
  expect(desk.posts[2]?.body).toMatchObject({ user: 'U-bo', text: expect.stringContaining('stop shipments, by zoe') });
});

test('under a reply the thread goes on', async () => {
  const body = desk
    .pressOf({ token })
    .replace('%22ts%22%3A%221.1%22', '%22ts%22%3A%221.1%22%2C%22thread_ts%22%3A%220.9%22');
  await desk.ask('/decide/slack', { method: 'POST', body, headers: desk.signed(body) });
  expect(desk.posts[0]?.body).toMatchObject({ thread_ts: '0.9' });
});

test('where Slack takes no reply the decision stands, and it is noted', async () => {
  desk.slackAnswers({ kind: 'answer', status: 200, body: '{"ok":false,"error":"channel_not_found"}' });
  expect((await desk.press({ token })).status).toBe(200);
  expect(await records()).toHaveLength(1);
  expect(String(desk.puzzles[0])).toContain('channel_not_found');
});

test('a name is shown as it stands', async () => {
  await desk.press({ token, user: '<!channel>&\u202e' });
  expect(desk.posts[0]?.body['text']).toContain('&lt;!channel&gt;&amp; (U-');
});

describe('a signature', () => {
  type Change = (sent: { body: string; headers: Record<string, string> }) => { body: string; headers: object };
  const now = () => Date.parse(desk.deps.now()) / 1000;
  const at =
    (seconds: number): Change =>
    ({ body }) => ({ body, headers: desk.signed(body, String(now() + seconds)) });
  test.each<[string, Change, number]>([
    ['of Slack', (sent) => sent, 200],
    ['of four minutes ago', (sent) => at(-240)(sent), 200],
    ['of six minutes ago', (sent) => at(-360)(sent), 401],
    ['of the time to come', (sent) => at(360)(sent), 401],
    ['by another secret', ({ body }) => ({ body, headers: desk.signed(body, String(now()), 'guess') }), 401],
    ['of another body', ({ body, headers }) => ({ body: body.replace('stop', 'apply'), headers }), 401],
    [
      'of another moment',
      ({ body, headers }) => ({ body, headers: { ...headers, 'x-slack-request-timestamp': String(now() - 60) } }),
      401,
    ],
    ['that is none', ({ body, headers }) => ({ body, headers: { ...headers, 'x-slack-signature': '' } }), 401],
    [
      'cut short',
      ({ body, headers }) => ({
        body,
        headers: { ...headers, 'x-slack-signature': headers['x-slack-signature']?.slice(0, -2) ?? '' },
      }),
      401,
    ],
    ['at no time', ({ body, headers }) => ({ body, headers: { ...headers, 'x-slack-request-timestamp': 'now' } }), 401],
    ['that is missing', ({ body }) => ({ body, headers: {} }), 401],
  ])('%s', async (_, change, status) => {
    const body = desk.pressOf({ token });
    const sent = change({ body, headers: desk.signed(body) });
    const got = await desk.ask('/decide/slack', { ...sent, method: 'POST', headers: { ...sent.headers } });
    expect(got.status).toBe(status);
    expect(await records()).toHaveLength(status === 200 ? 1 : 0);
    expect(desk.posts).toHaveLength(status === 200 ? 1 : 0);
  });
});

describe('nothing is written', () => {
  test('by a token that was changed, or that a mail holds', async () => {
    for (const bad of [`${token}x`, token.replace(/\.[^.]*\./, '.e30.'), desk.linkToken(), ''])
      expect((await desk.press({ token: bad })).status).toBe(401);
    expect(await records()).toEqual([]);
  });

  test('by a button that is none of ours', async () => {
    for (const action of ['other', 'reopen', 'toString', '__proto__'])
      expect((await desk.press({ token, action })).status).toBe(400);
    expect(await records()).toEqual([]);
  });

  test('after fourteen days, and whoever pressed is told so', async () => {
    desk.pass(14 * 1440 + 1);
    expect((await desk.press({ token })).status).toBe(200);
    expect(await records()).toEqual([]);
    expect(desk.posts[0]).toMatchObject({ url: expect.stringContaining('Ephemeral'), body: { user: 'U-zoe' } });
  });

  test('where the channel has no signing secret any more, or its audience decides no more', async () => {
    const [mail, room] = DECIDING.channels;
    if (!mail || room?.kind !== 'slack-bot') throw new Error('no bot');
    const { signing: _, ...unsigned } = room;
    await desk.audiences.put({ ...DECIDING, channels: [mail, unsigned] });
    expect((await desk.press({ token })).status).toBe(401);
    const { decisions: _decisions, ...told } = DECIDING;
    await desk.audiences.put(told);
    expect((await desk.press({ token })).status).toBe(401);
    expect(await records()).toEqual([]);
  });

  test.each([
    '',
    'payload=',
    'payload={}',
    'payload=null',
    `payload=${encodeURIComponent('{"type":"view_submission"}')}`,
  ])('by %j', async (body) => {
    const got = await desk.ask('/decide/slack', { method: 'POST', body, headers: desk.signed(body) });
    expect(got.status).toBe(401);
    expect(await records()).toEqual([]);
  });
});
