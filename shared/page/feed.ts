import { type CivilDate, civilDate } from '../time/civil.ts';
import { canonicalLink } from './canonical-link.ts';
import { HEAD, slicesOf } from './feed-items.ts';
import type { RawItem } from './feed-parsers.ts';
import { mendMojibake } from './mojibake.ts';
import { withoutEntities, withoutTags } from './plain-text.ts';

type FeedItem = { url: string; title: string; summary: string; publishedOn?: CivilDate };

/** The stories of a feed, and how many of its items could not be read, or lead nowhere. */
export type Feed = { items: FeedItem[]; broken: number };

const SUMMARY = 2_000;
/** What several items on one address say together. */
const TOGETHER = 20_000;
/** Items that are parsed at once: a feed of 50,000 must not hold everything else up. */
const BATCH = 500;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const CENTURY = 2000;

/** The day as the feed writes it, in the zone that it names; a form of the feed's own is left open. */
const dayOf = (date = ''): CivilDate | undefined => {
  const iso = /^\s*(\d{4}-\d{2}-\d{2})/.exec(date)?.[1];
  if (iso !== undefined) return civilDate(iso);
  const [, day = '', month = '', year = ''] =
    /(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*[\s-]+(\d{4}|\d{2})(?!\d)/.exec(date) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  const full = year.length === 2 ? String(CENTURY + Number(year)) : year;
  return civilDate(`${full}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
};

/** A guid can be any text; only an address is a link. */
const WEB = /^https?:\/\//i;

const plain = (value: unknown): string =>
  withoutEntities(withoutTags(mendMojibake(typeof value === 'string' ? value : '')))
    .replace(/\s+/g, ' ')
    .trim();

type Parse = (items: readonly string[]) => Promise<RawItem[]>;
/** So many parses that fail, and a feed is not worth looking for more good items. */
const MOST_FAILURES = 400;

/** A batch that no parser takes is halved until the item that spoils it stands alone; of a feed of spoilt items, not for ever. */
const parsed = async (items: readonly string[], parse: Parse): Promise<{ items: RawItem[]; broken: number }> => {
  if (items.length === 0) return { items: [], broken: 0 };
  const found = await parse(items).catch(() => undefined);
  if (found !== undefined) return { items: found, broken: 0 };
  if (items.length === 1) return { items: [], broken: 1 };
  const middle = items.length >> 1;
  const halves = [await parsed(items.slice(0, middle), parse), await parsed(items.slice(middle), parse)];
  return {
    items: halves.flatMap((half) => half.items),
    broken: halves.reduce((sum, half) => sum + half.broken, 0),
  };
};

const rawItemsOf = async (body: string): Promise<{ items: RawItem[]; broken: number }> => {
  // Loaded on demand: functions that list no feed carry no parser.
  const { byFeedsmith, parseItems } = await import('./feed-parsers.ts');
  if (body.trimStart().startsWith('{')) return { items: byFeedsmith(body.trim()), broken: 0 };
  const { kind, items, broken } = slicesOf(body);
  if (items.length === 0 && !/<(?:[\w-]{1,30}:)?(?:rss|feed|RDF|channel)[\s>]/i.test(body.slice(0, HEAD)))
    throw new Error('no feed');
  const all: { items: RawItem[]; broken: number } = { items: [], broken };
  let failures = 0;
  const parse: Parse = async (some) => {
    if (failures > MOST_FAILURES) throw new Error('too many broken items');
    return parseItems(kind, some).catch((error: unknown) => {
      failures++;
      throw error;
    });
  };
  for (let at = 0; at < items.length; at += BATCH) {
    const batch = await parsed(items.slice(at, at + BATCH), parse);
    all.items.push(...batch.items);
    all.broken += batch.broken;
  }
  return all;
};

const BASE = /<(?:[\w-]{1,30}:)?(?:feed|rss|RDF)\s[^<>]*?xml:base\s*=\s*["']([^"'<>]*)/i;
/** What a feed's addresses are relative to: what it says, or its own address. */
const baseOf = (body: string, url: string): string => {
  const stated = BASE.exec(body.slice(0, HEAD))?.[1] ?? '';
  return URL.canParse(stated, url) ? new URL(stated, url).href : url;
};

/** The stories of a feed, RSS, RDF, Atom or JSON, once each by canonical link; throws what is no feed at all. */
export const feedOf = async (body: string, url: string): Promise<Feed> => {
  const items = new Map<string, FeedItem>();
  const raw = await rawItemsOf(body);
  const base = baseOf(body, url);
  let unaddressed = 0;
  for (const one of raw.items) {
    const link = one.link?.trim() || one.guid?.trim();
    const address = link && (one.link || WEB.test(link)) ? canonicalLink(link, base) : undefined;
    if (address === undefined) {
      unaddressed += 1;
      continue;
    }
    const publishedOn = dayOf(one.date);
    const item = { url: address, title: plain(one.title), summary: plain(one.summary).slice(0, SUMMARY) };
    const known = items.get(address);
    // Several stories can share one address: what each says is looked at, and the page is fetched once.
    if (known === undefined) items.set(address, publishedOn ? { ...item, publishedOn } : item);
    else if (known.title !== item.title)
      known.summary = `${known.summary} ${item.title} ${item.summary}`.trim().slice(0, TOGETHER);
  }
  return { items: [...items.values()], broken: raw.broken + unaddressed };
};
