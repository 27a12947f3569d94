import { createHash } from 'node:crypto';
import type { Clock, Ticks } from '../../shared/ports.ts';
import { shardCount, shardName } from '../../shared/sources/shards.ts';
import type { Source } from '../../shared/sources/source.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { collect, type Limits } from './collect.ts';
import type { Deps } from './deps.ts';
import { hostOf } from './hosts.ts';
import type { Visit } from './visit.ts';

/** Sources that one tick visits; all sources of a host are in one shard. */
export type Shard = { name: string; sources: readonly Source[] };

/** The registry in so many shards, or as few as can be visited within the minute: one, or hosts by their hash. */
export const shardsOf = (sources: readonly Source[], now: Instant, count = shardCount(sources)): Shard[] => {
  const parts = Array.from({ length: count }, (_, index): { name: string; sources: Source[] } => ({
    name: shardName(index, count),
    sources: [],
  }));
  const numbers = new Map<string, number>();
  for (const source of sources) {
    const host = hostOf(source, now);
    const number = numbers.get(host) ?? createHash('sha256').update(host).digest().readUInt32BE() % count;
    numbers.set(host, number);
    parts[number]?.sources.push(source);
  }
  return parts.filter((part) => part.sources.length > 0);
};

/** Has one tick of every shard made by others, each by whoever is free. */
export const dispatch =
  ({ ticks, clock }: { ticks: Ticks; clock: Clock }) =>
  (shards: readonly Shard[]): Promise<void> =>
    ticks.send(
      shards.map(({ name }) => name),
      clock.now(),
    );

/** One tick of every shard, beside one another: where one machine does all. Throws what the first of them threw. */
export const collectAll = (deps: Deps) => {
  const ticks = shardsOf(deps.sources, deps.clock.now()).map(({ name, sources }) =>
    collect({ ...deps, sources }, name),
  );
  return async (limits: Limits = {}): Promise<Visit[]> => {
    const made = await Promise.allSettled(ticks.map((tick) => tick(limits)));
    const failed = made.find((one) => one.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    return made.flatMap((one) => (one.status === 'fulfilled' ? (one.value ?? []) : []));
  };
};
