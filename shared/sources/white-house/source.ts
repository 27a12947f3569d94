import { queryPage } from '../list-pages.ts';
import type { Source } from '../source.ts';
import { couldBeTrade } from '../united-states-titles.ts';

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
  page: queryPage('paged'),
  everyMinutes: 10,
  minLinks: 5,
  quietDays: 14,
  rank: 2,
  wants: couldBeTrade,
  list: 'feed',
} satisfies Source;
