import { load } from 'cheerio/slim';
import { bounded } from '../page/bounded.ts';
import { webLink } from '../page/canonical-link.ts';
import { around, type Element, elementsOf, textBesideLinks } from './elements.ts';
import type { List } from './list.ts';
import { pagesOf } from './list-pages.ts';
import type { Link } from './source.ts';

/** What holds a link with its date. */
const ITEMS = ['li', 'tr', 'dd'];
/** Elements and texts; those of real lists have some thousands. */
const MOST_NODES = 250_000;
const DATE = /(20\d{2})[-./年](\d{1,2})[-./月](\d{1,2})/;

const dateIn = (text: string): string | undefined => {
  const [, year, month = '', day = ''] = DATE.exec(text) ?? [];
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const LINKS = new Set(['a', 'area']);
const KEPT_ELSEWHERE = ['data-href', 'data-url', 'data-link'];
const IN_SCRIPT = /["']([^"'\s]+)["']/;

/** Where an element leads: by its address, or in the ways of those whose links are a script's. */
const addressOf = ({ name, attribs }: Element, article: RegExp, base: string): string | undefined => {
  const { href, onclick } = attribs;
  const elsewhere = [...KEPT_ELSEWHERE.map((key) => attribs[key]), onclick && IN_SCRIPT.exec(onclick)?.[1]].find(
    (address) => address && article.test(webLink(address, base)?.pathname ?? ''),
  );
  return elsewhere ?? (LINKS.has(name) ? href : undefined);
};

/** The publishing system's JSON holds the list's HTML. Without it an empty list would look like "no news". */
const htmlOf = (body: string): string => {
  if (!body.trimStart().startsWith('{')) return body;
  const { data } = JSON.parse(body) as { data?: { html?: unknown } | null };
  if (typeof data?.html !== 'string') throw new Error('no data.html in the answer: the column may have moved');
  return data.html;
};

/**
 * Links of a list whose path is an article's; title and date as the list item states them. A dated item without such a
 * link is strange, or broken where it has no address either; what has no date is navigation.
 */
export const articleLinks = (body: string, base: string, article: RegExp): List => {
  const html = htmlOf(body);
  if (!bounded(html, MOST_NODES).whole) throw new Error('more elements, or deeper within one another, than a list has');
  const $ = load(html);
  const elements = elementsOf($);
  const stated = elements.find(({ name, attribs }) => name === 'base' && attribs['href'])?.attribs['href'] ?? '';
  const against = URL.canParse(stated, base) ? new URL(stated, base).href : base;
  const dates = new Map<Element, string | undefined>();
  const dateOf = (item: Element | undefined): string | undefined => {
    if (item === undefined) return undefined;
    if (!dates.has(item)) dates.set(item, dateIn(textBesideLinks(item)));
    return dates.get(item);
  };
  const links = new Map<string, Link>();
  const taken = new Set<unknown>();
  const strange = new Map<unknown, Link>();
  const broken = new Set<unknown>();
  for (const anchor of elements) {
    const href = addressOf(anchor, article, against);
    if (href === undefined) continue;
    const url = webLink(href, against);
    const item = ITEMS.includes(anchor.name) ? anchor : around(anchor, ITEMS);
    const date = dateOf(item);
    const text = $.text([anchor]).replace(/\s+/g, ' ').trim();
    const title = (anchor.attribs['title'] ?? '').trim() || text;
    if (title === '') continue;
    if (url === undefined) {
      if (date !== undefined) broken.add(item);
      continue;
    }
    const link = { url: url.href, title, ...(date && { publishedOn: date }) };
    if (!article.test(url.pathname)) {
      if (date !== undefined && !strange.has(item)) strange.set(item, link);
      continue;
    }
    taken.add(item);
    // A list may show the same article twice, once as a picture's or a "more" link: the fuller title is its own.
    const earlier = links.get(url.href);
    if (earlier === undefined || earlier.title.length < title.length) links.set(url.href, link);
  }
  const lost = [...broken].filter((item) => !taken.has(item) && !strange.has(item));
  const rest = [...strange].filter(([item]) => !taken.has(item)).map(([, link]) => link);
  return { links: [...links.values()], strange: rest, broken: lost.length, ...pagesOf(html, base) };
};
