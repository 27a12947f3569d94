import { GetAccountCommand, SESv2Client, SESv2ServiceException, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sesAllowance } from '../../../shared/adapters/aws/sending/ses-allowance.ts';
import { sesMailer } from '../../../shared/adapters/aws/sending/ses-mailer.ts';
import { ssmSecrets } from '../../../shared/adapters/aws/stack/ssm-secrets.ts';
import type { Posted } from '../../../shared/alerts/channels/outcome.ts';
import type { Channel } from '../../../shared/alerts/channels/schemas.ts';
import { sendOf } from '../../../shared/alerts/channels/send.ts';
import { testMessage } from '../../../shared/alerts/message/test-message.ts';
import { type Instant, instantOf, millisOf } from '../../../shared/time/civil.ts';

const ses = mockClient(SESv2Client);
const ssm = mockClient(SSMClient);
beforeEach(() => {
  ses.reset();
  ssm.reset();
});
afterEach(() => ses.reset());
afterAll(() => {
  ses.restore();
  ssm.restore();
});

const AT = '2025-11-07T08:30:00.000Z' as Instant;
const MAIL = { subject: 's', html: 'h', text: 't', headers: [{ name: 'References', value: '<a@b>' }] };
const fault = (name: string, status: number, message: string) =>
  new SESv2ServiceException({ name, message, $fault: 'client', $metadata: { httpStatusCode: status } });

describe('SES', () => {
  const mailer = sesMailer({ from: 'alerts@x.test' }, { region: 'eu-central-1' });
  test('answers with the id that threads go by', async () => {
    ses.on(SendEmailCommand).resolves({ MessageId: 'm-1' });
    expect(await mailer.send(['a@x.test'], MAIL)).toEqual({ kind: 'sent', provider: 'm-1@eu-central-1.amazonses.com' });
    expect(ses.commandCalls(SendEmailCommand)[0]?.args[0].input).toMatchObject({
      Destination: { ToAddresses: ['a@x.test'] },
      Content: { Simple: { Headers: [{ Name: 'References', Value: '<a@b>' }] } },
    });
  });
  const FAILED_CHECK =
    'Email address is not verified. The following identities failed the check in region EU-CENTRAL-1:';
  const MAY_NOT =
    "User `send' is not authorized to perform `ses:SendEmail' on resource `arn:aws:ses:eu-central-1:1:identity/";
  test.each<[string, number, string, object]>([
    ['TooManyRequestsException', 429, 'Maximum sending rate exceeded.', { kind: 'throttled' }],
    ['ThrottlingException', 400, 'Rate exceeded', { kind: 'throttled' }],
    ['LimitExceededException', 400, 'Maximum sending rate exceeded.', { kind: 'throttled' }],
    ['LimitExceededException', 400, 'Daily message quota exceeded.', { kind: 'held', all: true }],
    ['SendingPausedException', 400, 'no', { kind: 'held', all: true }],
    ['AccountSuspendedException', 400, 'no', { kind: 'held', all: true }],
    ['MailFromDomainNotVerifiedException', 400, 'no', { kind: 'held', all: true }],
    [
      'ExpiredTokenException',
      403,
      'The security token included in the request is expired',
      { kind: 'held', all: true },
    ],
    ['NotFoundException', 404, 'Configuration set <x> does not exist.', { kind: 'held', all: true }],
    ['MessageRejected', 400, `${FAILED_CHECK} bob@corp.test`, { kind: 'held' }],
    ['MessageRejected', 400, `${FAILED_CHECK} alerts@x.test, bob@corp.test`, { kind: 'held', all: true }],
    ['AccessDeniedException', 403, `${MAY_NOT}bob@corp.test'`, { kind: 'held' }],
    ['AccessDeniedException', 403, `${MAY_NOT}x.test'`, { kind: 'held', all: true }],
    ['MessageRejected', 400, 'Email contains a virus', { kind: 'refused' }],
    ['BadRequestException', 400, 'Local address contains control or whitespace', { kind: 'refused' }],
    ['InternalServiceErrorException', 500, 'no', { kind: 'later' }],
  ])('%s with status %i, “%s”', async (name, status, message, expected) => {
    ses.on(SendEmailCommand).rejects(fault(name, status, message));
    const { text, ...outcome } = { text: '', ...(await mailer.send(['bob@corp.test'], MAIL)) };
    expect(outcome).toEqual(expected);
    expect(text).toContain(message);
  });
  test('writes domains in ASCII', async () => {
    await mailer.send(['ops@müller.example', 'a@x.test'], MAIL);
    expect(ses.commandCalls(SendEmailCommand).at(-1)?.args[0].input.Destination?.ToAddresses).toEqual([
      'ops@xn--mller-kva.example',
      'a@x.test',
    ]);
  });
  test('credentials that cannot be had hold all mail', async () => {
    ses.on(SendEmailCommand).rejects(Object.assign(new Error('none found'), { name: 'CredentialsProviderError' }));
    expect(await mailer.send(['bob@corp.test'], MAIL)).toMatchObject({ kind: 'held', all: true });
  });
  test('keeps to what the account may send, asked every five minutes, and to one a second where SES does not say', async () => {
    let at = AT;
    const allowance = sesAllowance(() => at, { region: 'eu-central-1' });
    ses.on(GetAccountCommand).rejects(new Error('no'));
    expect(await allowance()).toMatchObject({ perSecond: 1 });
    ses.on(GetAccountCommand).resolves({ SendQuota: { MaxSendRate: 14, Max24HourSend: 200, SentLast24Hours: 200 } });
    expect(await allowance()).toMatchObject({ perSecond: 1 });
    at = instantOf(millisOf(AT) + 300_000);
    expect(await allowance()).toMatchObject({ perSecond: 14, left: 0 });
    expect(ses.commandCalls(GetAccountCommand)).toHaveLength(2);
  });
  test.each([
    ['connect ECONNREFUSED', 'later'],
    ['socket hang up', 'unsure'],
    ['The operation was aborted', 'unsure'],
  ])('"%s" means %s', async (message, kind) => {
    ses.on(SendEmailCommand).rejects(new Error(message));
    expect(await mailer.send(['a@x.test'], MAIL)).toMatchObject({ kind });
  });
});

describe('the parameter store', () => {
  const secrets = ssmSecrets('/chokepoint/', { region: 'eu-central-1' });
  test('is asked under its prefix', async () => {
    ssm
      .on(GetParameterCommand, { Name: '/chokepoint/room', WithDecryption: true })
      .resolves({ Parameter: { Value: 'v' } });
    expect(await secrets.get('room')).toBe('v');
  });
  test('names the secret that is missing, and passes on every other failure', async () => {
    ssm.on(GetParameterCommand).rejects(new ParameterNotFound({ message: '', $metadata: {} }));
    await expect(secrets.get('room')).rejects.toThrow('There is no secret /chokepoint/room');
    ssm.on(GetParameterCommand).rejects(new Error('ThrottlingException'));
    await expect(secrets.get('room')).rejects.toThrow('ThrottlingException');
  });
});

const SLACK: Channel = { id: 'room', kind: 'slack', webhook: 'room' };
const BOT: Channel = { id: 'bot', kind: 'slack-bot', token: 'bot', to: 'C1' };
const HOOK: Channel = { id: 'erp', kind: 'webhook', url: 'https://x.test/hook', secret: 'erp' };

const through = (channel: Channel, posted: Posted) => {
  const posts: { url: string; headers: Record<string, string>; body: string }[] = [];
  const send = sendOf({
    mail: async () => ({ kind: 'sent', provider: 'm' }),
    post: async (url, headers, body) => {
      posts.push({ url, headers, body });
      return posted;
    },
    secret: async (name) => `https://hooks.x.test/${name}`,
    from: 'a@x.test',
    now: () => AT,
  });
  const continues = { provider: '17.5', headline: 'earlier' };
  return { posts, outcome: send(channel, { id: 'd.1', audience: 'd', message: testMessage(AT), continues }) };
};
const answer = (status: number, body = '', retryAfterSeconds?: number): Posted => ({
  kind: 'answer',
  status,
  body,
  ...(retryAfterSeconds && { retryAfterSeconds }),
});

describe('posts', () => {
  test('an incoming webhook is found by the name of its secret, and names the message that it continues', async () => {
    const { posts, outcome } = through(SLACK, answer(200, 'ok'));
    expect(await outcome).toEqual({ kind: 'sent', provider: 'd.1' });
    expect(posts[0]?.url).toBe('https://hooks.x.test/room');
    expect(posts[0]?.body).toContain('continues “earlier”');
  });
  test('a bot answers in the thread', async () => {
    const { posts, outcome } = through(BOT, answer(200, '{"ok":true,"ts":"18.1"}'));
    expect(await outcome).toEqual({ kind: 'sent', provider: '18.1' });
    expect(JSON.parse(posts[0]?.body ?? '')).toMatchObject({ channel: 'C1', thread_ts: '17.5' });
  });
  test('a bot whose thread is gone says it in the channel', async () => {
    const asked: object[] = [];
    const send = sendOf({
      mail: async () => ({ kind: 'sent', provider: 'm' }),
      post: async (_, __, body) => {
        const said = JSON.parse(body);
        asked.push(said);
        return answer(200, said.thread_ts ? '{"ok":false,"error":"thread_not_found"}' : '{"ok":true,"ts":"18.2"}');
      },
      secret: async () => 'token',
      from: 'a@x.test',
      now: () => AT,
    });
    const continues = { provider: '17.5', headline: 'earlier' };
    const outcome = await send(BOT, { id: 'd.1', audience: 'd', message: testMessage(AT), continues });
    expect(outcome).toEqual({ kind: 'sent', provider: '18.2' });
    expect(asked).toHaveLength(2);
    expect(JSON.stringify(asked[1])).toContain('continues “earlier”');
  });
  test.each<[string, Channel, Posted, object]>([
    ['429 with its pause', SLACK, answer(429, '', 30), { kind: 'throttled', retryAfterSeconds: 30 }],
    ['408', HOOK, answer(408), { kind: 'later' }],
    ['500', HOOK, answer(500), { kind: 'later' }],
    ['404', SLACK, answer(404, 'no_service'), { kind: 'refused', text: 'HTTP 404: no_service' }],
    ['a redirect', HOOK, answer(302), { kind: 'refused' }],
    ['a refused connection', HOOK, { kind: 'unreached', text: 'ECONNREFUSED' }, { kind: 'later' }],
    ['a lost answer', HOOK, { kind: 'unsure', text: 'hang up' }, { kind: 'unsure' }],
    ['a bot that is asked to wait', BOT, answer(200, '{"ok":false,"error":"ratelimited"}'), { kind: 'throttled' }],
    ['one that says so otherwise', BOT, answer(200, '{"ok":false,"error":"rate_limited"}'), { kind: 'throttled' }],
    [
      'a bot that is not in the channel',
      BOT,
      answer(200, '{"ok":false,"error":"not_in_channel"}'),
      { kind: 'refused' },
    ],
  ])('%s', async (_, channel, posted, expected) => {
    expect(await through(channel, posted).outcome).toMatchObject(expected);
  });
  test('a secret that cannot be had is tried again later, and is in no error', async () => {
    const send = sendOf({
      mail: async () => ({ kind: 'sent', provider: 'm' }),
      post: async () => answer(200),
      secret: () => Promise.reject(new Error('There is no secret room')),
      from: 'a@x.test',
      now: () => AT,
    });
    const outcome = await send(SLACK, { id: 'd.1', audience: 'd', message: testMessage(AT) });
    expect(outcome).toEqual({ kind: 'later', text: 'There is no secret room' });
  });
});
