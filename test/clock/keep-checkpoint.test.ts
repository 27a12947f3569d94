import { expect, test } from 'vitest';
import { keepCheckpoint } from '../../lambdas/clock/keep-checkpoint.ts';
import { beijing } from '../ledger/readings.ts';

test('the checkpoint is brought up to date once a night, minute by minute until it is', async () => {
  const extended: string[] = [];
  let time = '02:59';
  const tick = keepCheckpoint({
    extend: async () => ({ more: extended.push(time) === 1 }),
    now: () => beijing('2026-01-01', time),
  });
  for (time of ['02:59', '03:00', '03:01', '03:02', '15:00']) await tick();
  expect(extended).toEqual(['03:00', '03:01']);
});
