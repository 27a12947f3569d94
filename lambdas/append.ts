import { decide } from '../shared/ledger/decide/decide.ts';
import type { Cause, Commit, Reading } from '../shared/ledger/log/commit.ts';
import type { Log } from '../shared/ports.ts';
import type { Instant } from '../shared/time/civil.ts';
import { tailLog } from './tail-log.ts';

const MOST_RACES = 5;

/** Appends what is due and what readings teach, commit by commit until nothing is left. A lost race is run again. */
export const appending = (log: Log, now: () => Instant) => {
  const view = tailLog(log);
  return async (readings: readonly Reading[], why: { cause: Cause; round?: string }): Promise<Commit[]> => {
    const appended: Commit[] = [];
    for (let lost = 0; lost < MOST_RACES; ) {
      const { ledger } = await view();
      const commit = decide(ledger, readings, { ...why, at: now() });
      if (commit === undefined) return appended;
      if ((await log.append(commit)) === 'appended') appended.push(commit);
      else lost++;
    }
    throw new Error(`Lost the race for the next place in the log ${MOST_RACES} times`);
  };
};
