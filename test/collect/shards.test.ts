import { beforeAll, describe, expect, test } from 'vitest';
import { checking } from '../../lambdas/checks.ts';
import { silences } from '../../lambdas/clock/silences.ts';
import { collect } from '../../lambdas/collect/collect.ts';
import { later } from '../../lambdas/collect/due.ts';
import { hostOf } from '../../lambdas/collect/hosts.ts';
import { collectAll, dispatch, type Shard, shardsOf } from '../../lambdas/collect/shards.ts';
import { dynamoPoll } from '../../shared/adapters/aws/collecting/dynamo-poll.ts';
import { type Database, get } from '../../shared/adapters/aws/store/client.ts';
import { KEYS } from '../../shared/adapters/aws/store/table.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import type { Source } from '../../shared/sources/source.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { freshTable } from '../support/database.ts';
import { plain, START, world } from './world.ts';

const HOSTS = 1_500;
const PERIODS = [5, 10, 30, 60];
const MINUTES = 12;
const LIST = JSON.stringify({ pageInfo: { rows: [{ title: '第一号公告', url: '/1' }] } });

const many = (count: number): Source[] =>
  Array.from({ length: count }, (_, index) => {
    const host = `https://www.h${index % HOSTS}.example.gov.cn`;
    return plain({
      id: `source-${index}`,
      index: () => [`${host}/${index}`],
      everyMinutes: PERIODS[Math.floor(index / HOSTS) % PERIODS.length] ?? 10,
      quietDays: 365,
      wants: () => false,
      list: 'portal',
    });
  });

/** A queue that hands out a tick of a shard once a minute, whoever asks for it. */
const queue = () => {
  const asked = new Set<string>();
  const waiting: string[] = [];
  return {
    waiting,
    send: async (shards: readonly string[], at: Instant) => {
      for (const shard of shards) {
        const once = `${shard}/${at.slice(0, 16)}`;
        if (!asked.has(once)) waiting.push(shard);
        asked.add(once);
      }
    },
  };
};

/** Ten thousand sources, their heartbeats and leases in the embedded database, the sites and the rest in memory. */
const systemOf = async (sources: readonly Source[]) => {
  const db: Database = await freshTable();
  const made = world(sources);
  const open = new Map<string, number>();
  const visited = new Map<string, Instant[]>();
  let mostAtOnce = 0;
  const deps = {
    ...made.deps,
    poll: dynamoPoll(db),
    web: {
      visit: async ({ url }: { url: string }) => {
        const { hostname, pathname } = new URL(url);
        const here = (open.get(hostname) ?? 0) + 1;
        open.set(hostname, here);
        mostAtOnce = Math.max(mostAtOnce, here);
        await new Promise((done) => setImmediate(done));
        open.set(hostname, here - 1);
        const id = `source-${pathname.slice(1)}`;
        visited.set(id, [...(visited.get(id) ?? []), made.now()]);
        return {
          ...({ kind: 'page', url, status: 200, contentType: 'application/json', validators: {} } as const),
          body: new TextEncoder().encode(LIST),
        };
      },
    },
  };
  const shards = shardsOf(sources, START);
  const ticks = queue();
  const ask = dispatch({ ticks, clock: deps.clock });
  const tick = (name: string) => {
    const shard = shards.find((one) => one.name === name) as Shard;
    return collect({ ...deps, sources: shard.sources }, name)();
  };
  return { ...made, deps, db, shards, ticks, ask, tick, visited, mostAtOnce: () => mostAtOnce };
};

describe('the registry', () => {
  test('as it is, is visited by one tick under its own name', () => {
    expect(shardsOf(SOURCES, START)).toEqual([{ name: 'collect', sources: SOURCES }]);
  });

  test('of ten thousand is parted by hosts: every source in one shard, and a host in no two', () => {
    const sources = many(10_000);
    const shards = shardsOf(sources, START);
    expect(shards.length).toBeGreaterThan(10);
    expect(shards.flatMap((shard) => shard.sources)).toHaveLength(10_000);
    const homes = new Map<string, string>();
    for (const { name, sources: own } of shards)
      for (const source of own) {
        const host = hostOf(source, START);
        expect(homes.get(host) ?? name).toBe(name);
        homes.set(host, name);
      }
    expect(homes.size).toBe(HOSTS);
  });
});

describe('ten thousand sources on the queue', () => {
  const sources = many(10_000);
  let system: Awaited<ReturnType<typeof systemOf>>;

  beforeAll(async () => {
    system = await systemOf(sources);
    for (let minute = 0; minute < MINUTES; minute++) {
      // Two dispatchers at once, and each message handed out twice, as queues may.
      await Promise.all([system.ask(system.shards), system.ask(system.shards)]);
      const asked = system.ticks.waiting.splice(0);
      expect(asked).toHaveLength(system.shards.length);
      await Promise.all(asked.flatMap((name) => [system.tick(name), system.tick(name)]));
      system.pass(1);
    }
  }, 240_000);

  test('each is visited within its period, and none more often', () => {
    for (const { id, everyMinutes } of sources) {
      const at = system.visited.get(id) ?? [];
      const [first, ...others] = at;
      expect(first).toBe(START);
      const least = Math.floor((MINUTES - 1) / everyMinutes);
      expect(others.length).toBeGreaterThanOrEqual(least);
      expect(others.length).toBeLessThanOrEqual(least + 1);
    }
  });

  test('a host has one request at a time, and a source one state', () => {
    expect(system.mostAtOnce()).toBe(1);
    expect(system.states.size).toBe(10_000);
    expect(system.told).toEqual([]);
  });

  test('no heartbeat is large, and together they are those of all sources', async () => {
    const beats = await system.deps.poll.heartbeats();
    expect(beats.flatMap(({ checked }) => Object.keys(checked))).toHaveLength(10_000);
    for (const { shard } of beats) {
      const item = await get(system.db, KEYS.poll(shard));
      expect(Buffer.byteLength(JSON.stringify(item))).toBeLessThan(50_000);
    }
  });

  test('what rests on heartbeats holds over all shards; one that falls silent is told, and its sources alone are', async () => {
    const now = later(system.now(), -1);
    const checked = checking({
      ...{ poll: system.deps.poll, sources: system.deps.states, registry: sources },
      ...{ now: () => now, silentAfterMinutes: 10 },
    });
    expect((await checked()).every(({ state }) => state === 'whole')).toBe(true);

    const [silent] = system.shards as [Shard, ...Shard[]];
    const [beat] = await system.deps.poll.heartbeats(silent.name);
    await system.deps.poll.beat({ ...beat!, at: later(now, -30) });
    const fell = (await checked()).filter(({ state }) => state === 'silent').map(({ id }) => id);
    expect(fell.toSorted()).toEqual(silent.sources.map(({ id }) => id).toSorted());
    const clock = { shard: 'clock', at: later(now, -25), checked: {} };
    expect(silences([...(await system.deps.poll.heartbeats()), clock], now, 10)).toMatchObject([
      { kind: 'collector-silent', subject: silent.name },
      { kind: 'clock-silent' },
    ]);
  });

  test('a registry that grew into more shards goes by what the earlier ones left, and by their beats no more', async () => {
    const more = many(12_000);
    const grown = shardsOf(more, START);
    expect(grown.length).toBeGreaterThan(system.shards.length);
    const shard = grown.find(({ sources: own }) => own.length > 0) as Shard;
    for (const list of system.visited.values()) list.length = 0;
    await collect({ ...system.deps, sources: shard.sources }, shard.name)();
    const known = shard.sources.filter(({ id }) => Number(id.slice('source-'.length)) < 10_000);
    const again = known.filter(({ id }) => (system.visited.get(id) ?? []).length > 0);
    expect(again.length).toBeLessThan(known.length / 2);
    const beats = [...(await system.deps.poll.heartbeats()), { shard: 'clock', at: system.now(), checked: {} }];
    expect(silences(beats, later(system.now(), 60), 10)).toMatchObject([
      { subject: shard.name },
      { kind: 'clock-silent' },
    ]);
  });
});

test('on one machine every shard is visited, beside one another', async () => {
  const sources = many(3_000);
  const system = await systemOf(sources);
  expect(system.shards.length).toBeGreaterThan(1);
  const visits = await collectAll(system.deps)();
  expect(visits).toHaveLength(3_000);
  expect(system.mostAtOnce()).toBe(1);
  expect(new Set((await system.deps.poll.heartbeats()).map(({ shard }) => shard))).toEqual(
    new Set(system.shards.map(({ name }) => name)),
  );
}, 60_000);
