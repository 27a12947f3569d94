import { HIDDEN } from './hidden-by-style.ts';

const BLOCK = new Set(
  'address article blockquote body br center dd div dl dt figcaption form h1 h2 h3 h4 h5 h6 hr li main ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** What is never shown as text of the page, is the reading of what stands below it, or was struck out. */
const UNREAD = new Set(
  'script style noscript template iframe button select textarea svg datalist video audio canvas rt rp del s strike'.split(
    ' ',
  ),
);
const SURROUNDINGS = new Set('nav aside footer header'.split(' '));
/** What sites call what is there for programs alone, or for paper; not what is shown on wider screens. */
const FOR_NOBODY =
  /^(?!.*\b(?:(?:sm|md|lg|xl|2xl):|d-(?:sm|md|lg|xl|xxl)-))(?:.*\s)?(?:hidden|hide|d-none|sr-only|visually-hidden|screen-reader-text|element-invisible|invisible|print-only|visible-print)(?:$|\s)/s;
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
export const USUAL: PageParts = {
  title: ['artitle', 'article-title', 'xxgk_title'],
  content: ['article-content', 'zoom', 'artitle_text', 'news_content', 'con_content', 'view', 'TRS_Editor'],
};

export type Attributes = Record<string, string>;
/** `refuge`: the text itself, within what would stand around one; `note`: what stands above the line. */
export type Part = 'inline' | 'note' | 'block' | 'content' | 'refuge' | 'cell' | 'link' | 'title' | 'heading' | 'box';

export type Labelled = (label: string) => Part | 'around' | 'unread' | undefined;

const NOTHING = /(?!)/;
const anyOf = (names: readonly string[] = []): RegExp =>
  names.length === 0 ? NOTHING : new RegExp(`(?:^|\\s)(?:${names.join('|')})(?:$|\\s)`, 'i');

const KEPT_LABELS = 1_000;

/** What a class or an id says of an element; sites repeat theirs on every page. */
const labelledBy = ({ title = [], box, content = [], around }: PageParts): Labelled => {
  const rows: readonly (readonly [RegExp, Part | 'around' | 'unread'])[] = [
    [FOR_NOBODY, 'unread'],
    [AROUND, 'around'],
    [anyOf(around), 'around'],
    [anyOf(box), 'box'],
    [anyOf([...(USUAL.title ?? []), ...title]), 'heading'],
    [anyOf([...(USUAL.content ?? []), ...content]), 'content'],
  ];
  const known = new Map<string, ReturnType<Labelled>>();
  return (label) => {
    if (known.has(label)) return known.get(label);
    const part = rows.find(([wording]) => wording.test(label))?.[1];
    if (known.size >= KEPT_LABELS) known.clear();
    known.set(label, part);
    return part;
  };
};

const labellers = new WeakMap<PageParts, Labelled>();
export const labelledOf = (parts: PageParts): Labelled => {
  const labelled = labellers.get(parts) ?? labelledBy(parts);
  labellers.set(parts, labelled);
  return labelled;
};

const isHidden = (name: string, { hidden, style, open }: Attributes): boolean =>
  (name === 'dialog' && open === undefined) ||
  (hidden !== undefined && hidden !== 'until-found') ||
  (style !== undefined && HIDDEN.test(style));

/** What an element is to the text of its page, by its name, its class or id, and whether it is shown. */
export const partOf = (
  name: string,
  label: string,
  attributes: Attributes,
  labelledPart: Labelled,
): Part | 'around' | 'unread' => {
  if (UNREAD.has(name) || isHidden(name, attributes)) return 'unread';
  if (name === 'title') return 'title';
  if (SURROUNDINGS.has(name)) return 'around';
  const labelled = label === '' ? undefined : labelledPart(label);
  if (labelled !== undefined && (labelled !== 'around' || name !== 'body')) return labelled;
  if (name === 'h1') return 'heading';
  if (attributes['ergodic'] === 'article') return 'content';
  if (name === 'a' && attributes['href'] !== undefined) return 'link';
  if (name === 'td' || name === 'th') return 'cell';
  if (name === 'sup') return 'note';
  return BLOCK.has(name) ? 'block' : 'inline';
};

export const labelOf = (attributes: Attributes): string => {
  const { class: classes, id } = attributes;
  return classes === undefined ? (id ?? '') : id === undefined ? classes : `${classes} ${id}`;
};
