import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { headerOf, loginOf, sealOf } from '../../tools/password/credential.ts';
import { putKey } from '../../tools/password/key-value-store.ts';
import { type Account, startAccount } from '../support/account.ts';
import { stackOf } from '../support/stack.ts';

const LOGINS: [string, string][] = [
  ['desk', 'secret'],
  ['desk', `long ${'x'.repeat(500)}`],
  ['desk', '100 % of \\n and \'quotes\' and "more" $HOME `id`'],
  ['Büro', 'Schlüssel 密码 🔑'],
  ['desk', ':with:colons:'],
  ['e\u0301quipe', 'cafe\u0301'],
];

/** What is written into a template, its references by name. */
const written = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const [, parts] = (value as { 'Fn::Join': [string, unknown[]] })['Fn::Join'];
  return parts.map((part) => (typeof part === 'string' ? part : 'store')).join('');
};

type Handler = (event: unknown) => Promise<{ statusCode?: number; uri?: string }>;

/** The gate as the stack has it, with this store behind it. */
const gateOf = (code: string, store: ReadonlyMap<string, string>): Handler => {
  const kvs = () => ({
    get: async (key: string) => {
      const value = store.get(key);
      if (value === undefined) throw new Error('KeyNotFound');
      return value;
    },
    exists: async (key: string) => store.has(key),
  });
  const plain = code.replace(/^import .*$/gm, '');
  return new Function('cf', 'crypto', `${plain}\nreturn handler;`)({ kvs }, { createHash }) as Handler;
};

const requestWith = (header?: string) => ({
  request: {
    method: 'GET',
    uri: '/',
    querystring: {},
    cookies: {},
    headers: header === undefined ? {} : { authorization: { value: header } },
  },
});

describe('the gate of the stack', () => {
  let code: string;
  beforeAll(() => {
    const stack = stackOf({ access: 'password' });
    const [gate] = Object.values(Template.fromStack(stack).findResources('AWS::CloudFront::Function'));
    code = written(gate?.['Properties'].FunctionCode);
  });

  test.each(LOGINS)('opens to %j with %j once it is set, and to nothing near it', async (name, password) => {
    const login = loginOf(name, password);
    const gate = gateOf(code, new Map([['password', sealOf(login)]]));
    expect(await gate(requestWith(headerOf(login)))).toMatchObject({ uri: '/' });
    for (const other of [
      undefined,
      '',
      headerOf({ ...login, password: `${login.password} ` }),
      sealOf(login),
      headerOf(login).slice(6),
    ])
      expect(await gate(requestWith(other))).toMatchObject({ statusCode: 401 });
  });

  test('stays shut while no password is set', async () =>
    expect(await gateOf(code, new Map())(requestWith(headerOf(loginOf('desk', 'secret'))))).toMatchObject({
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
    await putKey(store, 'password', 'seal', { requestHandler });
    expect([...account.keys]).toEqual([['password', 'seal']]);
    expect(seen.map(({ host }) => host)).toEqual(Array(2).fill('123456789012.cloudfront-kvs.global.api.aws'));
    expect(seen[1]?.headers).toMatchObject({
      'if-match': 'etag-1',
      'x-amz-region-set': '*',
      authorization: expect.stringContaining('AWS4-ECDSA-P256-SHA256'),
    });
  });
});
