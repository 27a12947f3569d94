import { withoutEntities, withoutTags } from './plain-text.ts';

const CDATA = '<![CDATA[';
const CDATA_END = ']]>';
/** Where a feed says what it is. */
export const HEAD = 20_000;
/** What is read of one title or summary: a feed may carry whole articles. */
const LONGEST = 2_000;
/** Elements whose text people wrote, and that parsers stumble over: markup, bare signs, whole pages. */
const WRITTEN = ['title', 'description', 'summary', 'content:encoded', 'content'];
/** Elements that hold an address: in a section of its own a sign of it stands for itself. */
const ADDRESSES = ['link', 'guid', 'id'];

// biome-ignore lint/suspicious/noControlCharactersInRegex: characters that no XML may hold.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/gi;

/** Items of a feed, each a small feed of its own that no neighbour can spoil, and how many were not whole. */
export type Slices = { kind: 'item' | 'entry'; items: string[]; broken: number };

/** A stretch of character data as the text that it stands for: its sections as they are, what stands between them decoded. */
const dataOf = (inner: string): string => {
  let out = '';
  let at = 0;
  for (let from = inner.indexOf(CDATA); from >= 0; from = inner.indexOf(CDATA, at)) {
    const end = inner.indexOf(CDATA_END, from);
    out += withoutEntities(withoutTags(inner.slice(at, from)));
    out += inner.slice(from + CDATA.length, end < 0 ? undefined : end);
    at = end < 0 ? inner.length : end + CDATA_END.length;
  }
  return out + withoutEntities(withoutTags(inner.slice(at)));
};

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** What a person would read of it: escaped markup is markup, too. */
const plain = (inner: string): string => {
  const data = dataOf(inner.slice(0, 8 * LONGEST));
  return escaped(withoutTags(data.includes(CDATA) ? dataOf(data) : data).slice(0, LONGEST));
};

/** One element of an item in plain text: nothing in it can break the item, or keep a parser busy. */
const tamed = (item: string, name: string, said = plain): string => {
  let at = 0;
  let out = '';
  for (;;) {
    const open = item.indexOf(`<${name}`, at);
    const inner = open < 0 ? -1 : item.indexOf('>', open) + 1;
    if (open < 0 || inner <= 0) return out + item.slice(at);
    const opening = item.slice(open, inner);
    const other = /[\w:-]/.test(item[open + name.length + 1] ?? '');
    const close = other || opening.endsWith('/>') ? -1 : item.indexOf(`</${name}`, inner);
    if (close < 0) {
      out += item.slice(at, inner);
      at = inner;
      if (!other && !opening.endsWith('/>')) return out + item.slice(at);
      continue;
    }
    out += `${item.slice(at, open)}<${name}>${said(item.slice(inner, close))}`;
    at = close;
  }
};

const unwrapped = (inner: string): string => (inner.includes(CDATA) ? escaped(dataOf(inner)) : inner);

const LINK = /<link\s[^<>]*>/g;
const RELATED = /\srel\s*=\s*["'](?!alternate["'])/;
/** Of an entry's links the one to its page, where there is one. */
const pageLinkOnly = (item: string): string => {
  const isPage = (link: string): boolean => link.includes('href') && !RELATED.test(link);
  return (item.match(LINK) ?? []).some(isPage) ? item.replace(LINK, (link) => (isPage(link) ? link : '')) : item;
};

const mended = (item: string): string => {
  const texts = WRITTEN.reduce((part, name) => tamed(part, name), item.replace(FORBIDDEN, ''));
  const addresses = ADDRESSES.reduce((part, name) => tamed(part, name, unwrapped), texts);
  return pageLinkOnly(addresses).replace(BARE_AMPERSAND, '&amp;');
};

const startsOf = (xml: string, name: string): number[] => {
  const starts: number[] = [];
  for (let at = xml.indexOf(`<${name}`); at >= 0; at = xml.indexOf(`<${name}`, at + 1))
    if (/[\s>]/.test(xml[at + name.length + 1] ?? '')) starts.push(at);
  return starts;
};

const PREFIXED = /<([\w-]{1,30}):(?:feed|rss|channel)[\s>]/;
/** `<atom:entry>` as `<entry>`. */
const withoutPrefix = (xml: string): string => {
  const prefix = PREFIXED.exec(xml.slice(0, HEAD))?.[1];
  return prefix === undefined ? xml : xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
};

/** Cuts a feed into its items in one pass; whatever stands around them (document types, entities) is left behind. */
export const slicesOf = (given: string): Slices => {
  const xml = withoutPrefix(given);
  const [rss, atom] = [startsOf(xml, 'item'), startsOf(xml, 'entry')];
  const kind = rss.length >= atom.length ? 'item' : 'entry';
  const starts = kind === 'item' ? rss : atom;
  const close = `</${kind}`;
  const items: string[] = [];
  starts.forEach((start, index) => {
    const next = starts[index + 1] ?? xml.length;
    const end = xml.slice(start, next).lastIndexOf(close);
    if (end > 0) items.push(mended(`${xml.slice(start, start + end)}${close}>`));
  });
  return { kind, items, broken: starts.length - items.length };
};
