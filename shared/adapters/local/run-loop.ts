import { setTimeout as pause } from 'node:timers/promises';

/** A loop that was started; `stop` waits for the turn that is on its way. */
export type Loop = { stop: () => Promise<void> };

/**
 * Acts again and again, so long after each turn's end. A turn that fails is told, and the next one comes; one that is on
 * its way when the loop is stopped learns it from its signal.
 */
export const loop = (
  everyMs: () => number,
  act: (signal: AbortSignal) => Promise<unknown>,
  failed: (error: unknown) => void,
): Loop => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      await act(signal).catch(failed);
      await pause(everyMs(), undefined, { signal }).catch(() => {});
    }
  };
  const ended = run();
  return {
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
};
