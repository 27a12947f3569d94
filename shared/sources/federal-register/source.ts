import type { Source } from '../source.ts';

const SEARCH = 'https://www.federalregister.gov/api/v1/documents.json?per_page=50&order=newest';
const FIELDS = ['title', 'html_url', 'publication_date', 'abstract', 'excerpts']
  .map((name) => `fields[]=${name}`)
  .join('&');
const search = (conditions: string): string => `${SEARCH}&${FIELDS}&${conditions}`;

const TRADE = /\b(?:dut(?:y|ies)|tariffs?|imports?|trade|surcharge|reciprocal)\b/i;

/** The Federal Register's own search; presidential documents can have a null abstract, and excerpts hold HTML. */
export const federalRegister = {
  id: 'federal-register',
  title: 'Federal Register: presidential documents and USTR notices on China',
  publisher: 'Federal Register',
  kind: 'official',
  jurisdiction: 'US',
  reader: 'us-order',
  pageParts: { content: ['fulltext_content_area'] },
  index: () => [
    search('conditions[term]=China&conditions[type][]=PRESDOCU'),
    search('conditions[term]=China+section+301&conditions[agencies][]=trade-representative-office-of-united-states'),
  ],
  everyMinutes: 60,
  minLinks: 1,
  quietDays: 90,
  rank: 1,
  wants: ({ title, summary = '' }) => TRADE.test(`${title} ${summary}`),
  list: 'federal-register',
} satisfies Source;
