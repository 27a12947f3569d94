import type { Clock } from '../../ports.ts';
import { type Instant, instantOf, millisOf } from '../../time/civil.ts';

const EVERYDAY_MS = 60_000;
const LONGEST_WAIT_MS = 1_000;

/** A clock that stands still between moments; `next` puts it on the next one and says how long to stay there. */
export type PlayedClock = Clock & { next: () => { waitMs: number; left: number } };

/** Plays the moments after `from` at a pace of so many seconds for all; behind the last it goes as other clocks do. */
export const playedClock = (from: Instant, moments: readonly Instant[], seconds: number): PlayedClock => {
  const all = [...new Set(moments)].sort();
  const ahead = all.filter((moment) => moment > from);
  const waitMs = Math.min(LONGEST_WAIT_MS, (seconds * 1000) / Math.max(all.length, 1));
  let at = from;
  let played: number | undefined;

  const now = (): Instant =>
    played === undefined ? at : instantOf(Math.round(millisOf(at) + performance.now() - played));
  return {
    now,
    next: () => {
      const moment = ahead.shift();
      if (moment !== undefined) at = moment;
      else played ??= performance.now();
      return { waitMs: played === undefined ? waitMs : EVERYDAY_MS, left: ahead.length };
    },
  };
};
