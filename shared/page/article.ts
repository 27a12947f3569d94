import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type CivilDate, civilDate } from '../time/civil.ts';
import { bounded } from './bounded.ts';
import { mendMojibake } from './mojibake.ts';

export type Article = {
  title: string;
  /** A paragraph, heading or list item each, without captions. */
  paragraphs: string[];
  publishedOn?: CivilDate;
  modifiedOn?: CivilDate;
  /** Opinion and explainers say what others reported. */
  genre: 'news' | 'opinion' | 'explainer';
  /** False where the page holds more than is read of one. */
  whole: boolean;
};

/** Elements and texts: an article's page has some thousands; beyond so many, what looks for its text takes seconds. */
const MOST_NODES = 14_000;
/** What looks for the text goes up from each element again. */
const DEEPEST = 120;

/** Where readability fails: the body's blocks, by the outlet's host. */
const BLOCKS: readonly (readonly [host: RegExp, selector: string])[] = [
  [/(^|\.)aljazeera\.com$/, '.wysiwyg--all-content > :is(p, h2, h3, ul, ol, blockquote)'],
  [/(^|\.)npr\.org$/, '#storytext > :is(p, h2, h3, h4, ul, ol, blockquote)'],
  [/(^|\.)bbc\.(com|co\.uk)$/, '[data-component=text-block] :is(p, li), [data-component=subheadline-block] h2'],
  [/(^|\.)nikkei\.com$/, 'p[class^=paragraph_]'],
  [/(^|\.)people\.(com\.)?cn$/, '.text_con > p, .rm_txt_con > p, .d2txt_con > p'],
];
const BLOCK = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, td, dt, dd';
const NOISE =
  'script, style, noscript, template, figure, figcaption, aside, nav, footer, form, iframe, svg, button, rt, rp, del, s, strike';

type Loose = Record<string, unknown>;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const typesOf = (node: Loose): string[] => [node['@type']].flat().map(String);

/** The page's own description of itself; a broken block counts as none. */
const jsonLdOf = (document: Document): Loose | undefined => {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found: unknown = JSON.parse(script.textContent ?? '');
      const nodes = [found].flat().flatMap((node) => (isObject(node) && node['@graph'] ? node['@graph'] : node));
      const article = [nodes]
        .flat()
        .find((node) => isObject(node) && typesOf(node).some((type) => /(NewsArticle|LiveBlogPosting)$/.test(type)));
      if (isObject(article)) return article;
    } catch {
      // The next block may be sound.
    }
  }
  return undefined;
};

const dayOf = (value: unknown): CivilDate | undefined => civilDate(String(value ?? '').slice(0, 10));
const meta = (document: Document, names: string[]): string | undefined =>
  names
    .map((name) => document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content'))
    .find((content) => content) ?? undefined;

const clean = (text: string | null | undefined): string =>
  mendMojibake(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** Innermost blocks only, so that a list and its items are not read twice. */
const blocksIn = (root: ParentNode): string[] =>
  [...root.querySelectorAll(BLOCK)]
    .filter((block) => block.querySelector(BLOCK) === null)
    .map((block) => clean(block.textContent))
    .filter((text) => text !== '');

/** Its parser goes down into a page by calls, and gives up on some: these are read block by block. */
const readableIn = (document: Document): Element | undefined => {
  const copy = document.cloneNode(true) as Document;
  // As it stands: written out and parsed once more, each sign that HTML escapes would be a text of its own.
  const serializer = (found: Node): Element => found as Element;
  try {
    return new Readability(copy, { charThreshold: 200, serializer }).parse()?.content ?? undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

const paragraphsOf = (document: Document, host: string, given: string | undefined): string[] => {
  const selector = given ?? BLOCKS.find(([pattern]) => pattern.test(host))?.[1];
  const chosen = selector ? [...document.querySelectorAll(selector)].map((block) => clean(block.textContent)) : [];
  if (chosen.some((text) => text !== '')) return chosen.filter((text) => text !== '');
  const readable = readableIn(document);
  const read = readable ? blocksIn(readable) : [];
  if (read.length > 0) return read;
  const all = blocksIn(document);
  return all.length > 0 ? all : [clean(document.body?.textContent)].filter((text) => text !== '');
};

const genreOf = (path: string, section: string): Article['genre'] => {
  if (/opinion|comment(isfree|ary)|editorial|analysis-and-opinion/i.test(`${path} ${section}`)) return 'opinion';
  return /explain(er|ed)|what-(is|are|to-know)|\bfaqs?\b/i.test(`${path} ${section}`) ? 'explainer' : 'news';
};

/** A page as title, day and paragraphs; `selector` is where its channel has them. */
export const articleOf = (page: string, url: string, selector?: string): Article => {
  const { html, whole } = bounded(page, MOST_NODES, DEEPEST);
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const data = jsonLdOf(document);
  const address = URL.canParse(url) ? new URL(url) : undefined;
  const time = document.querySelector('time[datetime]')?.getAttribute('datetime');
  const publishedOn =
    dayOf(data?.['datePublished']) ??
    dayOf(meta(document, ['article:published_time', 'publishdate', 'pubdate'])) ??
    dayOf(time);
  const modifiedOn = dayOf(data?.['dateModified']) ?? dayOf(meta(document, ['article:modified_time']));
  const title = data?.['headline'] ?? meta(document, ['og:title']) ?? document.querySelector('h1, title')?.textContent;
  const section = [data?.['articleSection'], data && typesOf(data), meta(document, ['article:section'])].join(' ');
  for (const noise of document.querySelectorAll(NOISE)) noise.remove();
  return {
    title: clean(String(title ?? '')),
    paragraphs: paragraphsOf(document, address?.hostname ?? '', selector),
    ...(publishedOn && { publishedOn }),
    ...(modifiedOn && { modifiedOn }),
    genre: genreOf(address?.pathname ?? '', section),
    whole,
  };
};
