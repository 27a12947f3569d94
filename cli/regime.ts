import { parseArgs } from 'node:util';
import { regime as regimeOf } from '../shared/views/regime.ts';
import { askedOf, TIME_OPTIONS } from './asked.ts';
import { type Run, withUsage } from './usage.ts';

const USAGE = `chokepoint regime --valid DATE [--known INSTANT] [--docs FILE…]

Every measure with its state on that day (its last minute in Beijing; or give a minute, 2025-04-10T12:01), with what
applies to each item by destination and the additional duties in each direction. One JSON object.

  --valid DATE     the day, YYYY-MM-DD
  --known INSTANT  as known at that moment, as 2025-11-01T09:00+08:00; otherwise all that is known
  --docs FILE      after these documents, instead of in the running system`;

export const regime: Run = withUsage(USAGE, async (args) => {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: TIME_OPTIONS });
  const { log, at } = await askedOf(values, [...(values.docs ?? []), ...positionals]);
  console.log(JSON.stringify(regimeOf(log, at)));
  return 0;
});
