import { createHash } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import type { Answer, Request } from '../../infra/gate/event.ts';
import { gateCode } from '../../infra/site/gate-code.ts';
import { sealed } from '../../lambdas/seal.ts';
import { gateOf, viewerRequest } from '../support/gate.ts';

const SESSION = { id: 'session.a1', key: 'k'.repeat(43) };
const LINK = { id: 'link.b2', key: 'l'.repeat(43) };
const OLD = { id: 'session.old', key: 'o'.repeat(43) };
const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`;
const DESK = basic("desk:pass%wörd'\\");
const store = new Map([
  ['password', createHash('sha256').update(DESK).digest('hex')],
  [SESSION.id, SESSION.key],
  [LINK.id, LINK.key],
  ['empty', ''],
  ['session.empty', ''],
  ['revoked.gone', '1'],
]);
const soon = (): number => Math.floor(Date.now() / 1000) + 600;
const claims = (more = {}) => ({ role: 'desk:metals', name: 'Zoë 张', exp: soon(), ...more });
const session = (more = {}, key = SESSION): string => sealed('session', key, claims(more));
const link = (more = {}, key = LINK): string =>
  sealed('link', key, { id: 'l1', role: 'reader', path: '/api/calendar.ics', query: {}, ...more });
const cookie = (token: string): string => `__Host-session=${token}`;

const passed = (answer: Request | Answer): Request => {
  if (!('uri' in answer)) throw new Error(`refused with ${answer.statusCode}`);
  return answer;
};
const refused = (answer: Request | Answer): number | 'passed' =>
  'statusCode' in answer ? answer.statusCode : 'passed';
const identityOf = ({ headers }: Request) => [headers['x-chokepoint-role']?.value, headers['x-chokepoint-user']?.value];

test.each(['password', 'signin'] as const)(
  'the code for %s is what CloudFront takes: at most 10 KB, no exports',
  (access) => {
    const code = gateCode(access);
    expect(Buffer.byteLength(code)).toBeLessThan(10_240);
    expect(code).toMatch(/^import cf from "cloudfront";\nimport crypto from "crypto";\n/);
    expect(code).toMatch(/^async function handler\(event\)/m);
    expect(code).not.toMatch(/^(export|import (?!cf |crypto ))/m);
    expect(code).not.toMatch(/\?\.|\?\?|\.\.\.|for \((const|let|var) \w+ of/);
  },
);

describe('behind a password', () => {
  const gate = gateOf('password', store);

  test('whoever knows it passes as an operator, everywhere', async () => {
    for (const path of ['/', '/index.html', '/assets/a.js', '/api/now', '/session/link']) {
      const request = passed(await gate(viewerRequest(path, { authorization: DESK })));
      expect([request.uri, ...identityOf(request)]).toEqual([path, 'operator', undefined]);
    }
  });

  test.each([
    ['no header', {}],
    ['an empty header', { authorization: '' }],
    ['another scheme', { authorization: DESK.replace('Basic', 'Bearer') }],
    ['the scheme in other letters', { authorization: DESK.replace('Basic', 'basic') }],
    ['another password', { authorization: basic('desk:wrong') }],
    ['the hash itself', { authorization: store.get('password') ?? '' }],
    ['two headers, one of them right', { authorization: [DESK, basic('desk:wrong')] }],
    ['two headers, both right', { authorization: [DESK, DESK] }],
    ['a session of the other door', { cookie: cookie(session()) }],
    ['a role that it says itself', { 'x-chokepoint-role': 'operator' }],
  ])('%s is asked for the password', async (_, said) => {
    const answer = await gate(viewerRequest('/api/now', said));
    expect(refused(answer)).toBe(401);
    expect(answer.headers['www-authenticate']?.value).toContain('Basic');
  });

  test('nobody passes before a password is set, nor where the store fails', async () => {
    const request = viewerRequest('/', { authorization: DESK });
    expect(refused(await gateOf('password', new Map())(request))).toBe(401);
    expect(refused(await gateOf('password', new Map([['password', '']]))(request))).toBe(401);
  });

  test('no way of writing a path leads past it', async () => {
    for (const path of [
      '//api/now',
      '/API/now',
      '/%61pi/now',
      '/session/start',
      '/session/../api/now',
      '/api/now/%2e%2e',
      '/.',
      '',
    ])
      expect(refused(await gate(viewerRequest(path))), path).toBe(401);
  });
});

describe('behind a sign-in', () => {
  const gate = gateOf('signin', store);

  test('a session passes with its role and its name, whatever the request says of itself', async () => {
    const said = { cookie: cookie(session()), 'x-chokepoint-role': 'operator', 'X-Chokepoint-User': 'Mallory' };
    const request = passed(await gate(viewerRequest('/api/now?valid=2025-11-09', said)));
    expect(identityOf(request)).toEqual(['desk:metals', encodeURIComponent('Zoë 张')]);
    expect(request.querystring).toEqual({ valid: { value: '2025-11-09' } });
  });

  test('a page leads to the sign-in, anything else is told where that is', async () => {
    for (const path of ['/', '/index.html']) {
      const answer = await gate(viewerRequest(path));
      expect([refused(answer), answer.headers['location']?.value]).toEqual([302, '/session/start']);
    }
    const answer = (await gate(viewerRequest('/api/now'))) as Answer;
    expect(answer).toMatchObject({ statusCode: 401, headers: { 'cache-control': { value: 'no-store' } } });
    expect(JSON.parse(answer.body?.data ?? '')).toMatchObject({ signIn: '/session/start' });
  });

  test('where one signs in nobody has signed in, and nobody is anybody there', async () => {
    for (const path of ['/session/start', '/session/back', '/session/end', '/session/out']) {
      const request = passed(await gate(viewerRequest(`${path}?code=1`, { 'x-chokepoint-role': 'operator' })));
      expect(identityOf(request)).toEqual([undefined, undefined]);
    }
  });

  const key = new TextEncoder().encode(SESSION.key);
  const jwt = (header: object, payload: object = { use: 'session', ...claims() }, by = key) =>
    new SignJWT({ ...payload }).setProtectedHeader({ alg: 'HS256', kid: SESSION.id, ...header }).sign(by);

  test('a token that a library makes is as good', async () => {
    expect(refused(await gate(viewerRequest('/api/now', { cookie: cookie(await jwt({})) })))).toBe('passed');
  });

  const tampered = (): string => {
    const [head, , signature] = session().split('.');
    const body = Buffer.from(JSON.stringify({ use: 'session', ...claims({ role: 'operator' }) })).toString('base64url');
    return `${head}.${body}.${signature}`;
  };
  const TOKENS: Record<string, () => string | Promise<string>> = {
    nothing: () => '',
    'no token': () => 'a.b.c',
    'two parts': () => session().split('.').slice(0, 2).join('.'),
    'four parts': () => `${session()}.${session().split('.')[2]}`,
    'no signature': () => `${session().split('.').slice(0, 2).join('.')}.`,
    'a signature cut short': () => session().slice(0, -1),
    'an expired one': () => session({ exp: soon() - 601 }),
    'one without an end': () => session({ exp: undefined }),
    'an end that is no number': () => session({ exp: 'never' }),
    'one without a role': () => session({ role: undefined }),
    'a role that is no text': () => session({ role: ['operator'] }),
    'other claims under a good signature': tampered,
    'alg none': () => new UnsecuredJWT({ use: 'session', ...claims() }).encode(),
    'alg none with the key named': () => {
      const head = Buffer.from(JSON.stringify({ alg: 'none', kid: SESSION.id })).toString('base64url');
      return `${head}.${session().split('.')[1]}.`;
    },
    'another algorithm': () => jwt({ alg: 'HS512' }),
    'a key of one’s own': () => session({}, { id: SESSION.id, key: 'mine'.repeat(10) }),
    'a key that has been taken away': () => session({}, OLD),
    'a key of the other use': () => sealed('session', LINK, claims()),
    'a link': () => link({ exp: soon() }),
    'what a sign-in under way is sealed with': () => sealed('start', SESSION, claims()),
    'the password’s hash as a key': () => session({}, { id: 'password', key: store.get('password') ?? '' }),
    'an empty key': () => session({}, { id: 'session.empty', key: '' }),
    'a path as a key': () => session({}, { id: 'session./../password', key: '' }),
    'a list as a key': () => jwt({ kid: [SESSION.id] as unknown as string }),
    'a head that is null': () =>
      `${Buffer.from('null').toString('base64url')}.${session().split('.').slice(1).join('.')}`,
  };
  test.each(Object.entries(TOKENS))('%s opens nothing', async (_, token) => {
    const said = { cookie: cookie(await token()), 'x-chokepoint-role': 'operator' };
    expect(refused(await gate(viewerRequest('/api/now', said)))).toBe(401);
  });

  test('two cookies of that name open nothing, neither does one of another name', async () => {
    const twice = { cookie: [cookie(session()), cookie(session({ role: 'operator' }))] };
    expect(refused(await gate(viewerRequest('/api/now', twice)))).toBe(401);
    expect(refused(await gate(viewerRequest('/api/now', { cookie: `session=${session()}` })))).toBe(401);
    expect(refused(await gate(viewerRequest('/api/now', { authorization: DESK })))).toBe(401);
  });

  test('no way of writing a path leads past it', async () => {
    for (const path of [
      '//api/now',
      '/API/now',
      '/session/%73tart',
      '/session/start/',
      '/session/start/../../api/now',
      '/Session/start',
      '/session/link',
    ])
      expect(refused(await gate(viewerRequest(path))), path).toBe(401);
  });

  test('a new key lets new sessions in beside those of the old, until that is taken away', async () => {
    const turned = new Map([...store, ['session.c3', 'n'.repeat(43)]]);
    const fresh = session({}, { id: 'session.c3', key: 'n'.repeat(43) });
    const ask = async (keys: Map<string, string>, token: string) =>
      refused(await gateOf('signin', keys)(viewerRequest('/api/now', { cookie: cookie(token) })));
    const old = session();
    expect([await ask(turned, fresh), await ask(turned, old)]).toEqual(['passed', 'passed']);
    turned.delete(SESSION.id);
    expect([await ask(turned, fresh), await ask(turned, old)]).toEqual(['passed', 401]);
  });
});

describe.each(['password', 'signin'] as const)('a link, behind a %s', (access) => {
  const gate = gateOf(access, store);
  const ask = async (path: string, token: string) => gate(viewerRequest(`${path}?token=${token}`));

  test('opens its address with the question it was made for, and nothing that is added', async () => {
    const token = link({ query: { list: { value: 'UEL' } } });
    const request = passed(await gate(viewerRequest(`/api/calendar.ics?token=${token}&list=EL&known=2020-01-01`)));
    expect(request.querystring).toEqual({ list: { value: 'UEL' } });
    expect(identityOf(request)).toEqual(['reader', undefined]);
    expect(
      identityOf(
        passed(await ask('/api/lists/metals.ics', link({ path: '/api/lists/metals.ics', role: 'desk:metals' }))),
      ),
    ).toEqual(['desk:metals', undefined]);
  });

  test.each([
    '/api/now',
    '/api/lists/metals.ics',
    '/',
    '/session/link',
    '//api/calendar.ics',
    '/api/calendar.ics/',
    '/api/calendar%2eics',
  ])('does not open %s', async (path) => expect(refused(await ask(path, link()))).not.toBe('passed'));

  test.each([
    ['a link that was revoked', link({ id: 'gone' })],
    ['a session', session({ path: '/api/calendar.ics', query: {} })],
    [
      'a link by the key of sessions',
      sealed('link', SESSION, { id: 'l1', role: 'reader', path: '/api/calendar.ics', query: {} }),
    ],
    ['a link by a key that is gone', link({}, { id: 'link.gone', key: LINK.key })],
    ['no token', 'x'],
  ])('%s opens nothing', async (_, token) => expect(refused(await ask('/api/calendar.ics', token))).toBe(401));

  test('a link said twice opens nothing, and a wrong one is not made good by a session', async () => {
    const twice = `/api/calendar.ics?token=${link()}&token=${link()}`;
    expect(refused(await gate(viewerRequest(twice)))).toBe(401);
    const said = { cookie: cookie(session()), authorization: DESK };
    expect(refused(await gate(viewerRequest('/api/calendar.ics?token=x', said)))).toBe(401);
  });
});
