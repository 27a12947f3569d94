import { type Instant, instantOf, millisOf } from '../../shared/time/civil.ts';
import { type Entry, newestFirst, postedOn } from '../entry.ts';
import { encode } from '../pages/markup.ts';

const DAY_MS = 86_400_000;
const HEADLINES = [
  'Storm season brings record rain to the coast',
  'Museum returns carvings after a century',
  'National side reaches the semi-final on penalties',
  'A baker, a village and a very old oven',
  'Film festival opens with a debut from the south',
  'Researchers map the floor of a northern lake',
  'City votes to close its centre to cars on Sundays',
];

type Item = { title: string; url: string; at: Instant; summary: string };

/** Two ordinary stories a day, so that a feed is never quiet; none of them concerns trade. */
const ordinary = (host: string, now: Instant, count: number): Item[] => {
  const today = Math.floor(millisOf(now) / DAY_MS);
  return Array.from({ length: count }, (_, index) => {
    const serial = 2 * today - index;
    const at = instantOf(Math.floor(serial / 2) * DAY_MS + (serial % 2) * 3_600_000);
    const title = HEADLINES[serial % HEADLINES.length] ?? '';
    const slug = title.toLowerCase().replace(/[^a-z]+/g, '-');
    const date = at.slice(0, 10).replaceAll('-', '/');
    return { title, url: `https://${host}/${date}/${serial}/${slug}`, at, summary: `${title}.` };
  });
};

const rss = (title: string, host: string, items: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel><title>${title}</title><link>https://${host}/</link><description>${title}</description>
${items.join('\n')}
</channel></rss>
`;

const itemsOf = (entries: readonly Entry[], host: string, now: Instant, count: number): Item[] => {
  const own = newestFirst(entries).map(({ title, url, at, summary = '' }) => ({ title, url, at, summary }));
  return [...own, ...ordinary(host, now, count)].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, count);
};

const rfc822 = (at: Instant): string => new Date(at).toUTCString();

/** NPR: a photo and a teaser in place of the text. */
export const nprFeed = (entries: readonly Entry[], now: Instant): string =>
  rss(
    'News : NPR',
    'www.npr.org',
    itemsOf(entries, 'www.npr.org', now, 15).map(
      ({ title, url, at, summary }) =>
        `<item><title>${encode(title)}</title><description>${encode(summary)}</description><pubDate>${rfc822(at)}</pubDate><link>${url}</link><guid>${url}</guid><content:encoded><![CDATA[<img src='https://media.npr.org/photo.jpg'/><p>${encode(summary)}</p><p>(Image credit: Getty Images)</p>]]></content:encoded></item>`,
    ),
  );

/** Al Jazeera: the same post-id in every item, a guid by the second, a campaign in the link, entities inside CDATA. */
export const alJazeeraFeed = (entries: readonly Entry[], now: Instant): string =>
  rss(
    'Al Jazeera – Breaking News, World News and Video from Al Jazeera',
    'www.aljazeera.com',
    itemsOf(entries, 'www.aljazeera.com', now, 25).map(
      ({ title, url, at, summary }) =>
        `<item><title><![CDATA[${title.replaceAll('’', '&#039;')}]]></title><link>${url}?traffic_source=rss</link><description><![CDATA[${summary.replaceAll('’', '&#039;')}]]></description><pubDate>${rfc822(at)}</pubDate><category>News</category><guid isPermaLink="false">${url}?t=${millisOf(at) / 1000}</guid><post-id xmlns="com-wordpress:feed-additions:1">3900000</post-id></item>`,
    ),
  );

/** Any other outlet: ordinary stories only. */
export const otherFeed = (host: string, now: Instant): string =>
  rss(
    host,
    host,
    itemsOf([], host, now, 30).map(
      ({ title, url, at }) =>
        `<item><title>${title}</title><link>${url}</link><description>${title}.</description><pubDate>${rfc822(at)}</pubDate><guid>${url}</guid></item>`,
    ),
  );

/** The White House: 30 items, most of them messages, each shorter than its page. */
export const whiteHouseFeed = (entries: readonly Entry[], now: Instant, ordersOnly: boolean): string => {
  const host = 'www.whitehouse.gov';
  const own = entries.filter(({ executiveOrder }) => !ordersOnly || executiveOrder !== undefined);
  const messages = ordinary(host, now, 20).map((item, index) => ({
    ...item,
    title: `Presidential Message on a Day of Remembrance, ${item.at.slice(0, 10)}`,
    url: `https://${host}/presidential-actions/${item.at.slice(0, 7).replace('-', '/')}/message-${item.at.slice(8, 10)}-${index % 2}/`,
  }));
  const items = [...own.map(({ title, url, at, summary = '' }) => ({ title, url, at, summary })), ...messages]
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, 30);
  return rss(
    'Presidential Actions – The White House',
    host,
    items.map(
      ({ title, url, at, summary }) =>
        `<item><title>${encode(title)}</title><link>${url}</link><dc:creator><![CDATA[The White House]]></dc:creator><pubDate>${rfc822(at)}</pubDate><guid isPermaLink="false">${url}</guid><description><![CDATA[<p>${encode(summary)}</p>]]></description></item>`,
    ),
  );
};

/** Where the Register keeps a document's text for machines. */
export const textAddressOf = (entry: Entry): string =>
  `https://www.federalregister.gov/documents/full_text/html/${postedOn(entry).replaceAll('-', '/')}/${entry.documentNumber}.html`;

/** The Federal Register's search answer: documents that name China beside those that matter. */
export const federalRegisterList = (entries: readonly Entry[], now: Instant): string => {
  const host = 'www.federalregister.gov';
  const own = newestFirst(entries).map((entry) => ({
    title: entry.title,
    document_number: entry.documentNumber,
    html_url: entry.url,
    body_html_url: textAddressOf(entry),
    publication_date: postedOn(entry),
    executive_order_number: entry.executiveOrder ?? null,
    excerpts: `<span class="match">China</span> … ${encode(entry.summary ?? '')}`,
  }));
  const messages = ordinary(host, now, 4).map(({ at, url }, index) => ({
    title: `Day of Remembrance, ${at.slice(0, 10)}`,
    document_number: `${at.slice(0, 4)}-${10_000 + index}`,
    html_url: url,
    publication_date: at.slice(0, 10),
    executive_order_number: null,
    excerpts: 'Veterans of the <span class="match">China</span> … theatre are remembered.',
  }));
  const results = [...messages, ...own].map((document) => ({
    ...document,
    type: 'Presidential Document',
    abstract: null,
    agencies: [{ raw_name: 'EXECUTIVE OFFICE OF THE PRESIDENT', slug: 'executive-office-of-the-president' }],
  }));
  return JSON.stringify({ description: 'Presidential Documents', count: results.length, total_pages: 1, results });
};

/** Documents of a host that is no source, as a JSON feed; its first item is itself, so that the first list is not empty. */
export const documentsFeed = (entries: readonly Entry[], host: string): string => {
  const items = newestFirst(entries).map(({ url, title, at }) => ({ url, title, date_published: at }));
  const own = { url: `https://${host}/documents.json`, title: 'Documents' };
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: own.title, items: [...items, own] });
};
