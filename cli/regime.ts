import { parseArgs } from 'node:util';
import { regimeAt } from '../shared/ledger/regime.ts';
import { itemSummaries, tariffSummaries } from '../shared/ledger/summary.ts';
import { instantOf } from '../shared/time/civil.ts';
import type { Run } from './commands.ts';
import { ledgerOf } from './ledger-of.ts';
import { instantOption, validOption } from './options.ts';
import { withUsage } from './usage.ts';

const USAGE = `chokepoint regime --valid DATE [--known INSTANT] [--docs FILE…]

Every measure with its state on that day (its last minute in Beijing; or give a minute, 2025-04-10T12:01), with what
applies to each item by destination and the additional duties in each direction. One JSON object.

  --valid DATE     the day, YYYY-MM-DD
  --known INSTANT  as known at that moment, as 2025-11-01T09:00+08:00; otherwise all that is known
  --docs FILE      after these documents, instead of in the running system`;

export const regime: Run = withUsage(USAGE, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { valid: { type: 'string' }, known: { type: 'string' }, docs: { type: 'string', multiple: true } },
  });
  const valid = validOption(values.valid);
  const asked = instantOption(values.known, '--known');
  const ledger = await ledgerOf([...(values.docs ?? []), ...positionals]);
  const known = asked ?? ledger.ats.at(-1) ?? instantOf(Date.now());
  const { measures } = regimeAt(ledger, valid, known);
  const answer = { valid, known, measures, items: itemSummaries(measures), tariffs: tariffSummaries(measures) };
  console.log(JSON.stringify(answer));
  return 0;
});
