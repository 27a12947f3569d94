import { expect, test } from 'vitest';
import { clock } from '../../lambdas/clock/clock.ts';
import { record } from '../../lambdas/record/record.ts';
import type { OperatorEvent } from '../../shared/alerts/news/operator-event.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import type { Heartbeat } from '../../shared/sources/visits.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { documents } from '../../simulator/documents.ts';
import { memoryBlobs } from '../support/memory-blobs.ts';
import { memoryLog } from '../support/memory-log.ts';

const moment = (text: string): Instant => new Date(text).toISOString() as Instant;

const systemAt = (start: string) => {
  let now = moment(start);
  const log = memoryLog();
  const blobs = memoryBlobs();
  const beats = new Map<string, Heartbeat>();
  const events: OperatorEvent[] = [];
  const operations = { report: async (event: OperatorEvent) => void events.push(event), since: async () => [] };
  const poll = {
    lease: async () => true,
    release: async () => {},
    beat: async (beat: Heartbeat) => void beats.set(beat.shard, beat),
    heartbeats: async () => [...beats.values()],
  };
  const deps = { log, blobs, operations, poll, sources: SOURCES, now: () => now, silentAfterMinutes: 10 };
  return {
    log,
    events,
    beats,
    publish: async (id: string) => {
      const { url, publishedOn, body } = documents().find((one) => one.id === id)!;
      const hash = await blobs.put(new TextEncoder().encode(body));
      const page = {
        id,
        url,
        publishedOn,
        hash,
        contentType: 'text/html',
        source: 'mofcom-announcements',
        seenAt: now,
      };
      await record(deps)({ id, source: page.source, startedAt: now, first: false, pages: [page] });
    },
    strike: async (at: string) => {
      now = moment(at);
      await clock(deps)();
    },
  };
};

test('what a date brings is appended once, however often the clock strikes', async () => {
  const system = systemAt('2025-10-09T06:00Z');
  await system.publish('mofcom-2025-57');
  for (const at of ['2025-11-07T15:59Z', '2025-11-07T16:00Z', '2025-11-07T16:01Z']) await system.strike(at);
  const [, began, ...more] = system.log.commits;
  expect(began).toMatchObject({ cause: 'clock', at: '2025-11-07T16:00:00.000Z', readings: [] });
  expect(new Set(began?.changes.map(({ kind, status }) => `${kind} ${status}`))).toEqual(new Set(['in-force by-date']));
  expect(more).toEqual([]);
});

test('two clocks at once append one commit', async () => {
  const system = systemAt('2025-10-09T06:00Z');
  await system.publish('mofcom-2025-57');
  await Promise.all([1, 2, 3].map(() => system.strike('2025-11-07T16:00Z')));
  expect(system.log.commits).toHaveLength(2);
});

test('each strike leaves a heartbeat, and tells of a collector that has fallen silent', async () => {
  const system = systemAt('2025-10-09T06:00Z');
  system.beats.set('collect', { shard: 'collect', at: moment('2025-10-09T06:00Z'), checked: {} });
  for (const minute of ['06:05', '06:12', '06:14']) await system.strike(`2025-10-09T${minute}Z`);
  expect(system.beats.get('clock')?.at).toBe('2025-10-09T06:14:00.000Z');
  expect(system.events.map(({ kind, at }) => [kind, at])).toEqual([['collector-silent', '2025-10-09T06:12:00.000Z']]);
});

test('a heartbeat from the future is told once, taken to be now, and judged for silence from there', async () => {
  const system = systemAt('2025-10-09T06:00Z');
  const ahead = moment('2025-10-09T14:00Z');
  const checked = { 'mofcom-announcements': ahead, 'mofcom-policies': moment('2025-10-09T05:59Z') };
  for (const shard of ['collect', 'clock']) system.beats.set(shard, { shard, at: ahead, checked: {} });
  system.beats.set('collect', { shard: 'collect', at: ahead, checked });
  for (const minute of ['06:01', '06:02', '06:11', '06:12', '06:13']) await system.strike(`2025-10-09T${minute}Z`);
  expect(system.beats.get('collect')).toMatchObject({
    at: '2025-10-09T06:01:00.000Z',
    checked: { 'mofcom-announcements': '2025-10-09T06:01:00.000Z', 'mofcom-policies': '2025-10-09T05:59:00.000Z' },
  });
  expect(system.events.map(({ kind, subject, at }) => [kind, subject, at.slice(11, 16)])).toEqual([
    ['clock-jumped', 'collect', '06:01'],
    ['clock-jumped', 'clock', '06:01'],
    ['collector-silent', 'collect', '06:11'],
  ]);
});
