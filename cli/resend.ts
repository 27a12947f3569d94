import { parseArgs } from 'node:util';
import { openSystem } from './here/system.ts';
import { BadUse, type Run, withUsage } from './usage.ts';

const USAGE = `chokepoint resend AUDIENCE CHANNEL [--from N]

Puts back what was put aside: the channel is told everything from its first undelivered message on, as one message.
CHANNEL is the channel's id; its other streams are ID.digest, ID.reminders and ID.operations.

  --from N  from commit N on (operations: from event N) instead, delivered or not`;

export const resend: Run = withUsage(USAGE, async (args) => {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { from: { type: 'string' } } });
  const [audience, channel, ...rest] = positionals;
  if (!audience || !channel || rest.length > 0) throw new BadUse('resend takes an audience and a channel');
  const from = values.from === undefined ? undefined : Number(values.from);
  if (from !== undefined && !(Number.isInteger(from) && from > 0)) throw new BadUse(`'${values.from}' is no number`);

  const { deliveries, close } = await openSystem();
  try {
    const aside = (await deliveries.dead(audience)).filter((one) => one.channel === channel);
    const told = from === undefined ? Math.min(...aside.map(({ after }) => after)) : from - 1;
    if (!Number.isFinite(told)) throw new Error(`Nothing was put aside for ${audience} ${channel}`);
    if (!(await deliveries.resend({ audience, channel }, told)))
      throw new Error(`${audience} has no channel ${channel}`);
    console.log(JSON.stringify({ audience, channel, from: told + 1, aside: aside.length }));
    return 0;
  } finally {
    await close();
  }
});
