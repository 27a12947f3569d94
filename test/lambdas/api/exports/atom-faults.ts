import { type CheerioAPI, load } from 'cheerio';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const IRI = /^[a-z][a-z\d+.-]*:\S+$/i;

type Part = ReturnType<CheerioAPI>;

const once = (part: Part, where: string, name: string): string[] => {
  const { length } = part.children(name);
  return length === 1 ? [] : [`${where}: ${length} ${name}`];
};

/** RFC 4287 asks of a feed and of each of its entries. */
const partFaults = (part: Part, where: string): string[] => {
  const id = part.children('id').text();
  const dates = ['updated', 'published'].flatMap((name) => part.children(name).get()).map((node) => ({ node }));
  return [
    ...['id', 'title', 'updated'].flatMap((name) => once(part, where, name)),
    ...(id === '' || IRI.test(id) ? [] : [`${where}: id is no IRI: ${id}`]),
    ...dates.flatMap(({ node }) => {
      const text = part.find(node).text();
      return MOMENT.test(text) ? [] : [`${where}: ${node.name} is no moment: ${text}`];
    }),
  ];
};

/** What RFC 4287 finds wrong with a feed, and addresses that a reader could not follow; empty where it is sound. */
export const atomFaults = (xml: string): string[] => {
  const page = load(xml, { xml: true });
  const feed = page('feed');
  if (feed.length !== 1 || feed.attr('xmlns') !== 'http://www.w3.org/2005/Atom') return ['no Atom feed'];
  const entries = feed
    .children('entry')
    .toArray()
    .map((node) => page(node));
  const ids = entries.map((entry) => entry.children('id').text());
  return [
    ...partFaults(feed, 'feed'),
    ...(feed.children('author').length > 0 ? [] : ['feed: no author']),
    ...feed
      .find('link')
      .toArray()
      .flatMap(({ attribs: { href = '' } }) => (IRI.test(href) ? [] : [`feed: a relative address: ${href}`])),
    ...entries.flatMap((entry, place) => [
      ...partFaults(entry, `entry ${place + 1}`),
      ...(entry.children('link[rel="alternate"], content').length > 0
        ? []
        : [`entry ${place + 1}: no alternate link, no content`]),
    ]),
    ...(new Set(ids).size === ids.length ? [] : ['ids are not unique']),
  ];
};
