import { lessonBy } from '../../ledger/log/ledger.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { type CivilDate, dateOf } from '../../time/civil.ts';
import type { ScreeningBasis } from '../answers/questions/screening.ts';
import type { At } from '../known/at.ts';
import { lruCache } from '../known/lru-cache.ts';
import { screening } from '../screening/basis.ts';
import { type Screener, screener } from '../screening/screen.ts';

/** What lines are compared with at a pair of times, and the comparing. */
export type Screen = { day: CivilDate; basis: ScreeningBasis; find: Screener };

const prepared = lruCache<Screen>(16);

/** Prepared once for as long as the log learns nothing, for however many lists. */
export const screenAt = (log: LogView, at: At): Screen => {
  const known = lessonBy(log.ledger, at.known);
  return prepared(log.ledger.lesson, `${at.valid} ${known}`, () => {
    const basis = screening(log, { ...at, known });
    return { day: dateOf(at.valid), basis, find: screener(basis) };
  });
};
