import { beforeEach, describe, expect, test } from 'vitest';
import type { Access } from '../../../lambdas/asker.ts';
import { desk } from '../../../lambdas/desk/desk.ts';
import { OWN_HEADER } from '../../../lambdas/desk/names.ts';
import { ROLE_HEADER, USER_HEADER } from '../../../lambdas/session/names.ts';
import { dynamoOwnLists } from '../../../shared/adapters/aws/people/dynamo-own-lists.ts';
import type { DeskDecided } from '../../../shared/views/answers/own/desk.ts';
import { deskOf, MAIL } from '../../support/desk.ts';
import { memoryBlobs } from '../../support/memory-blobs.ts';

const STOP = { id: 'browser-0001', about: 'alert:1', decision: 'stop', reason: 'NdFeB', log: 1 };

const stand = async (access: Access = 'signin') => {
  const at = await deskOf([
    { ...MAIL, decisions: {} },
    { ...MAIL, name: 'metals' },
  ]);
  await at.learn();
  const answer = desk({
    ...at,
    ownLists: dynamoOwnLists(at.db, { ...memoryBlobs(), remove: async () => {} }),
    send: at.deps.send,
    access,
    now: at.deps.now,
    puzzled: (error) => {
      throw error;
    },
  });
  const ask = async (body: unknown, headers: Record<string, string | undefined> = {}, audience = 'desk') => {
    const { status, body: said } = await answer({
      ...{ method: 'POST', path: `/desk/decisions/${audience}`, query: new URLSearchParams() },
      headers: { [OWN_HEADER]: '1', [ROLE_HEADER]: 'desk:desk,metals', [USER_HEADER]: 'Anna%20Keller', ...headers },
      body: JSON.stringify(body),
    });
    return { status, said: JSON.parse(said) as DeskDecided & { error?: string } };
  };
  return { ...at, ask };
};

describe('behind the sign-in', () => {
  let at: Awaited<ReturnType<typeof stand>>;
  beforeEach(async () => {
    at = await stand();
  });

  test('a decision is kept with who, when and on what was known then', async () => {
    const { status, said } = await at.ask(STOP);
    expect(status).toBe(200);
    expect(said).toMatchObject({
      appended: true,
      record: { number: 1, by: 'Anna Keller', door: 'signed-in', log: 1, decision: 'stop', valid: '2025-10-09' },
    });
    expect(said.record.known).toBe((await at.log.since(0))[0]?.at);
    expect(await at.decisions.of('desk')).toEqual([said.record]);
  });

  test('sent twice it is one', async () => {
    await at.ask(STOP);
    expect((await at.ask(STOP)).said.appended).toBe(false);
    expect(await at.decisions.of('desk')).toHaveLength(1);
  });

  test.each([
    ['another name', { ...STOP, by: 'The boss' }, {}, 'desk', 200],
    ['a reader', STOP, { [ROLE_HEADER]: 'reader' }, 'desk', 403],
    ['the desk of another audience', STOP, { [ROLE_HEADER]: 'desk:metals' }, 'desk', 403],
    ['nobody by name', STOP, { [USER_HEADER]: undefined }, 'desk', 400],
    ['a page of another site', STOP, { 'sec-fetch-site': 'cross-site' }, 'desk', 403],
    ['a form, which sends no header of its own', STOP, { [OWN_HEADER]: undefined }, 'desk', 403],
    ['an audience that does not decide', STOP, {}, 'metals', 404],
    ['a commit that is not there', { ...STOP, log: 2 }, {}, 'desk', 400],
    ['an alert that is not there', { ...STOP, about: 'alert:7' }, {}, 'desk', 404],
    ['no id', { ...STOP, id: undefined }, {}, 'desk', 400],
    ['nothing', { id: STOP.id, log: 1, about: 'alert:1' }, {}, 'desk', 400],
    ['what is no decision', { ...STOP, decision: 'burn' }, {}, 'desk', 400],
    ['null', null, {}, 'desk', 400],
  ])('%s', async (_, body, headers, audience, status) => {
    const got = await at.ask(body, headers, audience);
    expect(got.status).toBe(status);
    expect((await at.decisions.of('desk')).map(({ by }) => by)).toEqual(status === 200 ? ['Anna Keller'] : []);
  });
});

test('behind a password people say who they are, and it is kept that they only said so', async () => {
  const at = await stand('password');
  const headers = { [ROLE_HEADER]: 'operator', [USER_HEADER]: undefined };
  expect((await at.ask(STOP, headers)).status).toBe(400);
  const { said } = await at.ask({ ...STOP, by: ' Anna Keller ' }, headers);
  expect(said.record).toMatchObject({ by: 'Anna Keller', door: 'password' });
});

test('on this machine its one user decides', async () => {
  const at = await stand('local');
  expect((await at.ask(STOP)).said.record).toMatchObject({ by: 'local user', door: 'this-machine' });
});
