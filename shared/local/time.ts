import type { Clock } from '../ports.ts';
import { type Instant, instantOf, millisOf } from '../time/civil.ts';

export const systemClock: Clock = { now: () => instantOf(Date.now()) };

/** Runs fast from one moment to another, and from there as other clocks do. */
export const fastClock = (from: Instant, to: Instant, seconds: number): Clock => {
  const began = performance.now();
  const [start, end] = [millisOf(from), Math.max(millisOf(from), millisOf(to))];
  const rate = (end - start) / (seconds * 1000);
  return {
    now: () => {
      const passed = performance.now() - began;
      const fast = Math.min(passed, seconds * 1000);
      return instantOf(Math.round(start + fast * rate + (passed - fast)));
    },
  };
};
