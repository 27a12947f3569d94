import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { api } from '../../lambdas/api/api.ts';
import { sealed } from '../../lambdas/seal.ts';
import type { DeliveriesAnswer, Me } from '../../shared/views/answers/system/operations.ts';
import { storyDeps } from '../lambdas/api/story-deps.ts';
import { gateOf } from '../support/gate.ts';
import { type OpenId, startOpenId } from '../support/open-id.ts';
import { builtSession, type Running, running } from '../support/session.ts';
import { type Shown, siteOf } from '../support/site.ts';
import { type StandIns, startStandIns } from '../support/stand-ins.ts';

const SITE = 'https://site.example';
const KEYS = {
  session: { id: 'session.a1', key: 'k'.repeat(43) },
  link: { id: 'link.b2', key: 'l'.repeat(43) },
};

let openId: OpenId;
let standIns: StandIns;
let sessions: Record<'signin' | 'password', Running>;
let bytes: number;
const apis = {
  signin: api({ ...storyDeps(), access: 'signin' }),
  password: api({ ...storyDeps(), access: 'password' }),
};
let store: Map<string, string>;
let cookies: Map<string, string>;
let ask: (address: string, sent?: Record<string, string>) => Promise<Shown>;

const browser = (access: 'signin' | 'password' = 'signin') => {
  const site = siteOf({ gate: gateOf(access, store), answer: apis[access], session: sessions[access] });
  cookies = new Map();
  return site(cookies);
};

const tell = (provider: object): void => {
  const usual = {
    site: SITE,
    issuer: openId.issuer,
    clientId: openId.clientId,
    secret: 'sign-in-client',
    claim: 'groups',
  };
  const roles = { 'Trade desk': 'desk:desk', 'Chokepoint admins': 'operator', Auditors: 'reader' };
  standIns.secrets.set('/chokepoint.gate/sign-in', JSON.stringify({ ...usual, roles, ...provider }));
};

beforeAll(async () => {
  [openId, standIns] = await Promise.all([startOpenId(), startStandIns()]);
  const aws = { AWS_REGION: 'local', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
  const built = builtSession({ access: 'signin', signIn: { provider: 'cognito' } });
  bytes = statSync(built.bundle).size;
  const start = (access: string) =>
    running(
      { ...built, variables: { ...built.variables, ACCESS: access } },
      { ...aws, ...standIns.environment, AWS_XRAY_CONTEXT_MISSING: 'IGNORE_ERROR' },
    );
  sessions = { signin: await start('signin'), password: await start('password') };
}, 120_000);
afterAll(async () => {
  for (const one of Object.values(sessions ?? {})) one.stop();
  await Promise.all([openId?.close(), standIns?.stop()]);
});

beforeEach(() => {
  store = new Map(Object.values(KEYS).map(({ id, key }) => [id, key]));
  standIns.secrets.set('/chokepoint.gate/keys', JSON.stringify(KEYS));
  standIns.secrets.set('/chokepoint/sign-in-client', openId.secret);
  for (const name of Object.keys(openId.next)) delete openId.next[name as keyof OpenId['next']];
  tell({});
  ask = browser();
});

const local = (location = ''): string => {
  expect(location.startsWith(`${SITE}/`)).toBe(true);
  return location.slice(SITE.length);
};
const begin = async (to = '/#/sources'): Promise<string> =>
  (await ask(`/session/start?to=${encodeURIComponent(to)}`)).location ?? '';
const signIn = async (claims: Record<string, unknown>, to?: string): Promise<Shown> =>
  ask(local(openId.consent(await begin(to), claims)));
const DESK = { groups: ['Trade desk', 'Canteen'], email: 'zoe@corp.example' };
const json = async <T>(address: string): Promise<T> => JSON.parse((await ask(address)).body) as T;

test('the bundle is small', () => expect(bytes).toBeLessThan(400_000));

describe('from an unknown browser to an answer', () => {
  test('the page leads to the provider and back to the view that was asked for', async () => {
    expect((await ask('/api/head')).status).toBe(401);
    const page = await ask('/');
    expect([page.status, page.location]).toEqual([302, '/session/start']);
    const start = await ask(page.location ?? '');
    expect(start.body).toContain('location.hash');
    expect(start.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/=]+'; /);
    const authorize = new URL(await begin('/#/changes/43.2'));
    expect(authorize.href.startsWith(`${openId.issuer}/authorize?`)).toBe(true);
    expect(Object.fromEntries(authorize.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${SITE}/session/back`,
    });
    const back = await ask(local(openId.consent(authorize.href, DESK)));
    expect([back.status, back.location]).toEqual([302, '/#/changes/43.2']);
    expect([...cookies.keys()]).toEqual(['__Host-session']);
    expect((await ask('/')).body).toBe('the dashboard');
    expect(await json<Me>('/api/me')).toEqual({
      name: 'zoe@corp.example',
      role: 'desk',
      audiences: ['desk'],
      access: 'signin',
    });
  });

  test('the session is a cookie that no script reads and no other site sends along', async () => {
    const { set = [] } = await signIn(DESK);
    expect(set.map((one) => one.replace(/=[^;]*/, ''))).toEqual([
      '__Host-session; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=28800',
      '__Host-signing-in; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0',
    ]);
  });

  test('signing out ends it, here and at the provider', async () => {
    await signIn(DESK);
    expect((await ask('/api/head')).status).toBe(200);
    const { location } = await ask('/session/end');
    expect(location).toContain(`${openId.issuer}/logout?client_id=chokepoint`);
    expect(location).toContain(encodeURIComponent(`${SITE}/session/out`));
    expect((await ask('/api/head')).status).toBe(401);
    expect((await ask('/session/out')).body).toContain('signed out');
  });
});

describe('roles', () => {
  test.each([
    [['Trade desk'], 200, 200, 403],
    [['Auditors'], 403, 403, 403],
    [['Chokepoint admins', 'Trade desk'], 200, 200, 200],
  ])('%j', async (groups, deliveries, own, others) => {
    await signIn({ groups, email: 'a@corp.example' });
    const statuses = [];
    for (const path of ['/api/deliveries', '/api/lists/desk/parts', '/api/lists/operators/parts'])
      statuses.push((await ask(path)).status);
    expect((await ask('/api/now')).status).toBe(200);
    expect(statuses).toEqual([deliveries, own, others === 200 ? 404 : others]);
  });

  test('a desk sees its own deliveries', async () => {
    await signIn(DESK);
    const { deliveries } = await json<DeliveriesAnswer>('/api/deliveries');
    expect(new Set(deliveries.map(({ audience }) => audience))).toEqual(new Set(['desk']));
  });

  test.each([
    [{ groups: ['Canteen'] }],
    [{ groups: [] }],
    [{}],
    [{ groups: ['operator'] }],
    [{ groups: { admin: true } }],
  ])('%j is no role: nobody is let in', async (claims) => {
    const { status, body } = await signIn({ email: '<b>eve</b>@corp.example', ...claims });
    expect([status, cookies.size]).toEqual([403, 0]);
    expect(body).toContain('&lt;b&gt;eve');
    expect((await ask('/api/head')).status).toBe(401);
  });

  test('everybody who can sign in reads, where that is set; in a pool of one’s own groups are roles', async () => {
    tell({ roles: { '*': 'reader' } });
    await signIn({ email: 'a@corp.example' });
    expect((await json<Me>('/api/me')).role).toBe('reader');
    tell({ roles: undefined, claim: 'cognito:groups' });
    ask = browser();
    await signIn({ token_use: 'id', 'cognito:groups': ['desk:metals', 'desk:desk', 'reader'] });
    expect(await json<Me>('/api/me')).toEqual({
      name: 'person-1',
      role: 'desk',
      audiences: ['metals', 'desk'],
      access: 'signin',
    });
  });

  test('an address that is not proven is no name', async () => {
    await signIn({ ...DESK, email: 'ceo@corp.example', email_verified: false, name: 'Eve' });
    expect((await json<Me>('/api/me')).name).toBe('Eve');
  });
});

describe('what does not hold', () => {
  const CHANGES: Record<string, (claims: Record<string, unknown>) => object> = {
    'another nonce': (claims) => ({ ...claims, nonce: 'other' }),
    'no nonce': ({ nonce: _, ...claims }) => claims,
    'another issuer': (claims) => ({ ...claims, iss: 'https://evil.example' }),
    'another audience': (claims) => ({ ...claims, aud: 'another-client' }),
    'another client behind several audiences': (claims) => ({ ...claims, aud: [openId.clientId, 'x'], azp: 'x' }),
    'an end that has passed': (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 60 }),
    'a token for access': (claims) => ({ ...claims, token_use: 'access' }),
  };
  test.each(Object.entries(CHANGES))('%s', async (_, change) => {
    openId.next.change = (claims) => change(claims) as typeof claims;
    expect((await signIn(DESK)).status).toBe(403);
    expect(cookies.size).toBe(0);
  });

  test.each(['forged', 'plain'] as const)('a token that is %s', async (how) => {
    openId.next[how] = true;
    expect((await signIn(DESK)).status).toBe(403);
    expect(cookies.size).toBe(0);
  });

  test('a code used twice', async () => {
    const back = local(openId.consent(await begin(), DESK));
    const under = new Map(cookies);
    expect((await ask(back)).status).toBe(302);
    expect((await ask(back)).status).toBe(400);
    cookies.clear();
    for (const [name, value] of under) cookies.set(name, value);
    expect((await ask(back)).status).toBe(502);
    expect(cookies.size).toBe(0);
  });

  test('a sign-in that another browser began, another state, or none', async () => {
    const victim = cookies;
    const mallory = browser();
    const began = (await mallory('/session/start?to=%2F')).location ?? '';
    const theirs = local(openId.consent(began, DESK));
    ask = browser();
    expect((await ask(theirs)).status).toBe(400);
    await begin();
    expect((await ask(theirs)).status).toBe(400);
    await begin();
    expect((await ask('/session/back?code=1')).status).toBe(400);
    expect(victim.size).toBe(0);
  });

  test('a sign-in under way that was tampered with, or left too long', async () => {
    const back = local(openId.consent(await begin(), DESK));
    const state = new URLSearchParams(back.split('?')[1]).get('state');
    const name = '__Host-signing-in';
    const under = { state, nonce: 'n', verifier: 'v', to: 'https://evil.example', exp: Date.now() / 1000 + 60 };
    for (const bad of [
      sealed('start', { ...KEYS.session, key: 'mine' }, under),
      sealed('start', KEYS.session, { ...under, exp: 1 }),
      sealed('session', KEYS.session, under),
      'x',
    ]) {
      cookies.set(name, bad);
      expect((await ask(back)).status, bad).toBe(400);
    }
  });

  test('a provider that refuses, or does not answer', async () => {
    await begin();
    const state = new URLSearchParams(new URL(await begin()).search).get('state');
    expect((await ask(`/session/back?error=access_denied&state=${state}`)).status).toBe(403);
    tell({ issuer: 'http://127.0.0.1:9' });
    const { status, body } = await ask('/session/start?to=%2F');
    expect(status).toBe(500);
    expect(body).not.toContain('127.0.0.1');
  });

  test.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/#/\r\nset-cookie: a=b',
    '/session/end',
    'javascript:alert(1)',
    '/#//x y',
  ])('back to %j leads to the dashboard', async (to) => expect((await signIn(DESK, to)).location).toBe('/'));

  test('other paths and methods', async () => {
    await signIn(DESK);
    expect((await ask('/session/other')).status).toBe(404);
  });
});

describe('keys', () => {
  test('a session ends after eight hours, and with its key', async () => {
    await signIn(DESK);
    const [, payload = ''] = (cookies.get('__Host-session') ?? '').split('.');
    const { exp } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { exp: number };
    expect(exp - Date.now() / 1000).toBeGreaterThan(8 * 3600 - 120);
    expect(exp - Date.now() / 1000).toBeLessThanOrEqual(8 * 3600);
    store.delete(KEYS.session.id);
    expect((await ask('/api/head')).status).toBe(401);
  });

  test('sessions of the key before go on beside those of the new one', async () => {
    await signIn(DESK);
    const old = cookies.get('__Host-session') ?? '';
    const fresh = { id: 'session.c3', key: 'n'.repeat(43) };
    store.set(fresh.id, fresh.key);
    standIns.secrets.set('/chokepoint.gate/keys', JSON.stringify({ ...KEYS, session: fresh }));
    await signIn(DESK);
    expect(cookies.get('__Host-session')).not.toBe(old);
    expect((await ask('/api/head')).status).toBe(200);
    cookies.set('__Host-session', old);
    expect((await ask('/api/head')).status).toBe(200);
  });
});

describe('links for programs that cannot sign in', () => {
  const linkFor = (address: string) => ask(`/session/link?for=${encodeURIComponent(address)}`);
  const addressOf = async (address: string): Promise<string> =>
    (JSON.parse((await linkFor(address)).body) as { address: string }).address;

  test('a feed under its question, a calendar, and that of one’s own lines', async () => {
    await signIn(DESK);
    const feed = await addressOf('/api/changes.atom?kind=listing&limit=5&known=2020-01-01');
    const calendar = await addressOf('/api/calendar.ics');
    const own = await addressOf('/api/lists/desk.ics');
    ask = browser();
    expect((await ask(feed)).body).toContain('<feed');
    expect((await ask(calendar)).body).toContain('BEGIN:VCALENDAR');
    expect((await ask(own)).body).toContain('lines of desk');
    const token = own.split('token=')[1];
    for (const path of ['/api/lists/desk/parts', '/api/deliveries', '/api/now', '/api/calendar.ics', '/'])
      expect([401, 302], path).toContain((await ask(`${path}?token=${token}`)).status);
  });

  test('one link is revoked, or all with their key', async () => {
    await signIn(DESK);
    const { id, address } = JSON.parse((await linkFor('/api/calendar.ics')).body) as { id: string; address: string };
    const other = await addressOf('/api/calendar.ics');
    ask = browser();
    store.set(`revoked.${id}`, '1');
    expect([(await ask(address)).status, (await ask(other)).status]).toEqual([401, 200]);
    store.delete(KEYS.link.id);
    ask = browser();
    expect((await ask(other)).status).toBe(401);
  });

  test.each([
    ['/api/now', 400],
    ['/api/deliveries', 400],
    ['/session/end', 400],
    ['https://evil.example/api/calendar.ics', 400],
    ['/api/../api/deliveries', 400],
    ['/api/lists/operators.ics', 403],
    [`/api/changes.atom?subject=${'x'.repeat(1000)}`, 400],
  ])('none is made for %s', async (address, status) => {
    await signIn(DESK);
    expect((await linkFor(address)).status).toBe(status);
  });

  test('none is made for nobody; behind a password the link is all there is', async () => {
    expect((await linkFor('/api/calendar.ics')).status).toBe(401);
    const basic = `Basic ${Buffer.from('a:b').toString('base64')}`;
    store.set('password', createHash('sha256').update(basic).digest('hex'));
    ask = browser('password');
    const said = await ask('/session/link?for=%2Fapi%2Flists%2Fdesk.ics', { authorization: basic });
    const { address } = JSON.parse(said.body) as { address: string };
    expect((await ask(address)).body).toContain('lines of desk');
    expect((await ask('/session/start', { authorization: basic })).status).toBe(404);
  });
});
