import type { Regime } from '../shared/ledger/evaluate/measure.ts';
import { regimeAt } from '../shared/ledger/evaluate/regime.ts';
import { instantOf } from '../shared/time/civil.ts';
import { ledgerOf } from './ledger-of.ts';
import { instantOption, validOption } from './options.ts';

/** The options of every command that asks for a day. */
export const REGIME_OPTIONS = {
  valid: { type: 'string' },
  known: { type: 'string' },
  docs: { type: 'string', multiple: true },
} as const;

type Asked = { valid?: string | undefined; known?: string | undefined };

/** The regime of the day that was asked for, as known at that moment or, without one, by all that is known. */
export const askedRegime = async ({ valid, known }: Asked, docs: readonly string[]): Promise<Regime> => {
  const at = validOption(valid);
  const moment = instantOption(known, '--known');
  const ledger = await ledgerOf(docs);
  return regimeAt(ledger, at, moment ?? ledger.ats.at(-1) ?? instantOf(Date.now()));
};
