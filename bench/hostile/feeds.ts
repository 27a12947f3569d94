import { decode } from '../../shared/page/decode.ts';
import { linksOf } from '../../shared/sources/links-of.ts';
import type { List } from '../../shared/sources/list.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import type { Source } from '../../shared/sources/source.ts';
import { below, drawing, type Random } from '../seeded-random.ts';
import { encode } from './charsets.ts';

type Item = { url: string; title: string; day?: string };
type Form = {
  source: Source;
  item: (item: Item & { written: string }) => string;
  around: (items: string, charset: string) => string;
};

const sourceOf = (id: string): Source => {
  const found = SOURCES.find((source) => source.id === id);
  if (found === undefined) throw new Error(`there is no source '${id}'`);
  return found;
};
const feeds = SOURCES.find(({ kind, list }) => kind === 'press' && list === 'feed') ?? sourceOf('a press feed');

const FORMS: Readonly<Record<string, Form>> = {
  RSS: {
    source: feeds,
    item: ({ url, title, written }) =>
      `<item><title>${title}</title><link>${url}</link><description><![CDATA[<p>${title}</p>]]></description><pubDate>${written}</pubDate></item>\n`,
    around: (items, charset) =>
      `<?xml version="1.0" encoding="${charset}"?><rss version="2.0"><channel><title>t</title>${items}</channel></rss>`,
  },
  Atom: {
    source: feeds,
    item: ({ url, title, written }) =>
      `<entry><title type="html"><![CDATA[${title}]]></title><link href="${url}"/><id>${url}</id><updated>${written}</updated><summary>${title}</summary></entry>\n`,
    around: (items, charset) =>
      `<?xml version="1.0" encoding="${charset}"?><feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>${items}</feed>`,
  },
  'a list': {
    source: sourceOf('mofcom-announcements'),
    item: ({ url, title, written }) =>
      `<li><a href="${url}" title="${title}">${title}</a><span>[${written}]</span></li>\n`,
    around: (items, charset) => `<html><head><meta charset="${charset}"></head><body><ul>${items}</ul></body></html>`,
  },
};

const TITLES = [
  '商务部公告2027年第1号 公布对钐相关物项实施出口管制的决定',
  '公布将十家实体列入出口管制管控名单的公告',
  '关于暂停实施有关公告的公告',
  'China curbs exports of gallium and germanium',
  'US raises tariffs on Chinese goods to 50 percent',
  'Réunion de Genève: no deal yet',
];

/** Days as they are written, and the day that is meant, where it is one. */
const DATES: readonly (readonly [written: string, day?: string])[] = [
  ['Fri, 10 Oct 2025 23:30:00 -0400', '2025-10-10'],
  ['2025-10-10', '2025-10-10'],
  ['2025-10-10T99:99:99Z', '2025-10-10'],
  ['soon'],
  [''],
  ['2025-13-40'],
  ['31 Feb 2025 00:00:00 GMT'],
  ['0000-00-00'],
  ['99999999999999999999'],
  ['2025-10'],
  ['2025-10-10T23:30:00-04:00', '2025-10-10'],
];
const SOUND = [['2025-10-10', '2025-10-10']] as const;

/** Each spoils one item, or what it is written in; its neighbours are to be read as if nothing were. */
const SPOILT: Readonly<Record<string, (item: string, chance: Random) => string>> = {
  'nothing wrong': (item) => item,
  'an end tag missing': (item, chance) => {
    const ends = [...item.matchAll(/<\/\w+>/g)];
    const end = drawing(chance)(ends);
    return end === undefined ? item : item.slice(0, end.index) + item.slice(end.index + end[0].length);
  },
  'its last end tag missing': (item) => item.replace(/<\/\w+>\n$/, '\n'),
  'a section without end': (item) => item.replace(/\]\]>/, '').replace(/<title[^>]*>/, '$&<![CDATA['),
  'cut within itself': (item, chance) => {
    const cut = item.slice(0, below(chance, item.length));
    // A tag of HTML goes on to the next `>`, wherever that stands, and a day without its last figure is another day.
    return `${item.startsWith('<li>') ? cut.replace(/<[^<>]*$|\[[^\]]*$/, '') : cut}\n`;
  },
  'bare signs': (item) => item.replace('</title>', ' & < 5 > 4 &nbsp; &#0; &#99999999;</title>'),
  'signs that no text may hold': (item) => item.replace('</title>', '\u0000\u0001\ufffe\ud800</title>'),
  'an item within': (item) => item.replace(/<\/(?:title|a)>/, '$&<item><entry><li>'),
  'open tags': (item) => item.replace(/<(?:title|a)[^>]*>/, '$&<b><div><p '),
  'what hides the rest': (item) => item.replace(/<title[^>]*>/, '$&<script><!-- <style>'),
};

const CHARSETS = ['utf-8', 'utf-8 with a mark', 'utf-16le', 'utf-16be', 'gb18030', 'big5'];
/** What servers announce, wrongly too. */
const ANNOUNCED = ['utf-8', 'gb2312', 'gbk', 'big5', 'iso-8859-1', 'windows-1252', 'no-such-thing', ''];

const fits = (charset: string): ((title: string) => boolean) =>
  charset.startsWith('utf')
    ? () => true
    : (title) => !/[À-ÿ]/.test(title) && (charset !== 'big5' || !/[\u4e00-\u9fff]/.test(title));

type Made = { items: Item[]; body: string; spoilt: number; how: string; form: Form };

const made = (chance: Random, charset: string, label: string): Made => {
  const pick = drawing(chance);
  const [name, form] = pick(Object.entries(FORMS));
  const titles = TITLES.filter(fits(charset));
  const count = 12 + below(chance, 4);
  const spoilt = below(chance, count);
  const [how, spoil] = pick(Object.entries(SPOILT));
  const items: Item[] = [];
  const written = Array.from({ length: count }, (_, at) => {
    const [on, day] = pick(at === spoilt && name !== 'a list' ? DATES : SOUND);
    const item = {
      url: `https://www.mofcom.gov.cn/zcfb/art/2025/art_${at}${'0'.repeat(12)}.html`,
      title: `${pick(titles)} ${at}.`,
      ...(day && { day }),
    };
    items.push(item);
    return at === spoilt ? spoil(form.item({ ...item, written: on }), chance) : form.item({ ...item, written: on });
  });
  return { items, body: form.around(written.join(''), label || 'utf-8'), spoilt, how: `${name}, ${how}`, form };
};

/** What is false of a list that was read, given what was written; where it was cut, what stands behind it is missing. */
const faultIn = ({ links }: List, { items, spoilt }: Made, isCut: boolean): string | undefined => {
  const known = new Map(items.map((item) => [item.url, item]));
  // Where a list was cut, its last day can be cut, too.
  for (const { url, title, publishedOn } of isCut ? links.slice(0, -1) : links) {
    const item = known.get(url);
    if (item === undefined) {
      if (!isCut && !items.some((one) => one.url.startsWith(url))) return `no item has ${url}`;
      continue;
    }
    if (publishedOn !== undefined && publishedOn !== (item.day ?? '2025-10-10')) return `${url} on ${publishedOn}`;
    const others = items.filter((other) => other !== item && title.includes(other.title));
    if (others.length > 0) return `${url} is called “${title}”`;
    const isSound = !isCut && items.indexOf(item) !== spoilt;
    if (isSound && title !== item.title) return `${url} is called “${title}” for “${item.title}”`;
  }
  if (isCut) return undefined;
  const read = new Set(links.map(({ url }) => url));
  const lost = items.filter(({ url }, at) => at !== spoilt && !read.has(url));
  return lost.length > 0 ? `${lost.length} sound items were lost` : undefined;
};

/** A feed or list with one item spoilt, cut or not, in some charset: what is false of its reading, or nothing. */
export const feedFault = async (chance: Random): Promise<string | undefined> => {
  const pick = drawing(chance);
  const [charset, label, header] = [pick(CHARSETS), pick(ANNOUNCED), pick(ANNOUNCED)];
  const all = made(chance, charset, label);
  const bytes = encode(all.body, charset);
  const isCut = chance() < 0.3;
  const given = isCut ? bytes.subarray(0, below(chance, bytes.length)) : bytes;
  const [url = ''] = all.form.source.index(2025);
  const how = `${all.how}${isCut ? `, cut at ${given.length}` : ''}, ${charset} announced as ${label || 'nothing'} and ${header || 'nothing'}`;
  try {
    const list = await linksOf(decode(given, header && `text/xml; charset=${header}`), url, all.form.source);
    const fault = faultIn(list, all, isCut);
    return fault && `${how}: ${fault}`;
  } catch (error) {
    if (isCut && error instanceof Error && error.constructor === Error) return undefined;
    return `${how}: ${String(error)}`;
  }
};
