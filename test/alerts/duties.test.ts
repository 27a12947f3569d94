import { expect, test } from 'vitest';
import { plainText } from '../../shared/alerts/text.ts';
import { corpusEntries } from '../../simulator/entry.ts';
import { beijing, storyOf, toldBetween } from '../support/story.ts';

const orders = corpusEntries().filter(({ channel }) => channel === 'white-house');
const story = storyOf(orders, { from: beijing('2025-01-01'), to: beijing('2026-03-01') });
const headline = (from: [string, string], to: [string, string]): string => {
  const message = toldBetween(story, beijing(...from), beijing(...to));
  return message === undefined ? '(nothing)' : (plainText(message).split('\n')[0] ?? '');
};

// On 20 February 2026 one order ends the old duties, and another lays a new one, both from the 24th.
test('a duty that starts when others end is not added to them', () => {
  expect(headline(['2026-02-21', '07:00'], ['2026-02-21', '07:05'])).toContain('20 → 0 %');
  expect(headline(['2026-02-21', '07:05'], ['2026-02-21', '08:00'])).toContain('0 → 10 %');
  expect(headline(['2026-02-24', '13:00'], ['2026-02-24', '14:00'])).toContain('0 → 10 %');
});

// On 5 November 2025 one order halves a duty from the 10th, and another leaves points of another aside from that day.
test('where another duty turns first, nothing is said to stay as it is', () => {
  expect(headline(['2025-11-05', '06:00'], ['2025-11-05', '06:05'])).toContain('30 → 20 %');
  const later = headline(['2025-11-05', '06:05'], ['2025-11-05', '07:00']);
  expect(later).toContain('24 points stay aside to 10 Nov 2026');
  expect(later).not.toContain('30 %');
});
