import { Parser } from 'htmlparser2';
import { DEEPEST, Depth } from './depth.ts';
import {
  type Attributes,
  type Labelled,
  labelledOf,
  labelOf,
  type PageParts,
  type Part,
  partOf,
  USUAL,
} from './element.ts';
import { hiddenByStyle } from './hidden-by-style.ts';
import { type Anchor, type Block, blockOf, type Page } from './page.ts';
import { normalise } from './text.ts';

const OPENED = /<(?:html|body)[\s>]/i;
const ENDED = /<\/(?:html|body)\s*>$/i;
const TAIL = 64;

/** Parts the lines of a box and of a title, as no character of the source does. */
const BREAK = '\f';

/** The mark of a footnote; a power or an index is none. */
const FOOTNOTE = /^\s*(?:[[［(（〔]\s*\d{1,3}\s*[\]］)）〕]|[\u2460-\u2473*†‡※])\s*$/;

/** Gathers what a parser tells of a page, block by block. */
class Gatherer {
  readonly meta: Attributes = {};
  readonly headings: string[] = [];
  readonly windows: string[] = [];
  readonly box: string[] = [];
  readonly content: Block[] = [];
  readonly other: Block[] = [];
  private readonly behind: { heading: string; at: number }[] = [];
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
  private css: string | undefined;
  private readonly unseen = new Set<string>();
  private readonly notes: number[] = [];
  private readonly depth = new Depth();
  private hasEnded = false;
  private isAnother = false;
  private readonly labelled: Labelled;

  private readonly everything: boolean;
  private readonly stop: () => void;

  /** `everything`: what looks like surroundings is read as well. `stop`: the page goes deeper than any. */
  constructor(parts: PageParts, everything: boolean, stop: () => void) {
    this.labelled = labelledOf(parts);
    this.everything = everything;
    this.stop = stop;
  }

  /** Deeper than any page, or a second page behind the end of the first. */
  get isBounded(): boolean {
    return this.depth.isBeyond(DEEPEST) || this.isAnother;
  }

  /** Headings with content before and behind them. */
  get within(): string[] {
    return this.behind.flatMap(({ heading, at }) => (at > 0 && at < this.content.length ? [heading] : []));
  }

  onopentag(name: string, attributes: Attributes): void {
    this.depth.opened(name);
    if (name === 'html' && this.hasEnded) this.isAnother = true;
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
    if (name === 'style') this.css = '';
    const found = this.isUnseen(attributes) ? 'unread' : partOf(name, labelOf(attributes), attributes, this.labelled);
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
    } else if (part === 'note') this.notes.push(this.raw.length);
  }

  /** By the page's own style sheet, unless nothing else is there. */
  private isUnseen({ class: classes = '', id }: Attributes): boolean {
    if (this.unseen.size === 0 || this.everything) return false;
    return this.unseen.has(`#${id}`) || classes.split(/\s+/).some((name) => this.unseen.has(`.${name}`));
  }

  ontext(text: string): void {
    if (this.skipped === 0) this.raw += text;
    else if (this.css !== undefined) this.css += text;
  }

  onclosetag(name: string, isImplied: boolean): void {
    this.depth.closed(name, isImplied);
    if (name === 'html') this.hasEnded = true;
    if (name === 'style' && this.css !== undefined) {
      for (const hidden of hiddenByStyle(this.css)) this.unseen.add(hidden);
      this.css = undefined;
    }
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
    else if (part === 'note') {
      const from = this.notes.pop() ?? 0;
      if (FOOTNOTE.test(this.raw.slice(from))) this.raw = this.raw.slice(0, from);
    } else if (part === 'link') {
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
    if (part === 'heading') this.behind.push({ heading: text.replaceAll(BREAK, ' '), at: this.content.length });
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
  const { meta, headings, windows, box, content, other, within } = gatherer;
  const article = meta['ArticleTitle']?.trim();
  return {
    titles: [...new Set([...(article ? [article] : []), ...headings, ...windows])],
    meta,
    box,
    blocks: content.length > 0 ? content : other,
    ...(content.length > 0
      ? {
          beside: other.flatMap(({ links }) => links),
          within,
          around: other.flatMap(({ text, links }) => (links.length > 0 ? [] : [text])),
        }
      : {}),
    end: endOf(html, gatherer),
  };
};
