import { expect, test } from 'vitest';
import { AT_ONCE, delivering } from '../../../cli/local/delivering.ts';
import { subscribe } from '../../../lambdas/desk/subscribe.ts';
import { notify } from '../../../lambdas/notify/notify.ts';
import { send } from '../../../lambdas/send/send.ts';
import { dynamoDeliveries } from '../../../shared/adapters/aws/sending/dynamo-deliveries.ts';
import { get, put } from '../../../shared/adapters/aws/store/client.ts';
import { KEYS } from '../../../shared/adapters/aws/store/table.ts';
import type { Audience } from '../../../shared/alerts/audience/audience.ts';
import type { Ticket } from '../../../shared/alerts/channels/channel-state.ts';
import type { Change } from '../../../shared/ledger/log/change.ts';
import { millisOf } from '../../../shared/time/civil.ts';
import { begun, MAIL } from '../../support/desk.ts';

const BUSY = { kind: 'later', text: 'HTTP 500' } as const;
const LOST = { kind: 'unsure', text: 'socket hang up' } as const;
const GONE = { kind: 'refused', text: 'HTTP 404: no such hook' } as const;
const OPERATORS: Audience = { ...MAIL, name: 'operators', filter: { lists: ['watch'] }, operations: true };

test('everything since is one message, told once, with its receipt', async () => {
  const desk = await begun();
  await desk.learn();
  await desk.learn();
  await desk.notify();
  await desk.notify();
  expect(desk.told()).toEqual(['1 2']);
  expect(await desk.deliveries.recent(9)).toMatchObject([
    { audience: 'desk', channel: 'mail', after: 0, number: 2, id: 'desk.mail.2', provider: 'provider-1' },
  ]);
});

test('items of an unknown form beside good ones hold nothing back', async () => {
  const desk = await begun([MAIL, OPERATORS]);
  await put(desk.db, KEYS.audienceName('newer'));
  await put(desk.db, { ...KEYS.audience('newer'), config: { name: 'newer', mode: 'x' } });
  await put(desk.db, { ...KEYS.operation(1), kind: 'disk-full', subject: 'disk', at: 'noon' });
  await put(desk.db, { ...KEYS.receipt('desk', 'mail', 0), number: 'none' });
  await desk.learn({ cause: 'moon' as never });
  await desk.notify();
  expect(desk.told()).toContain('1');
  expect(desk.sent.find(({ audience }) => audience === 'operators')?.message.headline).toBe('disk');
  expect(desk.failures).toEqual([]);
});

test('history is told to nobody, and what concerns nobody moves the number on', async () => {
  const desk = await begun([{ ...MAIL, filter: { groups: ['rare earths'] } }]);
  await desk.learn({ cause: 'import' });
  await desk.learn();
  await desk.notify();
  expect(desk.sent).toEqual([]);
  expect((await desk.deliveries.standings('desk')).find(({ channel }) => channel === 'mail')?.told).toBe(2);
});

test('an hour of outage ends in one message', async () => {
  const desk = await begun();
  desk.answer(BUSY, BUSY, BUSY, BUSY, BUSY, BUSY);
  for (let minute = 0; minute < 64; minute++) {
    if (minute % 10 === 0) await desk.learn();
    await desk.notify();
    desk.pass(1);
  }
  expect(desk.sent).toHaveLength(7);
  expect(desk.told().at(-1)).toBe('1 2 3 4 5 6 7');
  expect(await desk.deliveries.recent(9)).toMatchObject([{ state: 'sent', number: 7 }]);
});

test('Retry-After comes before our own pause', async () => {
  const desk = await begun();
  await desk.learn();
  desk.answer({ ...BUSY, retryAfterSeconds: 600 });
  await desk.notify();
  desk.pass(9);
  await desk.notify();
  expect(desk.sent).toHaveLength(1);
  desk.pass(1);
  await desk.notify();
  expect(desk.sent).toHaveLength(2);
});

test('a message that may have arrived goes out again as it was, and what came since after it', async () => {
  const desk = await begun();
  await desk.learn();
  desk.answer(LOST);
  await desk.notify();
  await desk.learn();
  desk.pass(1);
  await desk.notify();
  await desk.notify();
  expect(desk.told()).toEqual(['1', '1', '2']);
  expect(desk.sent.map(({ id }) => id)).toEqual(['desk.mail.1', 'desk.mail.1', 'desk.mail.2']);
});

test('being asked to wait is no failure, however often, and is told to the operators once a day', async () => {
  const desk = await begun([MAIL, OPERATORS]);
  await desk.learn();
  desk.answer(
    ...Array.from({ length: 2000 }, () => ({ kind: 'throttled', text: 'HTTP 429', retryAfterSeconds: 120 }) as const),
  );
  for (let turn = 0; turn < 40; turn++) {
    await desk.notify();
    desk.pass(60);
  }
  const held = await desk.operations.since(0);
  expect(held.map(({ kind, subject }) => [kind, subject])).toEqual([
    ['delivery-held', 'desk mail'],
    ['delivery-held', 'desk mail'],
  ]);
  expect(await desk.deliveries.standings('desk')).toContainEqual(
    expect.objectContaining({ channel: 'mail', told: 0, attempts: 0 }),
  );
  const own = async () => (await desk.deliveries.recent(9)).filter(({ audience }) => audience === 'desk');
  expect(await own()).toMatchObject([{ state: 'waiting', told: 0, attempts: 0 }]);
  desk.answer();
  await desk.notify();
  expect(await own()).toMatchObject([{ state: 'sent', number: 1 }]);
});

test('what is held for people to mend is told in their words at once, for all mail as one', async () => {
  const desk = await begun([MAIL, { ...MAIL, name: 'other' }, OPERATORS]);
  await desk.learn();
  const paused = { kind: 'held', all: true, text: 'SES has paused sending' } as const;
  desk.answer(paused, paused);
  await desk.notify();
  expect(await desk.operations.since(0)).toMatchObject([
    { kind: 'delivery-held', subject: 'mail', text: 'SES has paused sending' },
  ]);
  desk.pass(16);
  await desk.notify();
  expect(desk.told().filter((told) => told === '1')).toHaveLength(4);
});

test('a ticket that is stale, doubled or of somebody who is gone sends nothing', async () => {
  const desk = await begun();
  await desk.learn();
  const tickets: Ticket[] = [];
  const outbound = { put: async (_: unknown, ticket: Ticket) => void tickets.push(ticket) };
  const carry = send({ ...AT_ONCE, ...desk.deps });
  await notify({ ...desk.deps, outbound })();
  expect(tickets).toHaveLength(1);
  await Promise.all([carry(tickets), carry(tickets)]);
  await carry([
    ...tickets,
    { audience: 'desk', channel: 'mail', by: 'x' },
    { audience: 'gone', channel: 'mail', by: 'x' },
  ]);
  expect(desk.told()).toEqual(['1']);
});

test('a queue that cannot be reached frees the stream, and the run ends badly', async () => {
  const desk = await begun();
  await desk.learn();
  const outbound = { put: () => Promise.reject(new Error('no queue')) };
  await expect(notify({ ...desk.deps, outbound })()).rejects.toThrow("1 of the channels' streams");
  desk.pass(1);
  await desk.notify();
  expect(desk.told()).toEqual(['1']);
});

test('a message that went to no queue goes out as it was claimed, once the claim has run out', async () => {
  const desk = await begun();
  await desk.learn();
  await notify({ ...desk.deps, outbound: { put: async () => {} } })();
  await desk.learn();
  desk.pass(4);
  await desk.notify();
  expect(desk.told()).toEqual([]);
  desk.pass(1);
  await desk.notify();
  await desk.notify();
  expect(desk.told()).toEqual(['1', '2']);
});

test('a refusal does not take back that an earlier attempt may have arrived', async () => {
  const desk = await begun();
  await desk.learn();
  desk.answer(LOST, BUSY);
  await desk.notify();
  await desk.learn();
  for (const minutes of [1, 2, 0]) {
    desk.pass(minutes);
    await desk.notify();
  }
  expect(desk.sent.map(({ id }) => id)).toEqual(['desk.mail.1', 'desk.mail.1', 'desk.mail.1', 'desk.mail.2']);
});

test('a crash between sending and settling repeats the message under its id once the lease is over', async () => {
  const desk = await begun();
  await desk.learn();
  const dying = delivering({
    ...desk.deps,
    deliveries: { ...desk.deliveries, settle: () => Promise.reject(new Error('killed')) },
  });
  await expect(dying()).rejects.toThrow('1 message could not be carried out');
  await desk.learn();
  await desk.notify();
  expect(desk.told()).toEqual(['1']);
  desk.pass(2);
  await desk.notify();
  await desk.notify();
  expect(desk.sent.map(({ id }) => id)).toEqual(['desk.mail.1', 'desk.mail.1', 'desk.mail.2']);
});

test('a stream that fails holds up no other, and the run ends badly', async () => {
  const room = { id: 'room', kind: 'slack', webhook: 'room' } as const;
  const desk = await begun([{ ...MAIL, channels: [...MAIL.channels, room] }]);
  await desk.learn();
  const { begin } = desk.deliveries;
  const failing = delivering({
    ...desk.deps,
    deliveries: {
      ...desk.deliveries,
      begin: (place, told) => (place.channel === 'mail' ? Promise.reject(new Error('refused')) : begin(place, told)),
    },
  });
  await expect(failing()).rejects.toThrow("1 of the channels' streams");
  expect(desk.sent.map(({ id }) => id)).toEqual(['desk.room.1']);
  expect(desk.failures).toMatchObject([{ message: 'refused' }]);
});

test('how far the channels were read is asked once, and only where there is something to tell', async () => {
  const room = { id: 'room', kind: 'slack', webhook: 'room' } as const;
  const desk = await begun([{ ...MAIL, channels: [...MAIL.channels, room] }]);
  let asked = 0;
  const checked = async () => {
    asked++;
    return [];
  };
  const look = delivering({ ...desk.deps, checked });
  await look();
  expect(asked).toBe(0);
  await desk.learn();
  await look();
  expect(desk.sent).toHaveLength(2);
  expect(asked).toBe(1);
});

test('what became of messages is one query for the newest, and ends some day', async () => {
  const room = { id: 'room', kind: 'slack', webhook: 'room' } as const;
  const desk = await begun([{ ...MAIL, channels: [...MAIL.channels, room] }]);
  for (let commit = 1; commit <= 3; commit++) {
    await desk.learn();
    await desk.notify();
    desk.pass(1);
  }
  const { pk, sk } = KEYS.happening('2025-01-01T00:00:00.000Z', 'desk', 'mail', 'x');
  await put(desk.db, { pk, sk, state: 'unreadable' });
  const odd: string[] = [];
  const recent = await dynamoDeliveries({ ...desk.db, odd: async (item) => void odd.push(item) }).recent(2);
  expect(recent).toMatchObject([
    { number: 3, state: 'sent' },
    { number: 3, state: 'sent' },
  ]);
  expect(odd).toEqual([]);
  const { expires } = (await get(desk.db, KEYS.receipt('desk', 'mail', 3))) ?? {};
  expect(Number(expires) * 1000 - millisOf(desk.deps.now())).toBeGreaterThan(399 * 86_400_000);
});

test('two at work at once send once', async () => {
  const desk = await begun();
  await desk.learn();
  await Promise.all([desk.notify(), delivering(desk.deps)(), delivering(desk.deps)()]);
  expect(desk.told()).toEqual(['1']);
});

test('a refusal puts aside at once, tells the operators, and the rest flows on', async () => {
  const desk = await begun([MAIL, OPERATORS]);
  await desk.learn();
  desk.answer(GONE);
  await desk.notify();
  await desk.learn();
  await desk.notify();
  expect(await desk.deliveries.dead('desk')).toMatchObject([{ channel: 'mail', number: 1, error: GONE.text }]);
  expect(desk.sent.map(({ id }) => id).sort()).toEqual(['desk.mail.1', 'desk.mail.2', 'operators.mail.operations.1']);
});

test('eight failures put aside; resend brings everything since', async () => {
  const desk = await begun();
  await desk.learn();
  desk.answer(...Array.from({ length: 8 }, () => BUSY));
  for (let attempt = 0; attempt < 8; attempt++) {
    await desk.notify();
    desk.pass(61);
  }
  await desk.learn();
  await desk.notify();
  expect(desk.told().slice(7)).toEqual(['1', '2']);
  expect(await desk.deliveries.resend({ audience: 'desk', channel: 'mail' }, 0)).toBe(true);
  await desk.notify();
  expect(desk.told().at(-1)).toBe('1 2');
  expect(await desk.deliveries.dead('desk')).toEqual([]);
  expect((await desk.deliveries.recent(9)).map(({ state }) => state)).not.toContain('dead');
});

test('a channel whose operators cannot be told does not tell the operators', async () => {
  const desk = await begun([OPERATORS]);
  await desk.operations.report({ kind: 'source-broken', subject: 'gss', at: desk.deps.now(), text: 'HTTP 500' });
  desk.answer(GONE);
  await desk.notify();
  await desk.notify();
  expect(await desk.operations.since(0)).toHaveLength(1);
});

test('changes for which our words fail go out as they stand', async () => {
  const desk = await begun();
  await desk.learn({}, { since: undefined as never, name: 'Firm 1' });
  await desk.notify();
  expect(desk.failures).toHaveLength(1);
  expect(desk.sent[0]?.message).toMatchObject({
    status: 'confirmed',
    headline: '1 change to entity:unreliable-entity:firm-1',
    lines: [{ label: 'LISTED', text: expect.stringContaining('– → in-force') }],
  });
});

test('a channel that is new is told what comes from now on', async () => {
  const desk = await begun();
  await desk.learn();
  const wider: Audience = { ...MAIL, channels: [...MAIL.channels, { id: 'room', kind: 'slack', webhook: 'room' }] };
  await subscribe(desk.deps, wider);
  await desk.learn();
  await desk.notify();
  const told = desk.sent.map(({ id, message }) => [id, message.changes.map((change) => change.id)]);
  expect(Object.fromEntries(told)).toEqual({ 'desk.mail.2': ['1.0', '2.0'], 'desk.room.2': ['2.0'] });
});

test('a digest waits for its hour and takes everything along; contradictions wait for it unless asked for', async () => {
  const weekly: Audience = { ...MAIL, name: 'weekly', digest: { hour: 12, zone: 'Asia/Shanghai' } };
  const asked: Audience = { ...MAIL, name: 'asked', filter: { statuses: ['contradicted'] } };
  const desk = await begun([MAIL, weekly, asked]);
  const odd: Partial<Change> = {
    kind: 'claimed',
    status: 'contradicted',
    atOdds: [{ field: 'count', said: '3', is: '4' }],
  };
  await desk.learn();
  await desk.learn({}, odd);
  await desk.notify();
  expect(desk.sent.map(({ id }) => id).sort()).toEqual(['asked.mail.2', 'desk.mail.2']);
  desk.pass(121);
  await desk.notify();
  expect(desk.sent.at(-1)).toMatchObject({ id: 'weekly.mail.digest.2', message: { changes: [{}, {}] } });
  desk.pass(21 * 60);
  await desk.notify();
  expect(desk.sent.at(-1)).toMatchObject({ id: 'desk.mail.digest.2', message: { status: 'contradicted' } });
});

test('a claim by a clock that was hours ahead holds no message up', async () => {
  const desk = await begun();
  await desk.learn();
  const dying = delivering({
    ...desk.deps,
    deliveries: { ...desk.deliveries, settle: () => Promise.reject(new Error('killed')) },
  });
  desk.pass(480);
  await expect(dying()).rejects.toThrow();
  desk.pass(-480);
  await desk.learn();
  await desk.notify();
  await desk.notify();
  expect(desk.sent.map(({ id }) => id)).toEqual(['desk.mail.1', 'desk.mail.1', 'desk.mail.2']);
});
