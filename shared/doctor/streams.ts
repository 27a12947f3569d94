import { beyondClaims, type ChannelState } from '../alerts/channel-state.ts';
import { type Finding, wrong } from './finding.ts';
import type { LogFacts } from './log.ts';
import type { Store } from './store.ts';

/** How far a stream can have been told: commits, or operators' events; of days no more than the clock knows. */
const headOf = (channel: string, commits: number, events: number): number => {
  if (channel.endsWith('.operations')) return events;
  return /\.(reminders|weekly)$/.test(channel) ? Number.POSITIVE_INFINITY : commits;
};

/** Whether each stream stands within the log, and nothing of it waits for somebody. */
export const checkStreams = async (
  { audiences, deliveries, operations, now }: Store,
  { head }: LogFacts,
): Promise<Finding[]> => {
  const events = (await operations.since(0)).at(-1)?.number ?? 0;
  const bound = beyondClaims(now());
  const findings: Finding[] = [];

  const standing = ({ audience, channel, told, claim }: ChannelState): void => {
    const end = headOf(channel, head, events);
    if (told > end)
      findings.push(
        wrong(
          `${audience} ${channel} was told up to ${told}, and there are only ${end}`,
          `It is told nothing before that is passed. chokepoint resend ${audience} ${channel} --from ${end + 1} sets it right`,
        ),
      );
    if (claim !== undefined && claim.until > bound)
      findings.push(
        wrong(
          `${audience} ${channel} is claimed until ${claim.until}`,
          'A clock ran ahead when it was claimed; it holds nothing up, and the next message sets it right',
        ),
      );
  };

  for (const { name: audience } of await audiences.all())
    try {
      const standings = await deliveries.standings(audience);
      standings.forEach(standing);
      // A stream that is beyond the end has such receipts too.
      const beyond = (await deliveries.receipts(audience, 50)).filter(
        ({ channel, number }) =>
          number > headOf(channel, head, events) &&
          !standings.some((one) => one.channel === channel && one.told >= number),
      );
      for (const { channel, number } of beyond)
        findings.push(
          wrong(
            `${audience} ${channel} has a receipt for ${number}, which there is not`,
            'The log is shorter than it was when this went out: it will be told again under another number',
          ),
        );
    } catch (error) {
      findings.push(
        wrong(
          `${audience}: ${error instanceof Error ? error.message : String(error)}`,
          `Deploy the version that wrote it, or take the audience away and put it anew: chokepoint audience remove ${audience}`,
        ),
      );
    }
  return findings;
};

/** Messages that were put aside. */
export const checkDead = async ({ audiences, deliveries }: Store): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const { name } of await audiences.all()) {
    const dead = await deliveries.dead(name);
    for (const channel of new Set(dead.map((one) => one.channel))) {
      const own = dead.filter((one) => one.channel === channel);
      findings.push(
        wrong(
          `${name} ${channel}: ${own.length} put aside, the last for “${own.at(-1)?.error}”`,
          `Mend the channel (chokepoint audience test ${name}), then chokepoint resend ${name} ${channel}`,
        ),
      );
    }
  }
  return findings;
};
