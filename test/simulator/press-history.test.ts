import { expect, test } from 'vitest';
import type { Instant } from '../../shared/time/civil.ts';
import { documents } from '../../simulator/documents.ts';
import { learn } from './learn.ts';

/** What each article comes to beside the official texts that were out by then; none: known, background or opinion. */
const TOLD: Record<string, string[]> = {
  'npr-china-rare-earth-rules': [],
  'al-jazeera-why-china-new-rare-earth-controls': ['contradicted'],
  'npr-trump-threatens-100-percent-tariff-china': ['reported'],
  'al-jazeera-trump-100-percent-tariff-china-threat': [],
  'al-jazeera-rare-earths-explained-what-are-they-used-for': [],
  'npr-opinion-rare-earth-lessons': [],
  'al-jazeera-china-sanctions-hanwha-us-subsidiaries': [],
  'npr-bessent-100-percent-tariff-off-the-table': ['reported', 'closed'],
  'al-jazeera-trump-xi-busan-fentanyl-tariff-rare-earths': ['reported'],
  'npr-china-suspends-rare-earth-controls': [],
  'al-jazeera-china-suspends-gallium-germanium-antimony-ban': [],
  'npr-rare-earth-exports-fall': [],
  'al-jazeera-china-bans-dual-use-exports-japan-military': [],
  'npr-supreme-court-strikes-down-ieepa-tariffs': ['reported'],
  'al-jazeera-trump-says-global-tariff-15-percent': ['reported'],
  'al-jazeera-china-export-control-list-japanese-companies': [],
};

const { commits } = learn(documents(), '2026-03-01T00:00:00.000Z' as Instant);

test.each(Object.entries(TOLD))('%s', (id, told) => {
  const own = commits.filter(({ round, cause }) => round === id && cause === 'round');
  const statuses = own.flatMap(({ changes }) => changes.map(({ status }) => status));
  const settled = own.flatMap(({ threads = [] }) => threads.map(({ now }) => now));
  expect([...new Set([...statuses, ...settled])]).toEqual(told);
});

test('the suspension of November confirms what was reported of it in October', () => {
  const reported = commits.find(({ round }) => round === 'al-jazeera-trump-xi-busan-fentanyl-tariff-rare-earths');
  const official = commits.find(({ round }) => round === 'mofcom-2025-70');
  expect(official?.threads).toContainEqual(expect.objectContaining({ commit: reported?.number, now: 'confirmed' }));
});
