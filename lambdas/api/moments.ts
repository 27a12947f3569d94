import type { CivilDate } from '../../shared/time/civil.ts';
import type { Ask } from './ask.ts';
import { historyOf } from './history.ts';

/** A day on which the law changes, with how many measures do. */
export type Moment = { on: CivilDate; changes: number };
export type Moments = { moments: Moment[] };

export const moments = ({ book, known }: Ask): Moments => ({
  moments: [...historyOf(book, known).turns].map(([on, changes]) => ({ on, changes })),
});
