import type { Log, Operations, Poll } from '../../shared/ports.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { CLOCK } from '../../shared/views/sources/checked.ts';
import { appendingAfterBaseline, type Baseline } from '../baseline.ts';
import { isAhead, jumped, setBack } from './ahead.ts';
import { silences, silentParts } from './silences.ts';

export type Deps = {
  log: Log;
  poll: Poll;
  operations: Operations;
  now: () => Instant;
  /** A shard that has not been heard of for so long is silent. */
  silentAfterMinutes: number;
  baseline?: Baseline | undefined;
  /** Called with those that are silent, as long as any is; absent: nobody else listens. */
  silent?: (parts: readonly string[]) => void;
};

/** One tick: what a date has brought, whether everybody who should be at work is, and by a clock that is right. */
export const clock = ({ log, poll, operations, now, silentAfterMinutes, baseline, silent }: Deps) => {
  const append = appendingAfterBaseline({ log, operations, now, baseline });
  return async (): Promise<void> => {
    await append([], { cause: 'clock' });
    const at = now();
    const beats = await poll.heartbeats();
    const ahead = beats.filter((beat) => isAhead(beat, at));
    for (const beat of ahead) {
      await operations.report(jumped(beat, at));
      await poll.beat(setBack(beat, at));
    }
    const heard = beats.filter((beat) => !ahead.includes(beat));
    const parts = silentParts(heard, at, silentAfterMinutes);
    if (parts.length > 0) silent?.(parts);
    const events = silences(heard, at, silentAfterMinutes);
    for (const event of events) await operations.report(event);
    await poll.beat({ shard: CLOCK, at, checked: {} });
  };
};
