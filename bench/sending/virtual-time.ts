import { setImmediate as settled } from 'node:timers/promises';
import { type Instant, instantOf } from '../../shared/time/civil.ts';

type Sleeper = { at: number; wake: () => void };

type VirtualTime = {
  ms: () => number;
  now: () => Instant;
  sleepUntil: (ms: number) => Promise<void>;
  /** The same port; the clock stands still while it is at work. */
  working: <Port extends object>(port: Port) => Port;
  /** Lets time pass until that moment. */
  runUntil: (ms: number) => Promise<void>;
};

/** A clock that leaps to the next moment for which somebody waits, as soon as everybody does. */
export const virtualTime = (start: number): VirtualTime => {
  let now = start;
  let atWork = 0;
  let sleepers: Sleeper[] = [];
  return {
    ms: () => now,
    now: () => instantOf(Math.floor(now)),
    sleepUntil: (at) => (at <= now ? Promise.resolve() : new Promise((wake) => sleepers.push({ at, wake }))),
    working: (port) =>
      new Proxy(port, {
        get: (target, name) => {
          const call = Reflect.get(target, name) as unknown;
          if (typeof call !== 'function') return call;
          return async (...args: unknown[]) => {
            atWork++;
            try {
              return await call.apply(target, args);
            } finally {
              atWork--;
            }
          };
        },
      }),
    runUntil: async (end) => {
      for (;;) {
        await settled();
        if (atWork > 0) continue;
        const next = sleepers.toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined || next.at > end) break;
        now = next.at;
        sleepers = sleepers.filter((one) => one !== next);
        next.wake();
      }
      now = end;
    },
  };
};
