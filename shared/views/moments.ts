import { historiesAt } from '../ledger/evaluate/histories.ts';
import type { LogView } from '../ledger/log/log-view.ts';
import type { CivilDate } from '../time/civil.ts';
import type { At } from './at.ts';

/** A day on which the law changes, with how many measures do. */
export type Moment = { on: CivilDate; changes: number };
export type Moments = { moments: Moment[] };

export const moments = ({ ledger }: LogView, { known }: At): Moments => ({
  moments: [...historiesAt(ledger, known).turns].map(([on, changes]) => ({ on, changes })),
});
