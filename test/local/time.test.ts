import { expect, test, vi } from 'vitest';
import { fastClock } from '../../shared/local/time.ts';
import { millisOf } from '../../shared/time/civil.ts';
import { minute } from '../support/commits.ts';

test('a fast clock runs through its stretch in so many seconds, and at everyday speed from there', () => {
  const passed = vi.spyOn(performance, 'now').mockReturnValue(0);
  const clock = fastClock(minute(0), minute(600), 10);
  const minutesAt = (seconds: number): number => {
    passed.mockReturnValue(seconds * 1000);
    return (millisOf(clock.now()) - millisOf(minute(0))) / 60_000;
  };
  expect([0, 5, 10, 70].map(minutesAt)).toEqual([0, 300, 600, 601]);
});

test('one that begins past its end never goes back', () => {
  vi.spyOn(performance, 'now').mockReturnValue(0);
  expect(fastClock(minute(700), minute(600), 10).now()).toBe(minute(700));
});
