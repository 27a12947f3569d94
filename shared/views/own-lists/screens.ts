import type { LogView } from '../../ledger/log/log-view.ts';
import { type CivilDate, dateOf } from '../../time/civil.ts';
import type { ScreeningBasis } from '../answers/screening.ts';
import type { At } from '../at.ts';
import { kept } from '../kept.ts';
import { screening } from '../screening/basis.ts';
import { type Screener, screener } from '../screening/screen.ts';

/** What lines are compared with at a pair of times, and the comparing. */
export type Screen = { day: CivilDate; basis: ScreeningBasis; find: Screener };

const prepared = kept<Screen>(16);

/** Prepared once for as long as the log stands still, for however many lists. */
export const screenAt = (log: LogView, at: At): Screen =>
  prepared(log.ledger, `${at.valid} ${at.known}`, () => {
    const basis = screening(log, at);
    return { day: dateOf(at.valid), basis, find: screener(basis) };
  });
