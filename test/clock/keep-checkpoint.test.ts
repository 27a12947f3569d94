import { expect, test } from 'vitest';
import { keepCheckpoint } from '../../lambdas/clock/keep-checkpoint.ts';
import type { Commit } from '../../shared/ledger/log/commit.ts';
import { beijing } from '../ledger/readings.ts';
import { commitWith } from '../support/commits.ts';
import { memoryLog } from '../support/memory-log.ts';

test('the log is kept once a night', async () => {
  const saved: (readonly Commit[])[] = [];
  let now = beijing('2026-01-01', '02:59');
  const log = memoryLog([commitWith(1), commitWith(2)]);
  const save = async (commits: readonly Commit[]) => saved.push(commits) > 0;
  const tick = keepCheckpoint({ log, save, now: () => now });
  for (const time of ['02:59', '03:00', '03:01', '15:00']) {
    now = beijing('2026-01-01', time);
    await tick();
  }
  expect(saved).toEqual([log.commits]);
});
