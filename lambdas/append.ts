import type { Commit } from '../shared/ledger/commit.ts';
import { due } from '../shared/ledger/due.ts';
import type { Ledger } from '../shared/ledger/ledger.ts';
import type { Log } from '../shared/ports.ts';
import type { Instant } from '../shared/time/civil.ts';
import { bookOf } from './api/book.ts';

const MOST_RACES = 5;

/** Appends what is due, then what `next` makes of the ledger as it stands after that. A lost race is run again. */
export const appending = (log: Log, now: () => Instant) => {
  const book = bookOf(log);
  return async (next: (ledger: Ledger, at: Instant) => Commit | undefined): Promise<Commit | undefined> => {
    for (let lost = 0; lost < MOST_RACES; ) {
      const { ledger } = await book();
      const [overdue] = due(ledger, now());
      const commit = overdue ?? next(ledger, now());
      if (commit === undefined) return undefined;
      if ((await log.append(commit)) === 'taken') lost++;
      else if (commit !== overdue) return commit;
    }
    throw new Error(`Lost the race for the next place in the log ${MOST_RACES} times`);
  };
};
