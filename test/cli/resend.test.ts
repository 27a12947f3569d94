import { expect, test } from 'vitest';
import { resending } from '../../cli/commands/resend.ts';
import type { DeadLetter } from '../../shared/alerts/channels/channel-state.ts';
import { minute } from '../support/commits.ts';

const place = { audience: 'desk', channel: 'mail' };
const dead = (channel: string, after: number, number: number) => ({
  ...place,
  channel,
  ...({ after, number, at: minute(number), id: `${number}`, headline: '', error: 'HTTP 410' } satisfies DeadLetter),
});
const asideOf = (...letters: ReturnType<typeof dead>[]) => {
  const told: number[] = [];
  const resend = async (_: unknown, number: number) => told.push(number) > 0;
  return { told, dead: async () => letters, resend };
};

test('goes back to before the first message that was put aside, and no other channel’s', async () => {
  const deliveries = asideOf(dead('slack', 2, 3), dead('mail', 7, 9), dead('mail', 4, 6), dead('mail', 12, 12));
  expect(await resending(deliveries, place)).toEqual({ from: 5, aside: 3 });
  expect(deliveries.told).toEqual([4]);
});

test('goes back to before the commit that is named', async () => {
  const deliveries = asideOf(dead('mail', 7, 9));
  expect(await resending(deliveries, place, 3)).toEqual({ from: 3, aside: 1 });
  expect(deliveries.told).toEqual([2]);
});

test('with nothing put aside, or no such channel, it says so', async () => {
  await expect(resending(asideOf(dead('slack', 2, 3)), place)).rejects.toThrow('Nothing was put aside for desk mail');
  const nowhere = { ...asideOf(dead('mail', 2, 3)), resend: async () => false };
  await expect(resending(nowhere, place)).rejects.toThrow('desk has no channel mail');
});
