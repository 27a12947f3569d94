import { expect, test } from 'vitest';
import type { Audience } from '../../../shared/alerts/audience/audience.ts';
import { decided } from '../../support/decisions.ts';
import { deskOf, MAIL } from '../../support/desk.ts';

/** Three channels each. */
const AUDIENCES = Array.from(
  { length: 20 },
  (_, index): Audience => ({
    name: `a${index}`,
    channels: ['one', 'two', 'three'].map((id) => ({ id, kind: 'email', to: ['desk@example.com'] })),
  }),
);

const counted = async (audiences = AUDIENCES) => {
  const desk = await deskOf(audiences);
  const asked: string[] = [];
  desk.db.client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        asked.push(commandName);
        return next(args);
      },
    { step: 'initialize' },
  );
  await desk.notify();
  return { ...desk, asked };
};

test('a look that finds nothing asks three times, however many are told', async () => {
  const { notify, pass, learn, asked } = await counted();
  await learn({ cause: 'import' });
  await notify();
  asked.length = 0;
  pass(1);
  await notify();
  expect(asked.sort()).toEqual(['GetItemCommand', 'QueryCommand', 'QueryCommand']);
});

test('nor does it ask for decisions, of which the same item tells', async () => {
  const { notify, pass, learn, asked, decisions } = await counted(AUDIENCES.map((one) => ({ ...one, decisions: {} })));
  await learn();
  await notify();
  const { number: _, ...said } = decided(1, { audience: 'a0', decision: 'stop' });
  await decisions.append(said);
  asked.length = 0;
  await notify();
  expect(asked.length).toBeGreaterThan(100);
  asked.length = 0;
  pass(1);
  await notify();
  expect(asked.sort()).toEqual(['GetItemCommand', 'QueryCommand', 'QueryCommand']);
});

test('what people change is found at once, and everything is read anew after an hour', async () => {
  const { notify, pass, asked, audiences, learn, sent, deliveries } = await counted();
  await audiences.put({ ...MAIL, name: 'late' });
  await notify();
  await learn();
  await notify();
  expect(sent.filter(({ audience }) => audience === 'late')).toHaveLength(1);
  await deliveries.resend({ audience: 'late', channel: 'mail' }, 0);
  await notify();
  expect(sent.filter(({ audience }) => audience === 'late')).toHaveLength(2);
  pass(61);
  asked.length = 0;
  await notify();
  expect(asked.length).toBeGreaterThan(100);
});
