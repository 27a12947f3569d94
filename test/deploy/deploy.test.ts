import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dynamoAudiences } from '../../shared/adapters/aws/people/dynamo-audiences.ts';
import type { Database } from '../../shared/adapters/aws/store/client.ts';
import { deploy } from '../../tools/deploy/deploy.ts';
import { type Account, startAccount } from '../support/account.ts';
import { freshTable } from '../support/database.ts';
import { databaseEndpoint } from '../support/running-database.ts';

const FIRST = ['--access', 'password', '--sender', 'corp.org', '--operator', 'me@corp.org'];
const before = { ...process.env };
let account: Account;
let db: Database;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.close());
afterEach(() => {
  process.env = { ...before };
});

beforeEach(async () => {
  db = await freshTable();
  account.stacks.clear();
  account.identities.clear();
  account.subscriptions = [];
  Object.assign(account, { production: false, concurrency: 10 });
  Object.assign(process.env, account.environment, { AWS_ENDPOINT_URL_DYNAMODB: await databaseEndpoint() });
});

/** Stands for cdk: makes of the context what the stack would say of itself. */
const cloud = (args: string[]): void => {
  const context = Object.fromEntries(
    args.flatMap((argument, place) => (args[place - 1] === '-c' ? [argument.split(/=(.*)/s).slice(0, 2)] : [])),
  ) as Record<string, string>;
  const { stage, region, ...settings } = context;
  account.stacks.set(stage === 'prod' ? 'Chokepoint' : `Chokepoint-${stage}`, {
    Address: 'https://d1.cloudfront.net',
    Table: db.table,
    Pages: 'pages',
    Rounds: 'https://sqs/rounds',
    SecretsPrefix: '/chokepoint/',
    Sender: `alerts@${settings['sender']}`,
    Operator: settings['operator'] ?? '',
    Access: settings['access'] ?? '',
    OperatorsTopic: 'arn:aws:sns:eu-central-1:123456789012:operators',
    Collect: 'collect',
    Region: region ?? '',
    Settings: JSON.stringify(settings),
  });
};

type Run = { code: number; said: string; calls: string[][] };
const run = async (args: string[], ends = 0): Promise<Run> => {
  const said: string[] = [];
  const calls: string[][] = [];
  const code = await deploy(args, {
    say: (text) => said.push(text),
    ask: undefined,
    build: async () => calls.push(['build']) && 0,
    cdk: async (given) => {
      calls.push(given);
      if (ends === 0 && given[0] === 'deploy') cloud(given);
      return ends;
    },
  });
  return { code, said: said.join('\n'), calls };
};

describe('the first deployment', () => {
  test('builds, hands cdk its own arguments in their order, enrols the operator and says all that is left', async () => {
    account.identities.set('corp.org', {
      IdentityType: 'DOMAIN',
      VerifiedForSendingStatus: false,
      DkimAttributes: { Tokens: ['t1', 't2', 't3'], SigningHostedZone: 'dkim.eu-central-1.amazonses.com' },
    });
    account.subscriptions = [{ Endpoint: 'me@corp.org', SubscriptionArn: 'PendingConfirmation' }];
    const { code, said, calls } = await run([...FIRST, '--require-approval', 'never', '-c', 'a=b']);
    expect(code).toBe(0);
    expect(calls[0]).toEqual(['build']);
    expect(calls[1]?.slice(0, 2)).toEqual(['deploy', 'Chokepoint']);
    expect(calls[1]).toEqual(expect.arrayContaining(['stage=prod', 'region=eu-central-1', 'sender=corp.org']));
    expect(calls[1]?.slice(-4)).toEqual(['--require-approval', 'never', '-c', 'a=b']);
    expect(await dynamoAudiences(db).all()).toMatchObject([
      { name: 'operators', operations: true, channels: [{ kind: 'email', to: ['me@corp.org'] }] },
    ]);
    for (const words of [
      'Deployed: https://d1.cloudfront.net',
      't2._domainkey.corp.org  CNAME  t2.dkim.eu-central-1.amazonses.com',
      'sandbox',
      'confirm the subscription',
      'npm run password -- --stage prod',
      'runs 10 functions at once',
      'test:deployed -- --stage prod',
    ])
      expect(said).toContain(words);
  });

  test('where all is confirmed nothing is left', async () => {
    account.identities.set('corp.org', { IdentityType: 'DOMAIN', VerifiedForSendingStatus: true });
    account.subscriptions = [{ Endpoint: 'me@corp.org', SubscriptionArn: 'arn:aws:sns:eu-central-1:1:operators:1' }];
    Object.assign(account, { production: true, concurrency: 1000 });
    const { said } = await run(['--access', 'public', ...FIRST.slice(2)]);
    expect(said).not.toContain('Left to do');
  });

  test('an address is verified by the mail that SES sends it', async () => {
    account.identities.set('alerts@corp.org', { IdentityType: 'EMAIL_ADDRESS', VerifiedForSendingStatus: false });
    const { said } = await run([...FIRST, '--sender', 'alerts@corp.org']);
    expect(said).toContain('SES has written to alerts@corp.org');
  });

  test('what cannot be asked is said, and stops nothing', async () => {
    const { code, said } = await run(FIRST);
    expect([code, said]).toEqual([0, expect.stringContaining('? The sender could not be asked')]);
  });
});

describe('an update', () => {
  test('that says nothing keeps sender, operator and access', async () => {
    await run(FIRST);
    const { calls } = await run([]);
    expect(calls[1]).toEqual(
      expect.arrayContaining(['access=password', 'sender=corp.org', 'operator=me@corp.org', 'stage=prod']),
    );
  });

  test('moves the operator where there is another, and leaves alone what people made of the audience', async () => {
    await run(FIRST);
    const audiences = dynamoAudiences(db);
    const [made] = await audiences.all();
    await audiences.put({ ...made!, weekly: { weekday: 'monday', hour: 8, zone: 'Europe/Berlin' } });
    expect((await run([])).said).toContain("The audience 'operators' stands as it was");
    await run(['--operator', 'you@corp.org']);
    expect(await audiences.all()).toMatchObject([
      { channels: [{ to: ['you@corp.org'] }], weekly: { weekday: 'monday' }, operations: true },
    ]);
  });

  test('another stage is another stack, and remembers its own', async () => {
    await run(FIRST);
    await run(['--stage', 'beta', '--access', 'public', '--sender', 'beta.org', '--operator', 'b@corp.org']);
    expect([...account.stacks.keys()]).toEqual(['Chokepoint', 'Chokepoint-beta']);
    expect((await run(['--stage', 'beta'])).calls[1]).toContain('sender=beta.org');
    expect((await run([])).calls[1]).toContain('sender=corp.org');
  });

  test('--diff changes nothing and enrols nobody', async () => {
    await run(FIRST);
    account.asked.length = 0;
    const { calls, said } = await run(['--diff', '--operator', 'you@corp.org']);
    expect(calls[1]?.slice(0, 2)).toEqual(['diff', 'Chokepoint']);
    expect(said).toBe('');
    expect((await dynamoAudiences(db).all())[0]).toMatchObject({ channels: [{ to: ['me@corp.org'] }] });
  });
});

describe('a removal', () => {
  test('is of what stands, by its own settings, and says what stays', async () => {
    await run(FIRST);
    const { calls, said } = await run(['--remove', '--force']);
    expect(calls[1]?.slice(0, 2)).toEqual(['destroy', 'Chokepoint']);
    expect(calls[1]).toEqual(expect.arrayContaining(['sender=corp.org', '--force']));
    expect(said).toContain(`The table ${db.table} and the page store pages stay`);
  });

  test('of nothing is bad use', () => expect(run(['--remove', ...FIRST])).rejects.toThrow('there is no stack'));
});

describe('what cannot go well ends early', () => {
  test.each([
    ['a region without mail', ['--region', 'ap-east-1', ...FIRST], 'ap-east-1 lacks'],
    ['a new stage without its settings', [], 'say --access, --sender, --operator'],
    ['an example', [...FIRST, '--operator', 'me@chokepoint.example'], 'is an example'],
  ])('%s', async (_, args, words) => {
    await expect(run(args)).rejects.toThrow(words);
    expect(account.asked.filter((one) => one.startsWith('PUT'))).toEqual([]);
  });

  test('where cdk fails its code is ours, and the operator is not enrolled', async () => {
    const { code, said } = await run(FIRST, 3);
    expect([code, said]).toEqual([3, expect.stringContaining('npm run bootstrap -- aws://ACCOUNT/eu-central-1')]);
    expect(await dynamoAudiences(db).all()).toEqual([]);
  });
});
