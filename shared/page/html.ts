import { load } from 'cheerio/slim';
import { normalise } from './text.ts';

export type Anchor = { text: string; url: string };
/** A block of text: as it stands in the page, and as rules read it. */
export type Block = { raw: string; text: string; links: Anchor[] };
export type Page = {
  /** Every title that the page gives itself: of the article first, of the window last. */
  titles: string[];
  meta: Record<string, string>;
  /** 【发布单位】 and its like, above the text. */
  box: string[];
  blocks: Block[];
  /** Whether the page came to its end; of plain text nobody knows. */
  end: 'reached' | 'cut' | 'unknown';
};

type Node = { type: string; name?: string; data?: string; attribs?: Record<string, string>; children?: Node[] };

const BLOCK = new Set(
  'address article blockquote body br center dd div dl dt figcaption form h1 h2 h3 h4 h5 h6 hr li main ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const UNREAD = new Set(
  'script style noscript template iframe nav aside footer header form button select svg'.split(' '),
);
const AROUND =
  /(?:^|[\s_-])(?:nav|menu|foot(?:er)?|side(?:bar)?|share|crumbs?|breadcrumb|related|recommend)(?:$|[\s_-])|jgRBox|rColumnBox|article-tool|disclaimer|at-left|docreltime|copyright/i;
const BOX = /art-con-gonggao/;
const CONTENT =
  /(?:^|\s)(?:bd|my_doccontent|TRS_Editor|TRS_UEDITOR|trs_editor_view|article-content|zoom|artitle_text|news_content|con_content|view)(?:$|\s)/i;
const TITLE = /(?:^|\s)(?:art-title|title_con|artitle|article-title|news-title|xxgk_title)(?:$|\s)/i;

const OPENED = /<(?:html|body)[\s>]/i;
const ENDED = /<\/(?:html|body)\s*>\s*$/i;

const labelOf = (node: Node): string => `${node.attribs?.['class'] ?? ''} ${node.attribs?.['id'] ?? ''}`;

class Collector {
  readonly page: Page = { titles: [], meta: {}, box: [], blocks: [], end: 'unknown' };
  readonly content: Block[] = [];
  private raw = '';
  private links: Anchor[] = [];
  private inside = 0;

  flush(): void {
    if (this.raw !== '') {
      const text = normalise(this.raw);
      if (text !== '') {
        const block = { raw: this.raw, text, links: this.links };
        (this.inside > 0 ? this.content : this.page.blocks).push(block);
      }
      this.raw = '';
    }
    if (this.links.length > 0) this.links = [];
  }

  visit(node: Node): void {
    if (node.type === 'text') {
      this.raw += node.data ?? '';
      return;
    }
    const name = node.name ?? '';
    if (name === 'meta') this.meta(node);
    else if (name === 'title') this.page.titles.push(this.textOf(node));
    else if (!UNREAD.has(name)) this.element(node, name);
  }

  private element(node: Node, name: string): void {
    const label = labelOf(node);
    if (label !== ' ' && AROUND.test(label) && name !== 'body') return;
    const block = BLOCK.has(name);
    if (block) this.flush();
    if (BOX.test(label)) {
      this.page.box.push(...this.linesOf(node));
      return;
    }
    if (name === 'h1' || TITLE.test(label)) {
      this.page.titles.unshift(this.textOf(node));
      return;
    }
    if (name === 'a' && node.attribs?.['href']) {
      this.links.push({ text: this.textOf(node), url: node.attribs['href'] });
    }
    const content = node.attribs?.['ergodic'] === 'article' || CONTENT.test(label) ? 1 : 0;
    this.inside += content;
    for (const child of node.children ?? []) this.visit(child);
    if (block) this.flush();
    else if (name === 'td' || name === 'th') this.raw += '\t';
    this.inside -= content;
  }

  private meta(node: Node): void {
    const key = node.attribs?.['name'] ?? node.attribs?.['property'];
    if (key) this.page.meta[key] = node.attribs?.['content'] ?? '';
  }

  private linesOf(node: Node): string[] {
    const inner = new Collector();
    for (const child of node.children ?? []) inner.visit(child);
    inner.flush();
    return [...inner.page.blocks, ...inner.content].map(({ text }) => text);
  }

  private textOf(node: Node): string {
    return node.type === 'text' ? (node.data ?? '') : (node.children ?? []).map((child) => this.textOf(child)).join('');
  }
}

/** The text of a page in blocks, without what stands around it. */
export const pageOf = (html: string): Page => {
  const collector = new Collector();
  for (const node of load(html).root()[0]?.children ?? []) collector.visit(node as unknown as Node);
  collector.flush();
  const { page, content } = collector;
  const article = page.meta['ArticleTitle'];
  return {
    ...page,
    titles: [...(article ? [article] : []), ...page.titles]
      .map((title) => title.trim())
      .filter((title) => title !== ''),
    blocks: content.length > 0 ? content : page.blocks,
    end: ENDED.test(html) ? 'reached' : OPENED.test(html) ? 'cut' : 'unknown',
  };
};

/** Plain text as a page: a block a line. */
export const plainPageOf = (body: string): Page => ({
  titles: [],
  meta: {},
  box: [],
  blocks: body
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((raw) => ({ raw, text: normalise(raw), links: [] }))
    .filter(({ text }) => text !== ''),
  end: 'unknown',
});
