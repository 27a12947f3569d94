import type { Regime } from '../../shared/ledger/evaluate/measure.ts';
import { regimeAt } from '../../shared/ledger/evaluate/regime.ts';
import type { CivilMinute, Instant } from '../../shared/time/civil.ts';
import type { LogView } from '../tail-log.ts';
import type { Ask } from './ask.ts';

const KEPT = 256;
const kept = new WeakMap<LogView['ledger'], Map<string, Regime>>();

/** The regime at a pair of times; each is worked out once for as long as the log stands still. */
const regimeWhen = ({ ledger }: LogView, valid: CivilMinute, known: Instant): Regime => {
  const own = kept.get(ledger) ?? new Map<string, Regime>();
  kept.set(ledger, own);
  const name = `${valid} ${known}`;
  const regime = own.get(name) ?? regimeAt(ledger, valid, known);
  own.set(name, regime);
  const [oldest] = own.keys();
  if (own.size > KEPT && oldest !== undefined) own.delete(oldest);
  return regime;
};

export const regimeOf = ({ book, valid, known }: Pick<Ask, 'book' | 'valid' | 'known'>): Regime =>
  regimeWhen(book, valid, known);
