import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Deps } from '../../lambdas/api/question/deps.ts';
import type { Commit } from '../../shared/ledger/log/commit.ts';
import type { Heartbeat, SourceState } from '../../shared/sources/visits.ts';
import { type Instant, instantOf, millisOf } from '../../shared/time/civil.ts';
import { storyDeps } from '../lambdas/api/story-deps.ts';
import { CHROMIUM } from '../support/chromium.ts';
import { logRead } from '../support/memory-log.ts';
import { storyLog } from '../views/story.ts';
import { open, type Stand, stand } from './browser.ts';

const story = storyDeps();
const NOW = story.now();
const ago = (minutes: number): Instant => instantOf(millisOf(NOW) - minutes * 60_000);
const ids = story.registry.map(({ id }) => id);

/** What has been read, turned from test to test. */
type Day = {
  commits: Commit[];
  read: Record<string, number>;
  beat?: number;
  problems?: Record<string, string>;
  played?: string;
};
let day: Day = { commits: [], read: {} };

const beatsOf = ({ read, beat = 1 }: Day): Heartbeat[] => {
  const checked = Object.fromEntries(Object.entries(read).map(([id, minutes]) => [id, ago(minutes)]));
  return [{ shard: 'collect', at: ago(beat), checked }];
};
const statesOf = ({ problems = {} }: Day): SourceState[] =>
  Object.entries(problems).map(([id, problem]) => ({
    ...{ id, version: 1, validators: {}, failures: 3, imported: false, seen: [], revisits: [] },
    problem,
    brokenSince: ago(3),
  }));
const deps: Deps = {
  ...story,
  get played() {
    return day.played ?? '';
  },
  log: logRead(async (number) => day.commits.filter((commit) => commit.number > number)),
  poll: { ...story.poll, heartbeats: async () => beatsOf(day) },
  sources: { ...story.sources, all: async () => statesOf(day) },
};
const ALL = { 'mofcom-announcements': 12, 'mofcom-spokesperson': 5, 'tariff-commission': 4, 'federal-register': 3 };

describe.skipIf(!CHROMIUM)('what was read', () => {
  let at: Stand;
  beforeAll(async () => {
    at = await stand(deps);
  });
  afterAll(() => at?.close());

  /** The masthead, its colour and its words, and the page beneath it. */
  const seen = async (today: Day, hash = '#/') => {
    day = today;
    const page = await open(at, hash, { reducedMotion: 'reduce' });
    const pulse = page.locator('.pulse');
    await pulse.getByRole('link').waitFor();
    await expect.poll(() => pulse.innerText()).not.toContain('Asking');
    const main = await page.locator('main').innerText();
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(page.wrong.filter((text) => !text.includes('404'))).toEqual([]);
    const masthead = await page.locator('.masthead').innerText();
    const outside = await page.locator('main a[rel~=external]').count();
    return { masthead, outside, verdict: await pulse.getAttribute('class'), words: await pulse.innerText(), main };
  };

  test.each(['#/', '#/tariffs', '#/calendar', '#/entities', '#/screening', '#/notices', '#/changes'])(
    'an empty log shows no figure at %s',
    async (hash) => {
      const { verdict, words, main } = await seen({ commits: [], read: {} }, hash);
      expect(verdict).toBe('pulse reading');
      expect(words).toContain('Nothing read yet: history is being fetched, 0 of 4 official channels');
      expect(main).toContain('Nothing read yet: history is being fetched, 0 of 4 official channels');
      expect(main).not.toMatch(/\b0\b(?! of 4)|none in force|No date is set/);
    },
  );

  test('whole: green', async () => {
    const { verdict, words, main } = await seen({ commits: storyLog(), read: ALL }, '#/calendar');
    expect(verdict).toBe('pulse whole');
    expect(words).toContain('4 of 4 official channels read whole, oldest 09:48');
    expect(main).not.toContain('Not read yet');
  });

  test('one broken: amber, and Sources says why', async () => {
    const problems = { 'tariff-commission': 'https://gss.mof.gov.cn/: 0 links' };
    const { verdict, words, main } = await seen({ commits: storyLog(), read: ALL, problems }, '#/sources');
    expect(verdict).toBe('pulse partly');
    expect(words).toContain('3 of 4 official channels read whole, oldest 09:48; 1 silent since 09:56');
    expect(main).toContain('broken');
    expect(main).toContain('0 links');
  });

  test('what is played says so, and offers no publisher’s page', async () => {
    const played = 'Recorded demonstration';
    const real = await seen({ commits: storyLog(), read: ALL }, '#/notices/mofcom-2025-58');
    const shown = await seen({ commits: storyLog(), read: ALL, played }, '#/notices/mofcom-2025-58');
    expect([real.outside > 0, shown.outside]).toEqual([true, 0]);
    expect([real.masthead.includes(played), shown.masthead.includes(played)]).toEqual([false, true]);
  });

  test('one never read is named above the law that it may lack', async () => {
    const { 'tariff-commission': _, ...read } = ALL;
    const { verdict, main } = await seen({ commits: storyLog(), read }, '#/calendar');
    expect(verdict).toBe('pulse reading');
    expect(main).toContain('Not read yet: Tariff Commission. Anything new on them is missing here');
  });

  test('none answers: red', async () => {
    const problems = Object.fromEntries(ids.map((id) => [id, 'getaddrinfo ENOTFOUND']));
    const { verdict, words, main } = await seen({ commits: [], read: {}, problems }, '#/sources');
    expect(verdict).toBe('pulse none');
    expect(words).toContain('none of 4 official channels answers');
    expect(main.match(/never read/g)).toHaveLength(ids.length);
  });

  test('a collector that is silent: red, however well it had read', async () => {
    const { verdict, words } = await seen({ commits: storyLog(), read: ALL, beat: 11 }, '#/deliveries');
    expect(verdict).toBe('pulse none');
    expect(words).toContain('the collector is silent since 09:49');
  });
});
