import { beforeEach, describe, expect, test } from 'vitest';
import { decide } from '../../../lambdas/decide/decide.ts';
import { keysIn, renewed } from '../../../lambdas/decide/keys.ts';
import { sealed } from '../../../lambdas/seal.ts';
import type { Instant } from '../../../shared/time/civil.ts';
import { DECIDING, type DecidingDesk, decidingDesk } from '../../support/deciding.ts';

const ANNA = { by: 'Anna Keller', decision: 'stop', act: 'decide' };

let desk: DecidingDesk;
let t: string;
beforeEach(async () => {
  desk = await decidingDesk([
    DECIDING,
    { ...DECIDING, name: 'metals', channels: [{ id: 'mail', kind: 'email', to: ['m@x.org'] }] },
  ]);
  await desk.learn();
  await desk.tell();
  t =
    new URL(desk.sent.find(({ id }) => id === 'desk.mail.1')?.message.links[0]?.url ?? '').searchParams.get('t') ?? '';
});
const records = () => desk.decisions.of('desk');
const page = (token = t) => desk.ask(`/decide?t=${token}`);

describe('the page', () => {
  test('says what is decided on as it was sent, and asks for a decision', async () => {
    const { status, headers, body } = await page();
    expect(status).toBe(200);
    const headline = desk.sent[0]?.message.headline ?? '';
    expect(body).toContain(`<h1>${headline}</h1>`);
    expect(body).toContain('Sent 9 Oct 2025');
    for (const part of [
      'name="decision"',
      'name="reason"',
      'name="note"',
      'name="owner"',
      'name="due"',
      'value="seen"',
    ])
      expect(body).toContain(part);
    expect(body).toMatch(/<input [^>]*name="by"[^>]* required/);
    expect(body).not.toContain('<script');
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  });

  test.each(['GET', 'HEAD'])('looked at by what looks through mails by %s, decides nothing', async (method) => {
    for (let visit = 0; visit < 5; visit++)
      expect((await desk.ask(`/decide?t=${t}&act=decide&decision=stop&by=scanner`, { method })).status).toBe(200);
    const prefetch = { 'sec-purpose': 'prefetch', 'sec-fetch-site': 'cross-site' };
    expect((await desk.ask(`/decide?t=${t}`, { method, headers: prefetch })).status).toBe(200);
    expect(await records()).toEqual([]);
    expect((await desk.post({ t, ...ANNA })).status).toBe(200);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is not there', async (method) => {
    expect((await desk.ask(`/decide?t=${t}`, { method, body: `t=${t}&decision=stop&by=a` })).status).toBe(404);
    expect(await records()).toEqual([]);
  });
});

describe('a decision', () => {
  test('is kept with who, on what was known, and shown', async () => {
    const fields = { ...ANNA, reason: 'NdFeB', note: 'two orders\r\nin Ulm', owner: 'Bo Li', due: '2025-10-20' };
    const { status, body } = await desk.post({ t, ...fields }, { 'sec-fetch-site': 'same-origin' });
    expect(status).toBe(200);
    const [commit] = await desk.log.since(0);
    expect(await records()).toEqual([
      {
        ...{ audience: 'desk', number: 1, id: 'link:desk.mail.1', about: 'alert:1', door: 'mail-link' },
        ...{ by: 'Anna Keller', decision: 'stop', reason: 'NdFeB', note: 'two orders\nin Ulm', owner: 'Bo Li' },
        ...{ due: '2025-10-20', log: 1, valid: '2025-10-09', known: commit?.at, at: desk.deps.now() },
      },
    ]);
    for (const part of ['Anna Keller', 'stop shipments', 'NdFeB', 'Bo Li', '2025-10-20', '/#/inbox?about=alert%3A1'])
      expect(body).toContain(part);
  });

  test('is made once: the link is useless afterwards, and says by whom and when', async () => {
    await desk.post({ t, ...ANNA });
    const again = await desk.post({ t, ...ANNA, decision: 'no-impact', by: 'Eve' });
    const seen = await desk.post({ t, act: 'seen', by: 'Eve' });
    for (const { status, body } of [again, seen, await page()]) {
      expect(status).toBe(410);
      expect(body).toContain('Anna Keller');
      expect(body).toContain('9 Oct 2025');
      expect(body).not.toContain('<form');
    }
    expect((await records()).map(({ by, decision }) => [by, decision])).toEqual([['Anna Keller', 'stop']]);
  });

  test('made by many at once is one', async () => {
    const all = await Promise.all(['a', 'b', 'c', 'd'].map((by) => desk.post({ t, ...ANNA, by })));
    expect(all.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410]);
    expect(await records()).toHaveLength(1);
  });

  test('“seen” is kept once beside it, and leaves the link good for the decision', async () => {
    const { status, body } = await desk.post({ t, act: 'seen', by: 'Bo Li', decision: 'stop' });
    expect([status, body.includes('Decide on it')]).toEqual([200, true]);
    expect((await desk.post({ t, act: 'seen', by: 'Bo Li' })).status).toBe(410);
    const asked = await page();
    expect(asked.body).toContain('Seen, by Bo Li');
    expect(asked.body).not.toContain('value="seen"');
    await desk.post({ t, ...ANNA });
    expect((await records()).map(({ id, seen, decision }) => [id, seen, decision])).toEqual([
      ['link:desk.mail.1:seen', true, undefined],
      ['link:desk.mail.1', undefined, 'stop'],
    ]);
  });

  test.each<[string, Record<string, string>, string]>([
    ['nobody', { ...ANNA, by: ' ' }, 'your name'],
    ['a name without end', { ...ANNA, by: 'x'.repeat(201) }, 'your name'],
    ['nothing', { by: 'Anna', act: 'decide' }, 'Choose a decision'],
    ['what is no decision', { ...ANNA, decision: 'burn' }, 'This was not taken'],
    ['a due day that is none', { ...ANNA, due: '2025-02-30' }, 'a day such as'],
    ['a reason too long', { ...ANNA, reason: 'x'.repeat(501) }, 'at most 500'],
  ])('of %s is asked for again, with what was filled in', async (_, fields, words) => {
    const { status, body } = await desk.post({ t, note: 'kept for the next try', ...fields });
    expect(status).toBe(400);
    expect(body).toContain(words);
    expect(body).toContain('kept for the next try');
    expect(await records()).toEqual([]);
  });

  test('names no other matter, audience or moment than the token does', async () => {
    await desk.post({ t, ...ANNA, about: 'alert:7', audience: 'metals', log: '9', valid: '2020-01-01', door: 'slack' });
    expect(await records()).toMatchObject([{ about: 'alert:1', audience: 'desk', log: 1, door: 'mail-link' }]);
    expect(await desk.decisions.of('metals')).toEqual([]);
  });

  test('of the longest that the form holds is taken, a megabyte is not', async () => {
    const long = { note: '决'.repeat(2_000), reason: '定'.repeat(500), owner: '谁'.repeat(200), by: '人'.repeat(200) };
    expect((await desk.post({ t, ...ANNA, note: 'x'.repeat(1_000_000) })).status).toBe(413);
    expect((await desk.ask('/decide/slack', { method: 'POST', body: 'x'.repeat(1_000_000) })).status).toBe(413);
    expect(await records()).toEqual([]);
    expect((await desk.post({ t, ...ANNA, ...long })).status).toBe(200);
  });

  test('that another site has sent is not taken', async () => {
    expect((await desk.post({ t, ...ANNA }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await desk.post({ ...ANNA })).status).toBe(400);
    expect(await records()).toEqual([]);
  });
});

describe('a token', () => {
  const claims = (): Record<string, unknown> =>
    JSON.parse(Buffer.from(t.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
  const withClaims = (parts: object): string => {
    const [head, , signature] = t.split('.');
    return [head, Buffer.from(JSON.stringify({ ...claims(), ...parts })).toString('base64url'), signature].join('.');
  };
  const refused = async (token: string, status: number): Promise<void> => {
    expect((await page(token)).status).toBe(status);
    expect((await desk.post({ t: token, ...ANNA })).status).toBe(status);
    for (const audience of ['desk', 'metals']) expect(await desk.decisions.of(audience)).toEqual([]);
  };

  test.each<[string, () => string]>([
    ['none', () => ''],
    ['any text', () => 'a.b.c'],
    ['one cut short', () => t.slice(0, -3)],
    ['one without its signature', () => t.split('.').slice(0, 2).join('.')],
    ['one that names another matter', () => withClaims({ about: 'alert:2' })],
    ['one that names another audience', () => withClaims({ audience: 'metals' })],
    ['one that lasts longer', () => withClaims({ exp: 9_999_999_999 })],
    ['one of another key', () => sealed('decision', keysIn(renewed(undefined))[0], claims())],
    ['one of another use', () => sealed('link', desk.signing(), claims())],
    ['one for Slack', () => desk.buttonToken()],
    ['one that lacks what it is about', () => sealed('decision', desk.signing(), { ...claims(), about: undefined })],
    ['one of another form', () => sealed('decision', desk.signing(), { ...claims(), about: 'line:x' })],
    ['one without an end', () => sealed('decision', desk.signing(), { ...claims(), exp: undefined })],
    ['one that is endless', () => 'x'.repeat(20_000)],
  ])('%s opens nothing', (_, token) => refused(token(), 400));

  test('ends after fourteen days', async () => {
    desk.pass(14 * 1440 - 5);
    expect((await page()).status).toBe(200);
    desk.pass(5);
    const { body } = await page();
    expect(body).toContain('good for 14 days');
    await refused(t, 410);
  });

  test('of one audience decides for no other', async () => {
    const other = new URL(desk.sent.find(({ id }) => id === 'metals.mail.1')?.message.links[0]?.url ?? '');
    await desk.post({ t: other.searchParams.get('t') ?? '', ...ANNA });
    expect(await records()).toEqual([]);
    expect(await desk.decisions.of('metals')).toHaveLength(1);
  });

  test('of the key before the last is good until its key ends', async () => {
    desk.rotate();
    expect((await page()).status).toBe(200);
    desk.rotate();
    await refused(t, 400);
  });

  test('ends with its key at once', async () => {
    desk.rotate(true);
    await refused(t, 400);
  });

  test('ends where its audience decides no more', async () => {
    const { decisions: _, ...told } = DECIDING;
    await desk.audiences.put(told);
    await refused(t, 410);
  });
});

describe('texts from outside', () => {
  const EVIL = '"><script>alert(1)</script><b>&\u202e';

  test('are text in the page, wherever they come from', async () => {
    const fields = { ...ANNA, by: EVIL, reason: EVIL, note: `</textarea>${EVIL}`, owner: EVIL };
    const bodies = [
      (await desk.post({ t, ...fields, decision: EVIL })).body,
      (await desk.post({ t, ...fields })).body,
      (await page()).body,
      (await page(encodeURIComponent(EVIL))).body,
    ];
    for (const body of bodies) {
      expect(body).not.toMatch(/<script|<b>|\u202e/);
      expect(body.match(/<\/textarea>/g)?.length ?? 0).toBeLessThanOrEqual(1);
    }
    expect(bodies[1]).toContain('&lt;script>alert(1)');
  });

  test('in the headline are text', async () => {
    await desk.learn({}, { name: '<img src=x onerror=alert(1)> Co' });
    await desk.tell();
    const { body } = await page(desk.linkToken());
    expect(body).toContain('&lt;img src=x');
    expect(body).not.toContain('<img');
  });
});

test('an alert that is still on its way can be decided on by its link', async () => {
  const token = sealed('decision', desk.signing(), {
    ...{ audience: 'desk', channel: 'mail', log: 1_000, about: 'alert:1', door: 'mail-link', valid: '2025-10-09' },
    ...{ known: '2025-10-09T02:00:00.000Z' as Instant, exp: 1_900_000_000 },
  });
  const { status, body } = await page(token);
  expect([status, body.includes('on its way')]).toEqual([200, true]);
});

test('a fault of ours is no page of its own words', async () => {
  const { body, status } = await decide({
    ...desk,
    keys: () => Promise.reject(new Error('arn:aws:secret')),
    secret: async () => '',
    post: async () => ({ kind: 'unreached', text: '' }),
    now: desk.deps.now,
    puzzled: () => {},
  })({ method: 'GET', path: '/decide', query: new URLSearchParams({ t }), headers: {}, body: '' });
  expect([status, body.includes('arn:aws')]).toEqual([500, false]);
});
