import { expect, test, vi } from 'vitest';
import { playedClock } from '../../../shared/adapters/local/time.ts';
import { minute } from '../../support/commits.ts';

test('moments are played in order, each once, in the time given', () => {
  const clock = playedClock(minute(0), [minute(30), minute(10), minute(10), minute(0)], 1.5);
  expect(clock.now()).toBe(minute(0));
  expect(clock.next()).toEqual({ waitMs: 500, left: 1 });
  expect(clock.now()).toBe(minute(10));
  expect(clock.next().left).toBe(0);
  expect(clock.now()).toBe(minute(30));
});

test('behind the last moment the clock goes as other clocks do', () => {
  const passed = vi.spyOn(performance, 'now').mockReturnValue(1_000);
  const clock = playedClock(minute(0), [], 10);
  expect(clock.next().waitMs).toBe(60_000);
  passed.mockReturnValue(121_000);
  expect(clock.now()).toBe(minute(2));
  clock.next();
  expect(clock.now()).toBe(minute(2));
});

test('few moments do not make a long wait', () => {
  expect(playedClock(minute(0), [minute(1)], 60).next().waitMs).toBe(1000);
});
