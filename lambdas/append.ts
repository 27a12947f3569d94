import { setTimeout as pause } from 'node:timers/promises';
import { decide } from '../shared/ledger/decide/decide.ts';
import { mustSettle } from '../shared/ledger/decide/must-settle.ts';
import type { Cause, Commit, Reading } from '../shared/ledger/log/commit.ts';
import { fold, knownOfPage } from '../shared/ledger/log/ledger.ts';
import type { Log } from '../shared/ports.ts';
import type { Instant } from '../shared/time/civil.ts';
import { tailLog } from './tail-log.ts';

const MOST_RACES = 8;
const FIRST_PAUSE_MS = 20;

/** Ever longer, and by chance: who lost together does not run together again. */
const backOff = (lost: number): Promise<void> => pause(Math.random() * FIRST_PAUSE_MS * 2 ** lost);

/**
 * Appends what is due and what readings teach, commit by commit until nothing is left. A lost race is run again after a
 * pause; one lost to who brought the same is none.
 */
export const appending = (log: Log, now: () => Instant, view = tailLog(log), afterLoss = backOff) => {
  return async (readings: readonly Reading[], why: { cause: Cause; round?: string }): Promise<Commit[]> => {
    const appended: Commit[] = [];
    let { ledger } = await view();
    let steps = 0;
    for (let lost = 0; lost < MOST_RACES; ) {
      const commit = decide(ledger, readings, { ...why, at: now() });
      if (commit === undefined) return appended;
      const next = mustSettle(commit, steps, readings.length);
      if ((await log.append(commit)) === 'appended') {
        appended.push(commit);
        [steps, lost] = [next, 0];
        ledger = fold(ledger, [commit]);
      } else {
        ({ ledger } = await view());
        const won = ledger;
        if (commit.readings.some((reading) => knownOfPage(won, reading) === 'nothing')) await afterLoss(++lost);
      }
    }
    throw new Error(`Lost the race for the next place in the log ${MOST_RACES} times`);
  };
};
