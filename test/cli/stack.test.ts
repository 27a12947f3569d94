import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stackIn } from '../../cli/stack.ts';
import { isBadUse } from '../../cli/usage.ts';
import { dynamoAudiences } from '../../shared/adapters/aws/people/dynamo-audiences.ts';
import { dynamoReturns } from '../../shared/adapters/aws/sending/dynamo-returns.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { type Account, startAccount } from '../support/account.ts';
import { bundledCli, type Ended, piped } from '../support/bundled-cli.ts';
import { freshTable } from '../support/database.ts';
import { databaseEndpoint } from '../support/running-database.ts';

describe('the stack is taken out of the arguments', () => {
  test.each([
    [['--stack', 'Mine', 'sources', '--try'], 'Mine', ['sources', '--try']],
    [['sources', '--try', '--stack=Mine'], 'Mine', ['sources', '--try']],
    [['regime', '--stage', 'prod', '--valid', '2025-11-09'], 'Chokepoint', ['regime', '--valid', '2025-11-09']],
    [['list', '--stage=beta'], 'Chokepoint-beta', ['list']],
    [['ask', '--', '--stack', 'goods'], undefined, ['ask', '--', '--stack', 'goods']],
    [['sources'], undefined, ['sources']],
  ])('%j', (args, stack, rest) => expect(stackIn(args)).toEqual({ ...(stack && { stack }), rest }));

  test.each([[['--stack']], [['--stack', '--try']], [['--stack', 'A', '--stage', 'b']], [['--stack=a b']]])(
    '%j is bad use',
    (args) => {
      let thrown: unknown;
      try {
        stackIn(args);
      } catch (error) {
        thrown = error;
      }
      expect(isBadUse(thrown)).toBe(true);
    },
  );
});

describe('a command on a deployed stack', () => {
  let account: Account;
  let script: string;
  let environment: Record<string, string>;
  const folder = mkdtempSync(join(tmpdir(), 'chokepoint-stack-'));
  const TABLE = `Chokepoint-beta-Table`;

  const chokepoint = (args: string[], more: Record<string, string> = {}, input = ''): Promise<Ended> =>
    piped(script, folder, args, { ...environment, ...more }, input);

  let db: Awaited<ReturnType<typeof freshTable>>;
  beforeAll(async () => {
    account = await startAccount();
    script = await bundledCli(folder);
    db = await freshTable();
    account.stacks.set('Chokepoint-beta', {
      Address: 'https://beta.chokepoint.example',
      Table: db.table,
      Pages: 'pages',
      Rounds: 'https://sqs/rounds',
      SecretsPrefix: '/chokepoint-beta/',
      Sender: 'alerts@chokepoint.example',
      Collect: 'collector',
      Region: 'eu-central-1',
    });
    account.stacks.set('Chokepoint', { Address: 'https://chokepoint.example' });
    environment = { ...account.environment, AWS_ENDPOINT_URL_DYNAMODB: await databaseEndpoint() };
  });
  afterAll(() => account.close());

  test('reaches its table by the outputs, and says that it was this one', async () => {
    await dynamoAudiences(db).put({ name: 'desk', channels: [{ id: 'mail', kind: 'email', to: ['a@b.example'] }] });
    const { code, out, err } = await chokepoint(['audience', 'list', '--stage', 'beta']);
    expect([code, JSON.parse(out).name]).toEqual([0, 'desk']);
    expect(err).toContain(`From the system in AWS, table ${db.table}, nothing read yet.`);
  });

  test('a test goes to no address from which mail came back', async () => {
    const at = '2026-11-01T00:00:00.000Z' as Instant;
    await dynamoReturns(db).stop({ address: 'a@b.example', at, kind: 'bounced', text: 'unknown' });
    const { code, out } = await chokepoint(['audience', 'test', 'desk', '--stage', 'beta']);
    expect([code, JSON.parse(out)]).toEqual([1, { channel: 'mail', kind: 'refused', text: expect.any(String) }]);
    await dynamoReturns(db).resume('a@b.example');
    expect((await chokepoint(['audience', 'test', 'desk', '--stage', 'beta'])).code).toBe(0);
    expect(account.mails).toHaveLength(1);
  });

  test('sets, names and takes away secrets under its prefix, and shows none', async () => {
    const put = await chokepoint(['--stage', 'beta', 'secret', 'put', 'slack-desk'], {}, 'https://hooks.example/%\\\n');
    expect(put).toMatchObject({ code: 0, out: '' });
    expect([...account.parameters]).toEqual([['/chokepoint-beta/slack-desk', 'https://hooks.example/%\\']]);
    expect((await chokepoint(['--stage', 'beta', 'secret', 'list'])).out).toBe('slack-desk\n');
    expect((await chokepoint(['--stage', 'beta', 'secret', 'remove', 'slack-desk'])).code).toBe(0);
    expect(account.parameters.size).toBe(0);
    expect(await chokepoint(['--stage', 'beta', 'secret', 'remove', 'slack-desk'])).toMatchObject({ code: 1 });
  });

  test.each([
    ['that is not there', ['--stack', 'Other'], {}, 'There is no stack Other in eu-central-1'],
    ['of an older version', ['--stage', 'prod'], {}, 'does not say its Table, Pages'],
    ['without a region', ['--stage', 'beta'], { AWS_REGION: '' }, 'No region is set'],
    [
      'without credentials',
      ['--stage', 'beta'],
      { AWS_ACCESS_KEY_ID: '', AWS_EC2_METADATA_DISABLED: 'true' },
      'No AWS credentials',
    ],
  ])('a stack %s is said, and nothing else answers', async (_, stack, more, words) => {
    const { code, out, err } = await chokepoint(['audience', 'list', ...stack], more);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(words);
  });

  test('a folder that is named wins over a system of the environment, and a stack over a folder', async () => {
    const inFolder = await chokepoint(['audience', 'list', '--data', 'here'], { TABLE: db.table, BUCKET: 'pages' });
    expect(inFolder).toMatchObject({ code: 1, out: '', err: expect.stringContaining('There is no system in here') });
    const onStack = await chokepoint(['audience', 'list', '--stage', 'beta'], { CHOKEPOINT_DATA: 'here' });
    expect(onStack.err).toContain(`From the system in AWS, table ${db.table}`);
  });

  test('half a system in the environment is none', async () => {
    const { code, err } = await chokepoint(['audience', 'list'], { TABLE });
    expect([code, err]).toEqual([1, expect.stringContaining('set both, or say --stack NAME')]);
  });

  test('what works on this machine alone refuses a stack', async () => {
    const { code, err } = await chokepoint(['start', '--stage', 'beta']);
    expect([code, err]).toEqual([2, expect.stringContaining('works on this machine')]);
  });

  test('the collector tries the sources from where it runs', async () => {
    let event: unknown;
    account.functions.set('collector', (given) => {
      event = given;
      return [
        { id: 'mofcom-policies', links: 50 },
        { id: 'mfa-notices', problem: 'ECONNRESET' },
      ];
    });
    const { code, out } = await chokepoint(['sources', '--try', 'mofcom-policies', '--stage', 'beta']);
    expect(event).toEqual({ try: true, sources: ['mofcom-policies'] });
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['mofcom-policies', 'mfa-notices']);
    expect(code).toBe(1);
    account.functions.set('collector', () => null);
    expect((await chokepoint(['sources', '--try', '--stage', 'beta'])).err).toContain('deploy this version');
  });
});
