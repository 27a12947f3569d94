import type { LogView } from '../ledger/log/log-view.ts';
import type { CivilDate } from '../time/civil.ts';
import type { At } from './at.ts';
import { historyOf } from './history.ts';

/** A day on which the law changes, with how many measures do. */
export type Moment = { on: CivilDate; changes: number };
export type Moments = { moments: Moment[] };

export const moments = (log: LogView, { known }: At): Moments => ({
  moments: [...historyOf(log, known).turns].map(([on, changes]) => ({ on, changes })),
});
