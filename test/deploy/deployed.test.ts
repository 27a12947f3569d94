import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { useStack } from '../../cli/stack.ts';
import { dynamoAudiences } from '../../shared/adapters/aws/people/dynamo-audiences.ts';
import { type Asked, allWell } from '../../tools/deployed/checks.ts';
import { type Account, startAccount } from '../support/account.ts';
import { freshTable } from '../support/database.ts';
import { loopback } from '../support/loopback.ts';
import { databaseEndpoint } from '../support/running-database.ts';

const LOGIN = 'desk:secret';
const before = { ...process.env };
let account: Account;
let site: Awaited<ReturnType<typeof loopback>>;
/** What the site answers. */
let door: { shut: boolean; head: object; policy: string };
let asked: Asked;

beforeAll(async () => {
  account = await startAccount();
  site = await loopback(({ url, headers }, response) => {
    const known = headers.authorization === `Basic ${Buffer.from(LOGIN).toString('base64')}`;
    const status = known || !door.shut ? 200 : 401;
    response.writeHead(status, { 'content-security-policy': door.policy });
    response.end(url === '/api/head' ? JSON.stringify(door.head) : '');
  });
});
afterAll(() => Promise.all([account.close(), site.close()]));
afterEach(() => {
  process.env = { ...before };
});

beforeEach(async () => {
  const db = await freshTable();
  await dynamoAudiences(db).put({
    name: 'operators',
    channels: [{ id: 'mail', kind: 'email', to: ['me@corp.org'] }],
    operations: true,
  });
  door = {
    shut: true,
    policy: "script-src 'self';",
    head: { commit: 7, checked: { verdict: 'whole', text: 'All was read whole.' } },
  };
  const outputs = {
    Address: site.origin,
    Table: db.table,
    Pages: 'pages',
    Rounds: 'https://sqs/rounds',
    SecretsPrefix: '/chokepoint/',
    Sender: 'alerts@corp.org',
    Access: 'password',
    OperatorsTopic: 'arn:aws:sns:eu-central-1:123456789012:operators',
    Collect: 'collect',
    Region: 'eu-central-1',
    Settings: JSON.stringify({ sender: 'corp.org' }),
  };
  account.stacks.set('Chokepoint', outputs);
  account.identities.set('corp.org', { IdentityType: 'DOMAIN', VerifiedForSendingStatus: true });
  account.subscriptions = [{ Endpoint: 'me@corp.org', SubscriptionArn: 'arn:aws:sns:eu-central-1:1:operators:1' }];
  account.mails.length = 0;
  Object.assign(process.env, account.environment, { AWS_ENDPOINT_URL_DYNAMODB: await databaseEndpoint() });
  await useStack('Chokepoint');
  asked = { outputs, login: { password: LOGIN } };
});

const judged = async (): Promise<{ well: boolean; lines: string[] }> => {
  const lines: string[] = [];
  return { well: await allWell(asked, (line) => lines.push(line)), lines };
};

test('a stack that does what it should is told so, and a message has gone out', async () => {
  const { well, lines } = await judged();
  expect(lines.filter((line) => !line.startsWith('ok '))).toEqual([]);
  expect(well).toBe(true);
  expect(account.mails).toMatchObject([{ Destination: { ToAddresses: ['me@corp.org'] } }]);
});

test('without a login what is behind the gate is not tried, and not called good', async () => {
  asked = { outputs: asked.outputs };
  const { well, lines } = await judged();
  expect(lines.filter((line) => line.startsWith('not tried'))).toHaveLength(2);
  expect(well).toBe(true);
});

test.each<[string, () => void, string]>([
  [
    'a gate that lets strangers in',
    () => Object.assign(door, { shut: false }),
    'gate: a stranger asking for / is answered 200',
  ],
  [
    'a login that does not open',
    () => Object.assign(asked, { login: { password: 'desk:other' } }),
    'dashboard: the dashboard is answered 401',
  ],
  ['a page without its policy', () => Object.assign(door, { policy: '' }), 'dashboard: the dashboard comes without'],
  [
    'a collector that is silent',
    () => Object.assign(door, { head: { commit: 7, checked: { collectorSilentSince: '2026-11-01T00:00:00Z' } } }),
    'head is fresh: the collector is silent since',
  ],
  [
    'channels of which none is read',
    () => Object.assign(door, { head: { commit: 7, checked: { verdict: 'none', text: 'Nothing was read.' } } }),
    'head is fresh: Nothing was read.',
  ],
  [
    'a sender that is not verified',
    () => account.identities.set('corp.org', {}),
    'sender is verified: SES has not verified corp.org',
  ],
  [
    'a topic that nobody has confirmed',
    () => Object.assign(account, { subscriptions: [] }),
    'alarms are heard: nobody',
  ],
  [
    'operators that are not enrolled',
    () => Object.assign(process.env, { TABLE: 'no-such-table' }),
    'a message arrives:',
  ],
])('%s fails', async (_, harm, words) => {
  harm();
  const { well, lines } = await judged();
  expect(well).toBe(false);
  const [line] = lines.filter((one) => one.includes(words));
  expect(line).toMatch(/^FAIL/);
});
