import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { storesOf } from '../../tools/gate-keys/stores.ts';
import { headerOf, loginOf, sealOf } from '../../tools/password/credential.ts';
import { type Account, startAccount } from '../support/account.ts';
import { gateOf, viewerRequest } from '../support/gate.ts';

const LOGINS: [string, string][] = [
  ['desk', 'secret'],
  ['desk', `long ${'x'.repeat(500)}`],
  ['desk', '100 % of \\n and \'quotes\' and "more" $HOME `id`'],
  ['Büro', 'Schlüssel 密码 🔑'],
  ['desk', ':with:colons:'],
  ['e\u0301quipe', 'cafe\u0301'],
];

describe('the gate', () => {
  const asking = (header?: string) => viewerRequest('/', header === undefined ? {} : { authorization: header });

  test.each(LOGINS)('opens to %j with %j once it is set, and to nothing near it', async (name, password) => {
    const login = loginOf(name, password);
    const gate = gateOf('password', new Map([['password', sealOf(login)]]));
    expect(await gate(asking(headerOf(login)))).toMatchObject({ uri: '/' });
    for (const other of [
      undefined,
      '',
      headerOf({ ...login, password: `${login.password} ` }),
      sealOf(login),
      headerOf(login).slice(6),
    ])
      expect(await gate(asking(other))).toMatchObject({ statusCode: 401 });
  });

  test('stays shut while no password is set', async () =>
    expect(await gateOf('password', new Map())(asking(headerOf(loginOf('desk', 'secret'))))).toMatchObject({
      statusCode: 401,
    }));
});

test('a browser sends what is composed as one character', () =>
  expect(headerOf(loginOf('e\u0301quipe', 'x'))).toBe(headerOf(loginOf('\u00e9quipe', 'x'))));

test.each<[string, string, string]>([
  ['', 'x', 'at least one character'],
  ['a:b', 'x', 'no colon'],
  ['desk', '', 'no password'],
  ['desk', 'a\nb', 'control characters'],
])('%j with %j is refused', (name, password, words) => expect(() => loginOf(name, password)).toThrow(words));

describe('the key-value store', () => {
  let account: Account;
  const before = { ...process.env };
  beforeAll(async () => {
    account = await startAccount();
    Object.assign(process.env, account.environment);
    delete process.env['AWS_ENDPOINT_URL_CLOUDFRONT_KEYVALUESTORE'];
  });
  afterEach(() => account.keys.clear());
  afterAll(() => {
    process.env = { ...before };
    return account.close();
  });

  test('gets the key by a request that is signed for all regions, over the version just seen', async () => {
    const seen: { host: string; headers: Record<string, string> }[] = [];
    // The SDK makes a host of the store's account, which loopback has none of.
    const handle = async (request: {
      hostname: string;
      method: string;
      path: string;
      headers: Record<string, string>;
      body?: string;
    }) => {
      seen.push({ host: request.hostname, headers: request.headers });
      const { host: _, ...headers } = request.headers;
      const { method, body } = request;
      const answer = await fetch(`${account.url}${request.path}`, { method, headers, ...(body && { body }) });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const said = { statusCode: answer.status, headers: Object.fromEntries(answer.headers) };
      return { response: { ...said, body: Readable.from([bytes]) } };
    };
    const store = 'arn:aws:cloudfront::123456789012:key-value-store/a1b2c3';
    const requestHandler = { handle } as never;
    const outputs = { PasswordStore: store, GatePrefix: '/chokepoint.gate/', SecretsPrefix: '/chokepoint/' };
    await storesOf(outputs, { requestHandler })?.edge.change({ password: 'seal' }, []);
    expect([...account.keys]).toEqual([['password', 'seal']]);
    expect(seen.map(({ host }) => host)).toEqual(Array(2).fill('123456789012.cloudfront-kvs.global.api.aws'));
    expect(seen[1]?.headers).toMatchObject({
      'if-match': 'etag-1',
      'x-amz-region-set': '*',
      authorization: expect.stringContaining('AWS4-ECDSA-P256-SHA256'),
    });
  });
});
