import { expect, test } from 'vitest';
import { corpusEntries } from '../../../simulator/entry.ts';
import { beijing, storyOf, toldBetween } from '../../support/story.ts';

const orders = corpusEntries().filter(({ channel }) => channel === 'white-house');
const story = storyOf(orders, { from: beijing('2025-01-01'), to: beijing('2026-03-01') });
const headline = (from: [string, string], to: [string, string]): string =>
  toldBetween(story, beijing(...from), beijing(...to))?.headline ?? '(nothing)';

// On 20 February 2026 one order voids the old duties and states no day for it, another lays a new one from the 24th.
test('a duty that starts when others end is not added to them, and never was there none', () => {
  expect(headline(['2026-02-21', '07:00'], ['2026-02-21', '07:05'])).toBe(
    'US ends its IEEPA duties on all Chinese goods: 20 points (10 fentanyl + 10 reciprocal)',
  );
  const both = 'IEEPA 20 ends (void since 20 Feb 2026), s.122 10 begins';
  const cut = `US cuts duties on all Chinese goods 20 → 10 % from 24 Feb 2026 00:01 EST: ${both}`;
  expect(headline(['2026-02-21', '07:05'], ['2026-02-21', '08:00'])).toBe(cut);
  expect(headline(['2026-02-21', '07:00'], ['2026-02-21', '08:00'])).toBe(cut);
  expect(headline(['2026-02-24', '13:00'], ['2026-02-24', '14:00'])).toBe(
    `US duties on all Chinese goods fall 20 → 10 %: ${both}, as announced`,
  );
});

// On 5 November 2025 one order halves a duty from the 10th, and another leaves points of another aside from that day.
test('two orders of one evening do not contradict each other: the second tells both', () => {
  expect(headline(['2025-11-05', '06:00'], ['2025-11-05', '06:05'])).toBe(
    'US changes duties on all Chinese goods from 10 Nov 2025 00:01 EST: fentanyl 20 → 10; 30 → 44 % that day, or 20 % if the suspension of 24 points is extended',
  );
  expect(headline(['2025-11-05', '06:05'], ['2025-11-05', '07:00'])).toBe(
    'US cuts duties on all Chinese goods 30 → 20 % from 10 Nov 2025 00:01 EST: fentanyl 20 → 10, 24 points stay suspended to 10 Nov 2026',
  );
  expect(headline(['2025-11-05', '06:00'], ['2025-11-05', '07:00'])).toBe(
    'US cuts duties on all Chinese goods 30 → 20 % from 10 Nov 2025 00:01 EST: fentanyl 20 → 10, 24 points stay suspended to 10 Nov 2026',
  );
});
