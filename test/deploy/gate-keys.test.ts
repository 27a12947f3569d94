import {
  CloudFrontKeyValueStoreClient,
  DescribeKeyValueStoreCommand,
  ListKeysCommand,
  UpdateKeysCommand,
} from '@aws-sdk/client-cloudfront-keyvaluestore';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keysIn } from '../../lambdas/decide/keys.ts';
import { type Key, sealed } from '../../lambdas/seal.ts';
import { gateKeys } from '../../tools/gate-keys/gate-keys.ts';
import { type Account, startAccount } from '../support/account.ts';
import { gateOf, viewerRequest } from '../support/gate.ts';

const ARN = 'arn:aws:cloudfront::123456789012:key-value-store/a1b2c3';
const edge = new Map<string, string>();
const kvs = mockClient(CloudFrontKeyValueStoreClient);
const before = { ...process.env };
let account: Account;

beforeAll(async () => {
  account = await startAccount();
  Object.assign(process.env, account.environment);
});
afterAll(() => {
  process.env = { ...before };
  return account.close();
});
beforeEach(() => {
  edge.clear();
  account.parameters.clear();
  account.stacks.set('Chokepoint', {
    Access: 'signin',
    PasswordStore: ARN,
    GatePrefix: '/chokepoint.gate/',
    SecretsPrefix: '/chokepoint/',
  });
  account.stacks.set('Chokepoint-open', { Access: 'public' });
  kvs.reset();
  kvs.on(DescribeKeyValueStoreCommand, { KvsARN: ARN }).resolves({ ETag: 'seen' });
  kvs.on(ListKeysCommand).callsFake(() => ({ Items: [...edge].map(([Key, Value]) => ({ Key, Value })) }));
  kvs.on(UpdateKeysCommand, { KvsARN: ARN, IfMatch: 'seen' }).callsFake(({ Puts = [], Deletes = [] }) => {
    for (const { Key, Value } of Puts) edge.set(Key, Value);
    for (const { Key } of Deletes) edge.delete(Key);
    return {};
  });
});

const keys = (): { session: Key; link: Key } =>
  JSON.parse(account.parameters.get('/chokepoint.gate/keys') ?? '{}') as { session: Key; link: Key };
const passes = async (token: string): Promise<boolean> => {
  const said = { cookie: `__Host-session=${token}` };
  return 'uri' in (await gateOf('signin', edge)(viewerRequest('/api/now', said)));
};
const session = (): string => sealed('session', keys().session, { role: 'reader', exp: Date.now() / 1000 + 60 });
const link = (id: string): string =>
  sealed('link', keys().link, { id, role: 'reader', path: '/api/calendar.ics', query: {} });
const opens = async (token: string): Promise<boolean> =>
  'uri' in (await gateOf('password', edge)(viewerRequest(`/api/calendar.ics?token=${token}`)));

test('keys are made once, in both places, and what the gate finds there opens it', async () => {
  expect(await gateKeys([])).toBe('Keys were made: session, link, decisions.');
  const made = keys();
  expect([await passes(session()), await opens(link('l1'))]).toEqual([true, true]);
  expect(Buffer.from(made.session.key, 'base64url')).toHaveLength(32);
  expect(await gateKeys([])).toBe('The keys are there.');
  expect(keys()).toEqual(made);
  edge.clear();
  await gateKeys([]);
  expect([...edge]).toEqual([
    [made.session.id, made.session.key],
    [made.link.id, made.link.key],
  ]);
});

test('a renewed key leaves what is open until the next, and the other use alone', async () => {
  await gateKeys([]);
  edge.set('password', 'hash');
  const [first, open] = [session(), link('l1')];
  await gateKeys(['--renew', 'sessions']);
  const second = session();
  expect(second).not.toBe(first);
  expect([await passes(first), await passes(second), await opens(open)]).toEqual([true, true, true]);
  await gateKeys(['--renew', 'sessions']);
  expect([await passes(first), await passes(second), await passes(session())]).toEqual([false, true, true]);
  expect(edge.get('password')).toBe('hash');
});

test('sessions and links end at once, one link alone', async () => {
  await gateKeys([]);
  const [one, open, other] = [session(), link('l1aa'), link('l2bb')];
  await gateKeys(['--revoke', 'l1aa']);
  expect([await opens(open), await opens(other), await passes(one)]).toEqual([false, true, true]);
  await gateKeys(['--end', 'sessions']);
  expect([await passes(one), await passes(session()), await opens(other)]).toEqual([false, true, true]);
  await gateKeys(['--end', 'links']);
  expect([await opens(other), await opens(link('l3'))]).toEqual([false, true]);
});

test('links to decide by are signed with a new key, with the one before or alone, and the gate stays as it is', async () => {
  await gateKeys([]);
  const secret = (): string => account.parameters.get('/chokepoint/decision-links') ?? '';
  const [first, gate] = [secret(), keys()];
  expect(Buffer.from(first, 'base64url')).toHaveLength(32);
  await gateKeys(['--renew', 'decisions']);
  const second = keysIn(secret());
  expect(second.map(({ key }) => key)).toEqual([expect.not.stringMatching(first), first]);
  await gateKeys(['--renew', 'decisions']);
  expect(keysIn(secret()).map(({ key }) => key)).toEqual([expect.any(String), second[0].key]);
  account.parameters.set('/chokepoint/decision-links', 'too short');
  await expect(gateKeys(['--renew', 'decisions'])).rejects.toThrow('too short to be a key');
  await gateKeys(['--end', 'decisions']);
  expect(keysIn(secret())).toHaveLength(1);
  expect(keys()).toEqual(gate);
});

describe('what cannot be done', () => {
  test.each([
    [['--renew', 'passwords'], 'sessions, links or decisions'],
    [['--renew', 'links', '--end', 'links'], 'one of them'],
    [['--revoke', '../x'], 'no id'],
    [['--stage', 'none'], 'There is no stack Chokepoint-none'],
    [['--stage', 'open'], 'has no gate'],
  ])('%j is said', async (args, words) => {
    await expect(gateKeys(args)).rejects.toThrow(words);
    expect(edge.size + account.parameters.size).toBe(0);
  });
});
