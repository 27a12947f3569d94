import type { Regime } from '../ledger/evaluate/measure.ts';
import { regimeAt } from '../ledger/evaluate/regime.ts';
import { lessonBy } from '../ledger/log/ledger.ts';
import type { LogView } from '../ledger/log/log-view.ts';
import type { At } from './at.ts';
import { kept } from './kept.ts';

const regimes = kept<Regime>(256);

/** The regime at a pair of times, worked out once for as long as the log learns nothing. */
export const regimeWhen = (
  { ledger }: Pick<LogView, 'ledger'>,
  { valid, known }: Pick<At, 'valid' | 'known'>,
): Regime => {
  const by = lessonBy(ledger, known);
  return { ...regimes(ledger.lesson, `${valid} ${by}`, () => regimeAt(ledger, valid, by)), known };
};
