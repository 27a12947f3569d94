import type { Regime } from '../ledger/evaluate/measure.ts';
import { type ItemSummary, itemSummaries, type TariffSummary, tariffSummaries } from '../ledger/evaluate/summary.ts';
import type { LogView } from '../ledger/log/log-view.ts';
import type { At } from './at.ts';
import { regimeWhen } from './regime-when.ts';

/** Every measure, what each item meets, and the duties in each direction. */
export type RegimeAnswer = Regime & { items: ItemSummary[]; tariffs: TariffSummary[] };

export const regime = (log: LogView, at: At): RegimeAnswer => {
  const { valid, known, measures } = regimeWhen(log, at);
  return { valid, known, measures, items: itemSummaries(measures), tariffs: tariffSummaries(measures) };
};
