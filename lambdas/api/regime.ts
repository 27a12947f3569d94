import type { Regime } from '../../shared/ledger/measure.ts';
import type { Ask } from './ask.ts';
import { allGoods, type Goods } from './goods.ts';
import { regimeOf } from './regimes.ts';
import { type Total, totalsOf } from './totals.ts';

export type RegimeAnswer = Regime & { items: Goods[]; tariffs: Total[] };

export const regime = (ask: Ask): RegimeAnswer => {
  const { valid, known, measures } = regimeOf(ask);
  return { valid, known, measures, items: allGoods(measures), tariffs: totalsOf(measures) };
};
