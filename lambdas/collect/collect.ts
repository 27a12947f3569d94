import type { Poll } from '../../shared/ports.ts';
import { shardName } from '../../shared/sources/shards.ts';
import type { Source } from '../../shared/sources/source.ts';
import type { Heartbeat } from '../../shared/sources/visits.ts';
import type { Instant } from '../../shared/time/civil.ts';
import type { Deps } from './deps.ts';
import { isDue, later } from './due.ts';
import { hostOf } from './hosts.ts';
import { type Visit, visit } from './visit.ts';

/** A tick is a minute: the lease ends just before the next, also after a crash. */
const LEASE_MINUTES = 55 / 60;

type Beat = Pick<Heartbeat, 'checked'> & Required<Pick<Heartbeat, 'threw'>>;

/** Sources by host, those that waited longest first, and last those that threw: they may take all the time there is. */
const byHost = (sources: readonly Source[], { checked, threw }: Beat, now: Instant): Source[][] => {
  const hosts = new Map<string, Source[]>();
  for (const source of sources) {
    const host = hostOf(source, now);
    hosts.set(host, [...(hosts.get(host) ?? []), source]);
  }
  const since = ({ id }: Source): string => (threw[id] === undefined ? (checked[id] ?? '') : now);
  return [...hosts.values()].map((group) => group.sort((a, b) => since(a).localeCompare(since(b))));
};

const DAY_MINUTES = 1440;

/**
 * Tells of a visit that throws again, then once a day, whatever the store takes of its state. Answers from when on it is
 * told next.
 */
const tellThrown = async (
  { operations, clock }: Deps,
  { id: subject }: Source,
  error: unknown,
  from: Instant | undefined,
): Promise<Instant> => {
  const at = clock.now();
  if (from === undefined || from > later(at, DAY_MINUTES)) return at;
  if (from > at) return from;
  const why = (error instanceof Error ? error.message : String(error)).slice(0, 500);
  const told = operations.report({ kind: 'source-broken', subject, at, text: `the visit could not be ended: ${why}` });
  await told.catch(() => undefined);
  return later(at, DAY_MINUTES);
};

/** `lastCall`: no further page is asked for. `end`: the tick ends without those that still wait for theirs. */
export type Limits = { lastCall?: AbortSignal; end?: AbortSignal };

/** Limits that let a tick end within its minute. */
export const minuteLimits = (): Required<Limits> => ({
  lastCall: AbortSignal.timeout(25_000),
  end: AbortSignal.timeout(45_000),
});

const aborted = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((done) => {
    if (signal?.aborted) done();
    signal?.addEventListener('abort', () => done(), { once: true });
  });

/** What the shard's last tick left; of a shard that is new, what those left that visited its sources before. */
const lastBeat = async (poll: Poll, shard: string): Promise<Partial<Heartbeat>> => {
  const [own] = (await poll.heartbeats(shard)).filter((beat) => beat.shard === shard);
  if (own !== undefined) return own;
  const others = (await poll.heartbeats()).toSorted((a, b) => a.at.localeCompare(b.at));
  return {
    checked: Object.assign({}, ...others.map(({ checked }) => checked)),
    threw: Object.assign({}, ...others.map(({ threw }) => threw)),
    again: others.flatMap(({ again = [] }) => again),
  };
};

/**
 * One tick of a shard: every source that is due, hosts beside one another, a host's sources after one another. Answers
 * with the visits made, or undefined where another tick holds the lease.
 */
export const collect =
  (deps: Deps, shard: string = shardName(0, 1)) =>
  async ({ lastCall, end }: Limits = {}): Promise<Visit[] | undefined> => {
    const { sources, states, poll, clock } = deps;
    const now = clock.now();
    if (!(await poll.lease(shard, now, later(now, LEASE_MINUTES)))) return undefined;
    const beat = await lastBeat(poll, shard);
    const registered = new Set(sources.map(({ id }) => id));
    const ofRegistered = (moments: Record<string, Instant> = {}): Record<string, Instant> =>
      Object.fromEntries(Object.entries(moments).filter(([id]) => registered.has(id)));
    const checked = ofRegistered(beat.checked);
    const threw = ofRegistered(beat.threw);
    const again = new Set(beat.again);
    const due = sources.filter((source) => again.has(source.id) || isDue(source, checked[source.id], now));
    const known = new Map((await states.all(due.map(({ id }) => id))).map((state) => [state.id, state]));

    const visits: Visit[] = [];
    const failures: unknown[] = [];
    const visitAll = async (group: readonly Source[]): Promise<void> => {
      for (const source of group) {
        const state = known.get(source.id);
        if (state === undefined || lastCall?.aborted) continue;
        // What one source's visit throws must not starve the others of its host.
        const made = await visit(deps, source, state, lastCall).catch(async (error: unknown) => {
          failures.push(error);
          threw[source.id] = await tellThrown(deps, source, error, threw[source.id]);
        });
        if (made === undefined) continue;
        if (made.more) again.add(source.id);
        else again.delete(source.id);
        delete threw[source.id];
        visits.push(made);
        if (made.whole) checked[source.id] = clock.now();
      }
    };
    const hosts = byHost(due, { checked, threw }, now).map(visitAll);
    await Promise.race([Promise.all(hosts), aborted(end)]);
    const moments = { checked: { ...checked }, threw: { ...threw } };
    await poll.beat({
      shard,
      at: clock.now(),
      ...moments,
      again: [...again].filter((id) => registered.has(id)),
    });
    if (failures.length > 0) throw failures[0];
    return [...visits];
  };
