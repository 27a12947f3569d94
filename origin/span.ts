import type { Instant } from '../shared/time/civil.ts';

/** The months that are played: what lies before them stands on the sites when the first round comes. */
export const RECORDED_SPAN = {
  from: '2025-10-08T00:00:00.000Z' as Instant,
  to: '2026-02-28T16:00:00.000Z' as Instant,
  seconds: 60,
};
