import type { Source } from '../source.ts';

/** Orders and proclamations on trade have one of these in their titles or first words. */
const TRADE = /\b(?:dut(?:y|ies)|tariffs?|imports?|trade|surcharge|China|reciprocal)\b/i;

export const whiteHouse = {
  id: 'white-house',
  title: 'White House: presidential actions and executive orders',
  publisher: 'White House',
  kind: 'official',
  jurisdiction: 'US',
  reader: 'us-order',
  pageParts: { content: ['entry-content'] },
  withoutForce: /\/(?:fact-sheets?|briefings?-statements?|remarks|articles?|releases)\//,
  // 30 items each, and neither contains the other.
  index: () => [
    'https://www.whitehouse.gov/presidential-actions/feed/',
    'https://www.whitehouse.gov/presidential-actions/executive-orders/feed/',
  ],
  everyMinutes: 10,
  minLinks: 5,
  quietDays: 14,
  rank: 2,
  wants: ({ title, summary = '' }) => TRADE.test(`${title} ${summary}`),
  list: 'feed',
} satisfies Source;
