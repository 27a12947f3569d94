import { parseFeed } from 'feedsmith';
import Parser from 'rss-parser';

/** An item as its feed has it, before anything is judged. */
export type RawItem = Partial<Record<'link' | 'guid' | 'title' | 'summary' | 'date', string | undefined>>;

type Loose = Record<string, unknown>;
const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : ((value as Loose | undefined)?.['value'] as string | undefined);
/** Of Atom the parser makes another day of what is written: of UTC, and of a day that does not exist. */
const WRITTEN_DAYS = ['published', 'updated'] as const;
// A parser of its own for each text: one that has met an error once never answers again.
const byRssParser = async (xml: string): Promise<RawItem[]> => {
  const { items } = await new Parser<object, Loose>({ customFields: { item: [...WRITTEN_DAYS] } }).parseString(xml);
  return items.map((item) => ({
    link: text(item.link),
    guid: text(item.guid),
    title: item.title,
    summary: item.contentSnippet ?? item.summary,
    date: WRITTEN_DAYS.map((name) => text(item[name])).find(Boolean) ?? item.pubDate ?? text(item['date']),
  }));
};

/** The stricter and newer parser: Atom, RDF and JSON, and what the other refuses. */
export const byFeedsmith = (xml: string): RawItem[] => {
  const { feed } = parseFeed(xml) as { feed: { items?: Loose[]; entries?: Loose[] } };
  return (feed.items ?? feed.entries ?? []).map((item) => ({
    link: text(item['link']) ?? text(item['url']) ?? ((item['links'] as Loose[] | undefined)?.[0]?.['href'] as string),
    guid: text(item['guid']) ?? text(item['id']),
    title: text(item['title']),
    summary: text(item['description']) ?? text(item['summary']),
    date: text(item['pubDate']) ?? text(item['published']) ?? text(item['updated']) ?? text(item['date_published']),
  }));
};

const WRAPPED = {
  item: (items: string): string => `<rss version="2.0"><channel><title>-</title>${items}</channel></rss>`,
  entry: (items: string): string => `<feed xmlns="http://www.w3.org/2005/Atom"><title>-</title>${items}</feed>`,
};

/** Reads mended items by whichever parser takes them all; throws where neither does. */
export const parseItems = async (kind: 'item' | 'entry', items: readonly string[]): Promise<RawItem[]> => {
  const xml = WRAPPED[kind](items.join('\n'));
  const whole = (found: RawItem[]): RawItem[] => {
    if (found.length !== items.length) throw new Error(`${found.length} of ${items.length} items`);
    return found;
  };
  return byRssParser(xml)
    .then(whole)
    .catch(() => whole(byFeedsmith(xml)));
};
