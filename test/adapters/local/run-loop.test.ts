import { setTimeout as pause } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { loop } from '../../../shared/adapters/local/run-loop.ts';

test('a turn that fails is told, and the next one comes', async () => {
  const failed = vi.fn();
  let turns = 0;
  const running = loop(
    () => 1,
    async () => {
      if (turns++ === 0) throw new Error('once');
    },
    failed,
  );
  await vi.waitFor(() => expect(turns).toBeGreaterThan(2), { timeout: 30_000 });
  await running.stop();
  expect(failed).toHaveBeenCalledOnce();
});

test('stopping waits for the turn on its way, and cuts the pause short', async () => {
  let finished = false;
  const running = loop(
    () => 60_000,
    async () => {
      await pause(30);
      finished = true;
    },
    vi.fn(),
  );
  await running.stop();
  expect(finished).toBe(true);
});
