import type { Regime } from '../ledger/evaluate/measure.ts';
import { regimeAt } from '../ledger/evaluate/regime.ts';
import type { LogView } from '../ledger/log/log-view.ts';
import type { At } from './at.ts';

const KEPT = 256;
const kept = new WeakMap<LogView['ledger'], Map<string, Regime>>();

/** The regime at a pair of times; each is worked out once for as long as the log stands still. */
export const regimeWhen = ({ ledger }: LogView, { valid, known }: At): Regime => {
  const own = kept.get(ledger) ?? new Map<string, Regime>();
  kept.set(ledger, own);
  const name = `${valid} ${known}`;
  const regime = own.get(name) ?? regimeAt(ledger, valid, known);
  own.set(name, regime);
  const [oldest] = own.keys();
  if (own.size > KEPT && oldest !== undefined) own.delete(oldest);
  return regime;
};
