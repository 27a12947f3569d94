import type { Regime } from '../ledger/evaluate/measure.ts';
import { minuteOf } from '../ledger/evaluate/minutes.ts';
import { ledgerFor, regimeAt } from '../ledger/evaluate/regime.ts';
import { stretchOf } from '../ledger/evaluate/stretches.ts';
import { lessonBy } from '../ledger/log/ledger.ts';
import type { LogView } from '../ledger/log/log-view.ts';
import { BEIJING } from '../time/civil.ts';
import type { At } from './at.ts';
import { kept } from './kept.ts';

// Each has thousands of measures, and what is worked out of them: a megabyte or ten.
const regimes = kept<Regime>(24);

/**
 * The regime at a pair of times. Its measures are the very same for all minutes between two turns, and for as long as the
 * log learns nothing: what is worked out of them can be kept by them.
 */
export const regimeWhen = (
  { ledger }: Pick<LogView, 'ledger'>,
  { valid, known }: Pick<At, 'valid' | 'known'>,
): Regime => {
  const by = lessonBy(ledger, known);
  const stretch = stretchOf(ledgerFor(ledger, by), minuteOf(valid, BEIJING));
  return { ...regimes(ledger.lesson, `${stretch} ${by}`, () => regimeAt(ledger, valid, by)), valid, known };
};
