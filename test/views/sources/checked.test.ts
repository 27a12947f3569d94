import { describe, expect, test } from 'vitest';
import type { JurisdictionId } from '../../../shared/domain/acts/jurisdictions.ts';
import { type Instant, instantOf, millisOf } from '../../../shared/time/civil.ts';
import { checkedOf, checksOf, officialOf, type Visited } from '../../../shared/views/sources/checked.ts';
import { lastReadText } from '../../../shared/views/sources/checked-text.ts';

const NOW = '2026-11-27T18:10:00.000Z' as Instant;
const ago = (minutes: number): Instant => instantOf(millisOf(NOW) - minutes * 60_000);
const MOMENT = { now: NOW, silentAfterMinutes: 10 };

const channel = (id: string, jurisdiction: JurisdictionId | null, everyMinutes = 30) => ({
  id,
  publisher: id.toUpperCase(),
  jurisdiction,
  everyMinutes,
});
const REGISTRY = [channel('mofcom', 'CN'), channel('mof', 'CN', 60), channel('fr', 'US'), channel('npr', null, 15)];

type World = { read?: Record<string, number>; beat?: number; states?: Visited['states']; threw?: string[] };

/** Who was read whole how many minutes ago, and when the collector was last at work. */
const world = ({ read = {}, beat = 0, states = [], threw = [] }: World): Visited => ({
  registry: REGISTRY,
  states,
  beats: [
    {
      shard: 'collect',
      at: ago(beat),
      checked: Object.fromEntries(Object.entries(read).map(([id, minutes]) => [id, ago(minutes)])),
      threw: Object.fromEntries(threw.map((id) => [id, ago(beat)])),
    },
    { shard: 'clock', at: NOW, checked: {} },
  ],
});
const ALL = { mofcom: 12, mof: 60, fr: 3, npr: 1 };
const statesOf = (visited: Visited): string[] => checksOf(visited, MOMENT).map(({ id, state }) => `${id} ${state}`);

describe('a verdict', () => {
  test.each<[string, World, string, string]>([
    [
      'whole, the press not asked',
      { read: { ...ALL, npr: 900 } },
      'whole',
      '3 of 3 official channels read whole, oldest 01:10',
    ],
    ['before the first round', {}, 'reading', 'Nothing read yet: history is being fetched, 0 of 3 official channels'],
    [
      'with a first visit not ended',
      { read: { mofcom: 1, mof: 2 } },
      'reading',
      '2 of 3 official channels read whole, oldest 02:08; 1 being read for the first time',
    ],
    [
      'one late, though its tick went by',
      { read: { ...ALL, mofcom: 46 } },
      'partly',
      '2 of 3 official channels read whole, oldest 01:10; 1 silent since 01:24',
    ],
    [
      'one told as broken',
      { read: ALL, states: [{ id: 'fr', problem: '0 links', brokenSince: ago(2) }] },
      'partly',
      '2 of 3 official channels read whole, oldest 01:10; 1 silent since 02:07',
    ],
    [
      'one never read, and failing',
      { read: { mofcom: 1, mof: 2 }, states: [{ id: 'fr', problem: 'HTTP 503' }] },
      'partly',
      '2 of 3 official channels read whole, oldest 02:08; 1 never read',
    ],
    [
      'all late since yesterday',
      { read: { mofcom: 300, mof: 290, fr: 280 } },
      'none',
      'No official channel read whole since 27 Nov 21:30',
    ],
    [
      'none ever read',
      { states: ['mofcom', 'mof', 'fr'].map((id) => ({ id, problem: 'ENOTFOUND' })) },
      'none',
      'Nothing could be read: none of 3 official channels answers',
    ],
    [
      'a collector that is silent, whatever was read last',
      { read: ALL, beat: 11 },
      'none',
      'Nothing is being read: the collector is silent since 01:59',
    ],
  ])('%s', (_, what, verdict, text) => expect(checkedOf(world(what), MOMENT)).toMatchObject({ verdict, text }));

  test('is grey before the collector has made any round', () =>
    expect(checkedOf({ registry: REGISTRY, states: [], beats: [] }, MOMENT).verdict).toBe('reading'));
});

describe('a source', () => {
  test('that stumbled once, within its time, is still read whole', () =>
    expect(statesOf(world({ read: ALL, states: [{ id: 'fr', problem: 'HTTP 503' }] }))).toContain('fr whole'));

  test('is late by its own period', () =>
    expect(statesOf(world({ read: { ...ALL, mofcom: 70, mof: 70 } }))).toEqual([
      'mofcom silent',
      'mof whole',
      'fr whole',
      'npr whole',
    ]));

  test('whose first visit threw fails', () => expect(statesOf(world({ threw: ['fr'] }))).toContain('fr silent'));

  test('is not late while a clock that is played leaps', () => {
    const leaping = world({ read: { mofcom: 905, mof: 905, fr: 905 }, beat: 900 });
    expect(checkedOf(leaping, { now: NOW, silentAfterMinutes: Number.POSITIVE_INFINITY }).verdict).toBe('whole');
  });

  test('whose list stands still for too long is silent since then, though it was read', () => {
    const still = world({ read: ALL, states: [{ id: 'fr', problem: 'nothing new', brokenSince: ago(600) }] });
    expect(checksOf(still, MOMENT)[2]).toMatchObject({ state: 'silent', at: ago(3), since: ago(600) });
  });
});

test('silence is proved up to the channel read longest ago', () => {
  const checks = checksOf(world({ read: { mofcom: 5, mof: 24 } }), MOMENT);
  expect(lastReadText(officialOf(checks, 'CN'))).toBe('official channels last read whole 28 Nov 2026 01:46 Beijing');
  expect(lastReadText(officialOf(checks))).toBe(
    'official channels last read whole 28 Nov 2026 01:46 Beijing, 1 of 3 never',
  );
  expect(lastReadText(officialOf(checks, 'US'))).toBe('official channels never read whole');
});
