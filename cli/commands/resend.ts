import { parseArgs } from 'node:util';
import type { ChannelKey } from '../../shared/alerts/channels/channel-state.ts';
import type { Deliveries } from '../../shared/ports.ts';
import { openSystem } from '../local/system.ts';
import { BadUse, type Run, withUsage } from '../usage.ts';

const USAGE = `chokepoint resend AUDIENCE CHANNEL [--from N]

Puts back what was put aside: the channel is told everything from its first undelivered message on, as one message.
CHANNEL is the channel's id, of what is told at once; its other streams are ID.digest, ID.reminders, ID.weekly,
ID.decisions, ID.undecided-AUDIENCE and ID.operations. What operators are told ("undelivered to …") names the two.

  --from N  from number N on instead, delivered or not: of ID and ID.digest a commit, of ID.operations an event`;

/** Goes back to before a commit or, without one, to before the first message that was put aside. */
export const resending = async (
  deliveries: Pick<Deliveries, 'dead' | 'resend'>,
  place: ChannelKey,
  from?: number,
): Promise<{ from: number; aside: number }> => {
  const { audience, channel } = place;
  const aside = (await deliveries.dead(audience)).filter((one) => one.channel === channel);
  const told = from === undefined ? Math.min(...aside.map(({ after }) => after)) : from - 1;
  if (!Number.isFinite(told)) throw new Error(`Nothing was put aside for ${audience} ${channel}`);
  if (!(await deliveries.resend(place, told))) throw new Error(`${audience} has no channel ${channel}`);
  return { from: told + 1, aside: aside.length };
};

export const resend: Run = withUsage(USAGE, async (args) => {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { from: { type: 'string' } } });
  const [audience, channel, ...rest] = positionals;
  if (!audience || !channel || rest.length > 0) throw new BadUse('resend takes an audience and a channel');
  const from = values.from === undefined ? undefined : Number(values.from);
  if (from !== undefined && !(Number.isInteger(from) && from > 0)) throw new BadUse(`'${values.from}' is no number`);

  const { deliveries, close } = await openSystem();
  try {
    const place = { audience, channel };
    console.log(JSON.stringify({ ...place, ...(await resending(deliveries, place, from)) }));
    return 0;
  } finally {
    await close();
  }
});
