import type { LogView } from '../../ledger/log/log-view.ts';
import { BEIJING, beijingDate, civilAt, type Instant } from '../../time/civil.ts';
import type { Row } from '../screening/lists/rows.ts';
import { screenAt } from './screens.ts';

/** The measures that a line meets by what is known at a moment. */
export const measuresMet = (log: LogView, row: Row, now: Instant): string[] => {
  const { find } = screenAt(log, { valid: civilAt(now, BEIJING), known: now, today: beijingDate(now) });
  return [...new Set(find(row).matches.map(({ measure }) => measure.id))];
};
