import { beyondClaims, type ChannelKey, type ChannelState, type Receipt } from '../alerts/channels/channel-state.ts';
import type { Instant } from '../time/civil.ts';
import { type Finding, wrong } from './finding.ts';
import type { LogFacts } from './log.ts';
import type { Store } from './store.ts';

/** `mail`, `mail.2` (the part of a channel), `mail.digest`. All others count days, weeks or minutes. */
const COUNTS_COMMITS = /^[^.]+(?:\.\d+)?(?:\.digest)?$/;
/** How far a stream can have been told: commits, or operators' events; of times no more than the clock knows. */
const headOf = (channel: string, commits: number, events: number): number => {
  if (channel.endsWith('.operations')) return events;
  return COUNTS_COMMITS.test(channel) ? commits : Number.POSITIVE_INFINITY;
};

type Told = { audience: string; standings: ChannelState[]; receipts: (ChannelKey & Receipt)[] };

/** Where the log ends, which a system at work may have written on since it was looked at. */
const headNow = async ({ log }: Store, head: number): Promise<number> => {
  let last = head;
  for await (const { number } of log()) last = Math.max(last, number);
  return last;
};

const notReadable = (audience: string, error: unknown): Finding =>
  wrong(
    `${audience}: ${error instanceof Error ? error.message : String(error)}`,
    `Deploy the version that wrote it, or take the audience away and put it anew: chokepoint audience remove ${audience}`,
  );

const judged = (
  { audience, standings, receipts }: Told,
  endOf: (channel: string) => number,
  bound: Instant,
): Finding[] => {
  const standing = ({ channel, told, claim }: ChannelState): Finding[] => [
    ...(told > endOf(channel)
      ? [
          wrong(
            `${audience} ${channel} was told up to ${told}, and there are only ${endOf(channel)}`,
            `It is told nothing before that is passed. chokepoint resend ${audience} ${channel} --from ${endOf(channel) + 1} sets it right`,
          ),
        ]
      : []),
    ...(claim !== undefined && claim.until > bound
      ? [
          wrong(
            `${audience} ${channel} is claimed until ${claim.until}`,
            'A clock ran ahead when it was claimed; it holds nothing up, and the next message sets it right',
          ),
        ]
      : []),
  ];
  // A stream that is beyond the end has such receipts too.
  const without = receipts.filter(
    ({ channel, number }) =>
      number > endOf(channel) && !standings.some((one) => one.channel === channel && one.told >= number),
  );
  return [
    ...standings.flatMap(standing),
    ...without.map(({ channel, number }) =>
      wrong(
        `${audience} ${channel} has a receipt for ${number}, which there is not`,
        'The log is shorter than it was when this went out: it will be told again under another number',
      ),
    ),
  ];
};

/** Whether each stream stands within the log, and nothing of it waits for somebody. */
export const checkStreams = async (store: Store, { head }: LogFacts): Promise<Finding[]> => {
  const { audiences, deliveries, operations, now } = store;
  const findings: Finding[] = [];
  const told: Told[] = [];
  for (const { name: audience } of await audiences.all())
    try {
      const standings = await deliveries.standings(audience);
      told.push({ audience, standings, receipts: await deliveries.receipts(audience, 50) });
    } catch (error) {
      findings.push(notReadable(audience, error));
    }
  // Read last: what people were told before is in there by now.
  const events = (await operations.since(0)).at(-1)?.number ?? 0;
  const isBeyond = (channel: string, upTo: number): boolean => upTo > headOf(channel, head, events);
  const moved = told.some(
    ({ standings, receipts }) =>
      standings.some((one) => isBeyond(one.channel, one.told)) ||
      receipts.some(({ channel, number }) => isBeyond(channel, number)),
  );
  const end = moved ? await headNow(store, head) : head;
  return [
    ...findings,
    ...told.flatMap((one) => judged(one, (channel) => headOf(channel, end, events), beyondClaims(now()))),
  ];
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
