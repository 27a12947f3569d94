import { afterEach, expect, test, vi } from 'vitest';
import { collect } from '../../lambdas/collect/collect.ts';
import { webOf } from '../../shared/adapters/web/web-of.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import { type Instant, millisOf } from '../../shared/time/civil.ts';
import { startSimulator } from '../../simulator/start-simulator.ts';
import { START, type World, world } from './world.ts';

// Months pass in each.
vi.setConfig({ testTimeout: 60_000 });

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** The registry's own sources, fetched from the recorded origin at the moments of a clock in our hand. */
const recorded = async (from: Instant, ids?: string[]) => {
  const made: World = world(SOURCES.filter(({ id }) => ids?.includes(id) ?? true));
  const { clock } = made.deps;
  made.pass((millisOf(from) - millisOf(START)) / 60_000);
  const { url, close } = await startSimulator({ clock });
  open.push(close);
  made.deps.web = webOf({ contact: 'tests@example.org', origin: url, nowMs: () => millisOf(clock.now()) });
  return { made, tick: collect(made.deps) };
};
const events = ({ told }: World) => told.map(({ kind, subject, at }) => `${kind} ${subject} ${at.slice(0, 10)}`);

test('every source of the registry is imported from the origin, and then has nothing to say', async () => {
  const { made, tick } = await recorded('2025-10-08T01:00:00.000Z' as Instant);
  for (let ticks = 0; ticks < 6; ticks++) {
    await tick();
    made.pass(1);
  }
  expect(made.told).toEqual([]);
  expect(Object.keys(made.beats.get('collect')?.checked ?? {}).sort()).toEqual(SOURCES.map(({ id }) => id).sort());
  expect(made.rounds.every(({ first }) => first)).toBe(true);
  expect(made.noted.length).toBeGreaterThan(100);
});

test('an October of notices comes in as news, through a page that breaks and mends', async () => {
  const { made, tick } = await recorded('2025-10-08T01:00:00.000Z' as Instant, [
    'mofcom-announcements',
    'mofcom-policies',
  ]);
  for (let hours = 0; hours < 24 * 16; hours++) {
    await tick();
    made.pass(60);
  }
  const news = made.rounds.filter(({ first }) => !first).flatMap(({ pages }) => pages.map(({ title }) => title ?? ''));
  for (const number of [55, 56, 57, 58, 61, 62])
    expect(news.filter((title) => title.includes(`${number}号`)).length).toBeGreaterThanOrEqual(2);
  expect(events(made)[0]).toBe('source-broken mofcom-announcements 2025-10-17');
  expect(events(made).at(-1)).toMatch(/^source-mended mofcom-announcements 2025-10-20$/);
});

test('an outage of the portal is told, survived and over', async () => {
  const { made, tick } = await recorded('2025-11-20T01:00:00.000Z' as Instant, ['mofcom-export-control']);
  for (let hours = 0; hours < 24 * 9; hours++) {
    await tick();
    made.pass(60);
  }
  expect(events(made)[0]).toMatch(/^source-broken mofcom-export-control 2025-11-2[12]$/);
  expect(events(made).at(-1)).toMatch(/^source-mended mofcom-export-control 2025-11-26$/);
});

test('the turn of the year breaks nothing', async () => {
  const { made, tick } = await recorded('2025-12-30T01:00:00.000Z' as Instant, ['mofcom-announcements']);
  for (let hours = 0; hours < 24 * 40; hours += 2) {
    await tick();
    made.pass(120);
  }
  expect(made.told).toEqual([]);
  expect(made.noted.some(({ url }) => url.includes('/gg/2026/'))).toBe(true);
});
