import { type CivilDate, civilDate } from '../time/civil.ts';
import { canonicalLink } from './canonical-link.ts';
import { mendMojibake } from './mojibake.ts';

export type FeedItem = { url: string; title: string; summary: string; publishedOn?: CivilDate };

const SUMMARY = 2_000;
/** Items of a feed that are parsed at once: a feed of 50,000 must not hold everything else up. */
const SLICE = 1_000;
const ITEM = /<(item|entry)[\s>][\s\S]*?<\/\1\s*>/g;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/gi;
const CDATA = /(<!\[CDATA\[[\s\S]*?\]\]>)/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: characters that no XML may hold.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const NAMED: Record<string, string> = {
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
};
const NAMED_ENTITY = new RegExp(`&(${Object.keys(NAMED).join('|')});`, 'g');

/** Mends what real feeds get wrong, and drops any document type: no feed needs entities of its own. */
const mend = (xml: string): string => {
  const start = xml.search(/<(\?xml|!DOCTYPE|rss|feed|rdf:RDF)/i);
  const body = xml
    .slice(Math.max(start, 0))
    .replace(/<!DOCTYPE[^>[]*(\[[\s\S]*?\]\s*)?>/i, '')
    .replace(FORBIDDEN, '');
  const parts = body.split(CDATA).map((part, i) => {
    if (i % 2 === 1) return part;
    return part.replace(NAMED_ENTITY, (_, name: string) => NAMED[name] ?? '').replace(BARE_AMPERSAND, '&amp;');
  });
  return parts.join('');
};

/** The same feed as several, each with so many items. */
const slicesOf = (xml: string): string[] => {
  const items = [...xml.matchAll(ITEM)];
  const first = items[0];
  const last = items.at(-1);
  if (items.length <= SLICE || !first || !last) return [xml];
  const head = xml.slice(0, first.index);
  const tail = xml.slice(last.index + last[0].length);
  return Array.from({ length: Math.ceil(items.length / SLICE) }, (_, n) => {
    const slice = items.slice(n * SLICE, (n + 1) * SLICE).map(([text]) => text);
    return head + slice.join('\n') + tail;
  });
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day as the feed writes it, in the zone that it names. */
const dayOf = (date = ''): CivilDate | undefined => {
  const iso = /^\s*(\d{4}-\d{2}-\d{2})/.exec(date)?.[1];
  if (iso !== undefined) return civilDate(iso);
  const [, day = '', month = '', year = ''] = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})/.exec(date) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  return civilDate(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
};

/** A guid can be any text; only an address is a link. */
const WEB = /^https?:\/\//i;

const plain = (value: unknown): string =>
  mendMojibake(typeof value === 'string' ? value : '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

/** The stories of a feed, RSS, RDF, Atom or JSON, once each by canonical link; throws what no parser takes. */
export const itemsOf = async (body: string, url: string): Promise<FeedItem[]> => {
  const items = new Map<string, FeedItem>();
  // Loaded on demand: functions that list no feed carry no parser.
  const { byFeedsmith, parseXml } = await import('./feed-parsers.ts');
  const isJson = body.trimStart().startsWith('{');
  for (const slice of isJson ? [body] : slicesOf(mend(body))) {
    for (const raw of isJson ? byFeedsmith(slice) : await parseXml(slice)) {
      const link = raw.link?.trim() || raw.guid?.trim();
      const known = link && (raw.link || WEB.test(link)) ? canonicalLink(link, url) : undefined;
      if (known === undefined || items.has(known)) continue;
      const publishedOn = dayOf(raw.date);
      const item = { url: known, title: plain(raw.title), summary: plain(raw.summary).slice(0, SUMMARY) };
      items.set(known, publishedOn ? { ...item, publishedOn } : item);
    }
  }
  return [...items.values()];
};
