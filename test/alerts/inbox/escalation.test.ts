import { expect, test } from 'vitest';
import { delivering } from '../../../cli/local/delivering.ts';
import type { Audience } from '../../../shared/alerts/audience/audience.ts';
import type { DecisionRecord } from '../../../shared/decisions/record.ts';
import { decided } from '../../support/decisions.ts';
import { deskOf, MAIL } from '../../support/desk.ts';

const HEADS: Audience = { ...MAIL, name: 'heads', filter: { lists: ['watch'] } };
const DESK: Audience = { ...MAIL, decisions: { escalate: { hours: 4, to: 'heads' } } };
const unnumbered = ({ number: _, ...said }: DecisionRecord): Omit<DecisionRecord, 'number'> => said;

const begun = async (audiences: Audience[] = [HEADS, DESK]) => {
  const desk = await deskOf(audiences);
  await desk.notify();
  await desk.learn();
  await desk.notify();
  return { ...desk, handedOn: () => desk.sent.filter(({ audience }) => audience === 'heads').map(({ id }) => id) };
};

test('what nobody has decided is handed on once, however often and by however many it is looked at', async () => {
  const { notify, pass, handedOn, deps } = await begun();
  pass(239);
  await notify();
  expect(handedOn()).toEqual([]);
  pass(2);
  const rival = delivering(deps);
  await Promise.all([notify(), rival()]);
  for (let look = 0; look < 3; look++) {
    pass(90);
    await Promise.all([notify(), rival()]);
  }
  expect(handedOn()).toHaveLength(1);
  expect(handedOn()[0]).toMatch(/^heads\.mail\.undecided-desk\.\d+$/);
});

test('where the receiver is not reached it comes later, as one, with what came due meanwhile', async () => {
  const { notify, pass, learn, answer, handedOn, sent } = await begun();
  pass(120);
  await learn();
  await notify();
  answer({ kind: 'later', text: 'unreached' });
  pass(122);
  await notify();
  pass(200);
  await notify();
  expect(new Set(handedOn()).size).toBe(2);
  expect(sent.at(-1)?.message.lines).toHaveLength(2);
});

test('an owner alone ends nothing, a decision does', async () => {
  const { notify, pass, handedOn, learn, decisions } = await begun();
  await decisions.append(unnumbered(decided(1, { owner: 'Li Wei', seen: true })));
  pass(300);
  await notify();
  expect(handedOn()).toHaveLength(1);
  await learn();
  await decisions.append(unnumbered(decided(2, { about: 'alert:2', decision: 'ask', log: 2 })));
  await notify();
  pass(300);
  await notify();
  expect(handedOn()).toHaveLength(1);
});

test('a look at which nothing is due writes nothing', async () => {
  const { db, notify, pass } = await begun();
  const asked: string[] = [];
  db.client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        asked.push(commandName);
        return next(args);
      },
    { step: 'initialize' },
  );
  await notify();
  asked.length = 0;
  for (let look = 0; look < 5; look++) {
    pass(10);
    await notify();
  }
  expect(asked.sort()).toEqual([...Array(5).fill('GetItemCommand'), ...Array(10).fill('QueryCommand')]);
});

test('that the audience it goes to is gone is told to the operators, once a day', async () => {
  const { notify, pass, audiences, operations, handedOn } = await begun();
  await audiences.remove('heads');
  await notify();
  pass(300);
  await notify();
  expect(handedOn()).toEqual([]);
  expect((await operations.since(0)).map(({ kind, subject, text }) => [kind, subject, text])).toEqual([
    ['escalation-astray', 'desk', 'what desk does not decide in time is told to nobody: there is no audience heads'],
  ]);
});
