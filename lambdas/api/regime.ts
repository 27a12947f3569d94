import type { Regime } from '../../shared/ledger/evaluate/measure.ts';
import {
  type ItemSummary,
  itemSummaries,
  type TariffSummary,
  tariffSummaries,
} from '../../shared/ledger/evaluate/summary.ts';
import type { Ask } from './ask.ts';
import { regimeOf } from './regimes.ts';

/** The same answer as the command line's. */
export type RegimeAnswer = Regime & { items: ItemSummary[]; tariffs: TariffSummary[] };

export const regime = (ask: Ask): RegimeAnswer => {
  const { valid, known, measures } = regimeOf(ask);
  return { valid, known, measures, items: itemSummaries(measures), tariffs: tariffSummaries(measures) };
};
