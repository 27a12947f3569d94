import { Parser } from 'htmlparser2';
import { DEEPEST } from './bounded.ts';
import { type Anchor, type Block, blockOf, type Page } from './page.ts';
import { normalise } from './text.ts';

const BLOCK = new Set(
  'address article blockquote body br center dd div dl dt figcaption form h1 h2 h3 h4 h5 h6 hr li main ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** What is never shown as text. */
const UNREAD = new Set('script style noscript template iframe button select textarea svg'.split(' '));
const SURROUNDINGS = new Set('nav aside footer header'.split(' '));
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** A box `with-sidebar` holds more than its sidebar. */
const AROUND =
  /(?:^|\s|(?<!\b(?:no|has|with|without))[_-])(?:nav|menu|foot(?:er)?|side(?:bar)?|share|crumbs?|breadcrumb|related|recommend)(?:$|[\s_-])|disclaimer|copyright/i;

/** Classes or ids by which a channel's pages name their parts, whole words each. */
export type PageParts = {
  title?: readonly string[];
  /** 【发布单位】 and its like, above the text. */
  box?: readonly string[];
  content?: readonly string[];
  /** What stands around the text. */
  around?: readonly string[];
  /** For readers that take a page as an article: a selector of its paragraphs. */
  paragraphs?: string;
};

/** What many government sites use, whoever made them. */
const USUAL: PageParts = {
  title: ['artitle', 'article-title', 'xxgk_title'],
  content: ['article-content', 'zoom', 'artitle_text', 'news_content', 'con_content', 'view', 'TRS_Editor'],
};

const OPENED = /<(?:html|body)[\s>]/i;
const ENDED = /<\/(?:html|body)\s*>$/i;
const TAIL = 64;

/** Parts the lines of a box and of a title, as no character of the source does. */
const BREAK = '\f';

type Attributes = Record<string, string>;
/** `refuge`: the text itself, within what would stand around one. */
type Part = 'inline' | 'block' | 'content' | 'refuge' | 'cell' | 'link' | 'title' | 'heading' | 'box';

type Labelled = (label: string) => Part | 'around' | undefined;

const NOTHING = /(?!)/;
const anyOf = (names: readonly string[] = []): RegExp =>
  names.length === 0 ? NOTHING : new RegExp(`(?:^|\\s)(?:${names.join('|')})(?:$|\\s)`, 'i');

const KEPT_LABELS = 1_000;

/** What a class or an id says of an element; sites repeat theirs on every page. */
const labelledBy = ({ title = [], box, content = [], around }: PageParts): Labelled => {
  const rows: readonly (readonly [RegExp, Part | 'around'])[] = [
    [AROUND, 'around'],
    [anyOf(around), 'around'],
    [anyOf(box), 'box'],
    [anyOf([...(USUAL.title ?? []), ...title]), 'heading'],
    [anyOf([...(USUAL.content ?? []), ...content]), 'content'],
  ];
  const known = new Map<string, Part | 'around' | undefined>();
  return (label) => {
    if (known.has(label)) return known.get(label);
    const part = rows.find(([wording]) => wording.test(label))?.[1];
    if (known.size >= KEPT_LABELS) known.clear();
    known.set(label, part);
    return part;
  };
};

const labellers = new WeakMap<PageParts, Labelled>();
const labelledOf = (parts: PageParts): Labelled => {
  const labelled = labellers.get(parts) ?? labelledBy(parts);
  labellers.set(parts, labelled);
  return labelled;
};

const isHidden = ({ hidden, style }: Attributes): boolean =>
  (hidden !== undefined && hidden !== 'until-found') || (style !== undefined && HIDDEN.test(style));

const partOf = (
  name: string,
  label: string,
  attributes: Attributes,
  labelledPart: Labelled,
): Part | 'around' | 'unread' => {
  if (UNREAD.has(name) || isHidden(attributes)) return 'unread';
  if (name === 'title') return 'title';
  if (SURROUNDINGS.has(name)) return 'around';
  const labelled = label === '' ? undefined : labelledPart(label);
  if (labelled !== undefined && (labelled !== 'around' || name !== 'body')) return labelled;
  if (name === 'h1') return 'heading';
  if (attributes['ergodic'] === 'article') return 'content';
  if (name === 'a' && attributes['href'] !== undefined) return 'link';
  if (name === 'td' || name === 'th') return 'cell';
  return BLOCK.has(name) ? 'block' : 'inline';
};

const labelOf = (attributes: Attributes): string => {
  const { class: classes, id } = attributes;
  return classes === undefined ? (id ?? '') : id === undefined ? classes : `${classes} ${id}`;
};

/** Gathers what a parser tells of a page, block by block. */
class Gatherer {
  readonly meta: Attributes = {};
  readonly headings: string[] = [];
  readonly windows: string[] = [];
  readonly box: string[] = [];
  readonly content: Block[] = [];
  readonly other: Block[] = [];
  private readonly parts: Part[] = [];
  private raw = '';
  private links: Anchor[] | undefined;
  private linkAt = 0;
  private url = '';
  private skipped = 0;
  private seenByNobody = false;
  private readonly skippedOutside: number[] = [];
  private inContent = 0;
  private captured = 0;
  private depth = 0;
  private readonly labelled: Labelled;

  private readonly everything: boolean;
  private readonly stop: () => void;

  /** `everything`: what looks like surroundings is read as well. `stop`: the page goes deeper than any. */
  constructor(parts: PageParts, everything: boolean, stop: () => void) {
    this.labelled = labelledOf(parts);
    this.everything = everything;
    this.stop = stop;
  }

  get isBounded(): boolean {
    return this.depth > DEEPEST;
  }

  onopentag(name: string, attributes: Attributes): void {
    this.depth++;
    if (this.isBounded) {
      this.stop();
      return;
    }
    if (this.skipped > 0) {
      this.skipped++;
      const text = !this.seenByNobody && partOf(name, labelOf(attributes), attributes, this.labelled) === 'content';
      if (text) this.takeRefuge();
      return;
    }
    if (name === 'meta') {
      const key = attributes['name'] ?? attributes['property'];
      if (key !== undefined) this.meta[key] = attributes['content'] ?? '';
    }
    const found = partOf(name, labelOf(attributes), attributes, this.labelled);
    const part = this.everything && found === 'around' ? 'block' : found;
    if (part === 'around' || part === 'unread') {
      this.skipped = 1;
      this.seenByNobody = part === 'unread';
      return;
    }
    this.parts.push(part);
    if (this.captured > 0) {
      this.captured++;
      if (part === 'block') this.raw += BREAK;
    } else if (part === 'title' || part === 'heading' || part === 'box') {
      this.flush();
      this.captured = 1;
    } else if (part === 'content') {
      this.flush();
      this.inContent++;
    } else if (part === 'block') this.flush();
    else if (part === 'link') {
      this.linkAt = this.raw.length;
      this.url = attributes['href'] ?? '';
    }
  }

  ontext(text: string): void {
    if (this.skipped === 0) this.raw += text;
  }

  onclosetag(): void {
    this.depth--;
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    const part = this.parts.pop();
    if (this.captured > 0) {
      if (--this.captured === 0) this.capture(part);
    } else if (part === 'content' || part === 'refuge') {
      this.flush();
      this.inContent--;
      if (part === 'refuge') this.skipped = (this.skippedOutside.pop() ?? 1) - 1;
    } else if (part === 'block') this.flush();
    else if (part === 'cell') this.raw += '\t';
    else if (part === 'link') {
      this.links ??= [];
      this.links.push({ text: this.raw.slice(this.linkAt).trim(), url: this.url });
    }
  }

  private takeRefuge(): void {
    this.flush();
    this.skippedOutside.push(this.skipped);
    this.skipped = 0;
    this.parts.push('refuge');
    this.inContent++;
  }

  flush(): void {
    if (this.raw === '') return;
    const block = blockOf(this.raw, this.links);
    if (block !== undefined) (this.inContent > 0 ? this.content : this.other).push(block);
    this.raw = '';
    this.links = undefined;
  }

  private capture(part: Part | undefined): void {
    const text = this.raw.trim();
    this.raw = '';
    if (part === 'box') this.box.push(...text.split(BREAK).map(normalise).filter(Boolean));
    else if (text !== '') (part === 'title' ? this.windows : this.headings).push(text.replaceAll(BREAK, ' '));
  }
}

const gather = (html: string, parts: PageParts, everything: boolean): Gatherer => {
  const gatherer = new Gatherer(parts, everything, () => parser.pause());
  const parser = new Parser(gatherer, { decodeEntities: true });
  parser.end(html);
  gatherer.flush();
  return gatherer;
};

/** No text of any use is as short: whatever stood on the page was taken for its surroundings. */
const NOTHING_LEFT = 80;
const lengthOf = ({ content, other }: Gatherer): number =>
  [...content, ...other].reduce((sum, { text }) => sum + text.length, 0);

const endOf = (html: string, { isBounded }: Gatherer): Page['end'] => {
  if (isBounded) return 'too-much';
  return ENDED.test(html.trimEnd().slice(-TAIL)) ? 'reached' : OPENED.test(html) ? 'cut' : 'unknown';
};

/** The text of a page in blocks, without what stands around it and what nobody sees. */
export const pageOf = (html: string, parts: PageParts = USUAL): Page => {
  const usual = gather(html, parts, false);
  const gatherer = lengthOf(usual) >= NOTHING_LEFT ? usual : gather(html, parts, true);
  const { meta, headings, windows, box, content, other } = gatherer;
  const article = meta['ArticleTitle']?.trim();
  return {
    titles: [...new Set([...(article ? [article] : []), ...headings, ...windows])],
    meta,
    box,
    blocks: content.length > 0 ? content : other,
    end: endOf(html, gatherer),
  };
};
