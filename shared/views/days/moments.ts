import { historiesAt } from '../../ledger/evaluate/histories.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import type { Moments } from '../answers/law/calendar.ts';
import type { At } from '../known/at.ts';

export const moments = ({ ledger }: LogView, { known }: At): Moments => ({
  moments: [...historiesAt(ledger, known).turns].map(([on, changes]) => ({ on, changes })),
});
