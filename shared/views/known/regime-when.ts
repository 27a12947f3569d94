import { claimedOf } from '../../ledger/claims/claimed.ts';
import type { Regime } from '../../ledger/evaluate/measure.ts';
import { minuteOf } from '../../ledger/evaluate/minutes.ts';
import { ledgerFor, regimeOf } from '../../ledger/evaluate/regime.ts';
import { stretchOf } from '../../ledger/evaluate/stretches.ts';
import { tableOf } from '../../ledger/evaluate/table.ts';
import { knownBy } from '../../ledger/log/ledger.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { BEIJING } from '../../time/civil.ts';
import type { At } from './at.ts';
import { lruCache } from './lru-cache.ts';

// Each has thousands of measures, and what is worked out of them: a megabyte or ten.
const regimes = lruCache<Regime>(24);

/**
 * The regime at a pair of times. Its measures are the very same for all minutes between two turns, and for as long as no
 * text comes and officials say nothing of them, whatever else is reported: what is worked out of them can be kept by them.
 */
export const regimeWhen = (
  { ledger }: Pick<LogView, 'ledger'>,
  { valid, known }: Pick<At, 'valid' | 'known'>,
): Regime => {
  const then = ledgerFor(ledger, known);
  const table = tableOf(then);
  const [at, number] = [minuteOf(valid, BEIJING), knownBy(then, known)];
  const claimed = [...claimedOf(then, { known: number, shown: at })].filter(([id]) => table.rows.has(id));
  const name = `${stretchOf(table, at)} ${Math.min(number, table.last)} ${JSON.stringify(claimed)}`;
  return { ...regimes(table, name, () => regimeOf(then, valid, known)), valid, known };
};
