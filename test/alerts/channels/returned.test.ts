import { describe, expect, test } from 'vitest';
import { resuming } from '../../../cli/commands/returned.ts';
import { returned } from '../../../lambdas/returned/returned.ts';
import { dynamoReturns } from '../../../shared/adapters/aws/sending/dynamo-returns.ts';
import { returnedMailOf } from '../../../shared/adapters/aws/sending/ses-events.ts';
import type { Audience } from '../../../shared/alerts/audience/audience.ts';
import { mailUnlessStopped } from '../../../shared/alerts/channels/returned.ts';
import { deskOf } from '../../support/desk.ts';
import { bounceOf, complaintOf } from '../../support/returned-mail.ts';

const TWO: Audience = {
  name: 'desk',
  channels: [{ id: 'mail', kind: 'email', to: ['gone@example.com', 'desk@example.com'] }],
};

/** A desk that was told one thing, by the provider's id `provider-1`. */
const toldDesk = async () => {
  const desk = await deskOf([TWO]);
  await desk.notify();
  await desk.learn();
  await desk.notify();
  const returns = dynamoReturns(desk.db);
  const take = returned({ deliveries: desk.deliveries, operations: desk.operations, returns });
  const mails: (readonly string[])[] = [];
  const mail = mailUnlessStopped(async (to) => {
    mails.push(to);
    return { kind: 'sent', provider: 'p' };
  }, returns.of);
  return {
    ...desk,
    returns,
    mails,
    happens: (event: object) => take(returnedMailOf(event)),
    mailTo: (...to: string[]) => mail(to, { subject: '', html: '', text: '', headers: [] }),
    events: async () => (await desk.operations.since(0)).map(({ kind, subject, text }) => ({ kind, subject, text })),
    cameBack: async () => (await desk.deliveries.recent(9)).filter(({ state }) => /bounced|complained/.test(state)),
  };
};

test('an address that is none is stopped, noted beside its receipt and told, however often SES says so', async () => {
  const desk = await toldDesk();
  for (let times = 0; times < 2; times++) await desk.happens(bounceOf('provider-1', 'Gone@example.com'));
  expect(await desk.returns.all()).toMatchObject([{ address: 'gone@example.com', kind: 'bounced' }]);
  expect(await desk.cameBack()).toMatchObject([
    { audience: 'desk', channel: 'mail', state: 'bounced', number: 1, address: 'Gone@example.com' },
  ]);
  expect(await desk.events()).toEqual([
    {
      kind: 'delivery-bounced',
      subject: 'Gone@example.com',
      text: expect.stringMatching(
        /^the mail of desk mail, “.+” came back: the receiver does not take it: “smtp; 550 5\.1\.1 user unknown”; nothing more is sent there until it is resumed$/,
      ),
    },
  ]);
});

test('the others of a mail get theirs; where there are none it is refused in words, until somebody resumes', async () => {
  const desk = await toldDesk();
  await desk.happens(bounceOf('provider-1', 'gone@example.com'));
  await desk.mailTo('GONE@example.com', 'desk@example.com', 'gone@example.com');
  expect(desk.mails).toEqual([['desk@example.com']]);
  expect(await desk.mailTo('gone@example.com')).toEqual({
    kind: 'refused',
    text: expect.stringMatching(/^nothing is sent there until it is resumed \(gone@example\.com: .+\)$/),
  });
  const toSes: string[] = [];
  const unsuppress = async (address: string) => void toSes.push(address);
  await resuming(desk.returns, 'Gone@example.com', unsuppress);
  await expect(resuming(desk.returns, 'gone@example.com', unsuppress)).rejects.toThrow('is not stopped');
  expect(toSes).toEqual(['Gone@example.com']);
  expect(await desk.mailTo('gone@example.com')).toMatchObject({ kind: 'sent' });
});

test('who calls it spam gets no more', async () => {
  const desk = await toldDesk();
  await desk.happens(complaintOf('provider-1', 'desk@example.com', 'abuse'));
  expect(await desk.mailTo('desk@example.com')).toMatchObject({ kind: 'refused' });
  expect(await desk.cameBack()).toMatchObject([{ state: 'complained', error: 'the receiver calls it spam' }]);
  expect(await desk.events()).toMatchObject([{ kind: 'delivery-complained', subject: 'desk@example.com' }]);
});

describe.each([
  ['a full mailbox', bounceOf('provider-1', 'desk@example.com', { type: 'Transient', subType: 'MailboxFull' })],
  ['somebody who takes the complaint back', complaintOf('provider-1', 'desk@example.com', 'not-spam')],
  [
    'a mail that SES does not send',
    {
      detail: {
        eventType: 'Reject',
        mail: { timestamp: '2025-10-09T02:00:40.000Z', messageId: 'provider-1', destination: ['desk@example.com'] },
        reject: { reason: 'Bad content' },
      },
    },
  ],
])('%s', (_, event) => {
  test('is told, and stops nothing', async () => {
    const desk = await toldDesk();
    await desk.happens(event);
    expect(await desk.returns.all()).toEqual([]);
    expect(await desk.events()).toMatchObject([{ text: expect.stringContaining('sent there all the same') }]);
    expect(await desk.mailTo('desk@example.com')).toMatchObject({ kind: 'sent' });
  });
});

test('a mail that no receipt knows is told all the same', async () => {
  const desk = await toldDesk();
  await desk.happens(bounceOf('of-a-test', 'gone@example.com'));
  expect(await desk.events()).toMatchObject([{ text: expect.stringMatching(/^a mail came back/) }]);
  expect(await desk.cameBack()).toEqual([]);
  expect(await desk.returns.all()).toHaveLength(1);
});

test('any other event is a fault', () => {
  expect(() =>
    returnedMailOf({ detail: { eventType: 'Delivery', mail: { messageId: '1', destination: [] } } }),
  ).toThrow();
});
