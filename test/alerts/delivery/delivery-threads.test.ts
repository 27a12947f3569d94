import { describe, expect, test } from 'vitest';
import { delivering } from '../../../cli/local/delivering.ts';
import type { Audience } from '../../../shared/alerts/audience/audience.ts';
import { listing } from '../../support/commits.ts';
import { begun, MAIL } from '../../support/desk.ts';

test('a confirmation continues the thread of the report', async () => {
  const desk = await begun();
  await desk.learn(
    {},
    { kind: 'claimed', status: 'reported', claim: { type: 'list-add', news: true, stance: 'affirmed', evidence: 'x' } },
  );
  await desk.notify();
  await desk.learn({ threads: [{ change: '1.0', commit: 1, now: 'confirmed' }] });
  await desk.notify();
  expect(desk.sent[1]?.continues).toMatchObject({ provider: 'provider-1', headline: desk.sent[0]?.message.headline });
});

test('a correction continues the thread of what it corrects', async () => {
  const desk = await begun();
  await desk.learn({}, { measure: 'mofcom-2025-57#/item:holmium' });
  await desk.notify();
  desk.pass(61);
  await desk.learn();
  await desk.notify();
  await desk.learn(
    { cause: 'reread' },
    { measure: 'mofcom-2025-57#/item:holmium', kind: 'corrected', status: 'corrected' },
  );
  await desk.notify();
  expect(desk.sent.map(({ continues }) => continues?.provider)).toEqual([undefined, undefined, 'provider-1']);
});

describe('an event of an hour', () => {
  /** Three acts of one issuer in half an hour, told as they come. */
  const hour = async (audience: Audience = MAIL) => {
    const desk = await begun([audience]);
    for (let act = 0; act < 3; act++) {
      await desk.learn();
      await desk.notify();
      desk.pass(10);
    }
    return desk;
  };
  const UPDATES = [undefined, { number: 1, notices: 2 }, { number: 2, notices: 3 }];

  test('is one thread, each message the whole of it so far, and each change sent once to programs', async () => {
    const desk = await hour();
    expect(desk.sent.map(({ message }) => message.update)).toEqual(UPDATES);
    expect(desk.sent.map(({ continues }) => continues?.provider)).toEqual([undefined, 'provider-1', 'provider-1']);
    expect(desk.sent.map(({ message }) => message.thread)).toEqual(['1', '1', '1']);
    expect(desk.told()).toEqual(['1', '2', '3']);
    for (const name of ['Firm 1', 'Firm 2', 'Firm 3'])
      expect(JSON.stringify(desk.sent.at(-1)?.message.lines)).toContain(name);
  });

  test('does not end with the death of the process between the yes and the receipt', async () => {
    const desk = await begun();
    await desk.learn();
    await desk.notify();
    await desk.learn();
    const dying = delivering({
      ...desk.deps,
      deliveries: { ...desk.deliveries, settle: () => Promise.reject(new Error('killed')) },
    });
    await expect(dying()).rejects.toThrow();
    desk.pass(2);
    await desk.notify();
    const [, died, again] = desk.sent;
    expect(again).toEqual(died);
    expect(again).toMatchObject({ id: 'desk.mail.2', message: { update: { number: 1 }, thread: '1' } });
  });

  test('begins, for a desk that gets less, with what concerns it', async () => {
    const desk = await begun([{ ...MAIL, filter: { subjects: [listing(2).subject, listing(3).subject] } }]);
    for (let act = 0; act < 3; act++) {
      await desk.learn();
      await desk.notify();
    }
    expect(desk.sent.map(({ message }) => message.update)).toEqual([undefined, { number: 1, notices: 2 }]);
    expect(desk.sent[1]?.continues?.provider).toBe('provider-1');
    expect(JSON.stringify(desk.sent[1]?.message)).not.toContain('Firm 1');
  });

  test('is told by resend as it was told first', async () => {
    const desk = await hour();
    await desk.deliveries.resend({ audience: 'desk', channel: 'mail' }, 1);
    await desk.notify();
    expect(desk.sent.at(-1)).toMatchObject({
      message: { update: UPDATES[1] && { number: 1, notices: 3 }, thread: '1' },
    });
    expect(desk.sent.at(-1)?.continues?.provider).toBe('provider-1');
  });

  test('comes once a day to who wants a digest, and nothing of it twice', async () => {
    const desk = await hour({ ...MAIL, digest: { hour: 12, zone: 'Asia/Shanghai' } });
    desk.pass(120);
    await desk.notify();
    await desk.learn();
    desk.pass(24 * 60);
    await desk.notify();
    expect(desk.told()).toEqual(['1 2 3', '4']);
    expect(desk.sent.map(({ message }) => message.update)).toEqual([undefined, undefined]);
  });

  test('of which nobody knows where it was told goes out all the same', async () => {
    const desk = await begun();
    const odd = { ...desk.deliveries, receiptOf: () => Promise.resolve(undefined) };
    await desk.learn();
    await desk.notify();
    await desk.learn();
    await delivering({ ...desk.deps, deliveries: odd })();
    expect(desk.sent.map(({ continues }) => continues)).toEqual([undefined, undefined]);
    expect(desk.told()).toEqual(['1', '2']);
  });

  test('and others in one digest: it continues no single thread', async () => {
    const desk = await begun([{ ...MAIL, digest: { hour: 12, zone: 'Asia/Shanghai' } }]);
    await desk.learn();
    desk.pass(24 * 60);
    await desk.notify();
    await desk.learn({}, { measure: listing(1).measure });
    await desk.learn({}, { by: 'eo-14257', notice: 'eo-14257' });
    desk.pass(24 * 60);
    await desk.notify();
    expect(desk.told()).toEqual(['1', '2 3']);
    expect(desk.sent.map(({ continues }) => continues)).toEqual([undefined, undefined]);
  });

  test('goes on from the message that arrived, where the first was put aside', async () => {
    const desk = await begun();
    desk.answer({ kind: 'refused', text: 'HTTP 404: no such hook' });
    for (let act = 0; act < 3; act++) {
      await desk.learn();
      await desk.notify();
    }
    expect(desk.sent.map(({ continues }) => continues?.provider)).toEqual([undefined, undefined, 'provider-2']);
  });
});
