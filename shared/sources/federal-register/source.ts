import { queryPage } from '../list-pages.ts';
import type { Source } from '../source.ts';
import { couldBeTrade } from '../united-states-titles.ts';

const FIELDS = [
  'document_number',
  'title',
  'html_url',
  'raw_text_url',
  'body_html_url',
  'publication_date',
  'abstract',
  'excerpts',
];
/** The first year of the tariffs that still count: sections 232 and 301. */
const SINCE = '2018-01-01';
/** Who carries out what the President orders, and acts on trade by an own authority; names as the API has them. */
const AGENCIES = [
  'trade-representative-office-of-united-states',
  'u-s-customs-and-border-protection',
  'commerce-department',
  'international-trade-administration',
  'industry-and-security-bureau',
];

const search = (term: string, conditions: readonly (readonly [string, string])[]): string => {
  const url = new URL('https://www.federalregister.gov/api/v1/documents.json?per_page=50&order=newest');
  for (const field of FIELDS) url.searchParams.append('fields[]', field);
  url.searchParams.append('conditions[term]', term);
  url.searchParams.append('conditions[publication_date][gte]', SINCE);
  for (const [name, value] of conditions) url.searchParams.append(`conditions[${name}][]`, value);
  return url.href;
};
const byPresident = (term: string): string => search(term, [['type', 'PRESDOCU']]);
const byAgencies = (term: string): string =>
  search(
    term,
    AGENCIES.map((agency) => ['agencies', agency] as const),
  );

/** The Federal Register's own search; presidential documents can have a null abstract, and excerpts hold HTML. */
export const federalRegister = {
  id: 'federal-register',
  title: 'Federal Register: presidential documents, and notices of USTR, CBP and Commerce on tariffs',
  publisher: 'Federal Register',
  kind: 'official',
  jurisdiction: 'US',
  reader: 'us-order',
  pageParts: { content: ['fulltext_content_area'] },
  index: () => [
    byPresident('China'),
    // Duties on third countries, which can reach China by a condition.
    byPresident('"ad valorem"'),
    byAgencies('"section 301" China'),
    byAgencies('"section 232"'),
    byAgencies('"Executive Order 14195"'),
    byAgencies('"Executive Order 14257"'),
  ],
  page: queryPage('page'),
  domains: ['federalregister.gov', 'govinfo.gov'],
  everyMinutes: 60,
  minLinks: 1,
  quietDays: 90,
  rank: 1,
  wants: couldBeTrade,
  list: 'federal-register',
} satisfies Source;
