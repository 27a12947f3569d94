import type { PageParts } from '../../page/element.ts';
import { pageOf } from '../../page/html.ts';
import { type Page, plainPageOf } from '../../page/page.ts';
import { withTables } from './printed-tables.ts';

/** A page of the printed Register begins, also within a sentence. */
const PAGE_MARK = /^\[\[Page \d+\]\]$/;
/** Rules, and what stands above each page. */
const ABOVE_PAGES = /^(?:[-=]{5,}$|Federal Register \/ Vol)/;
const PRINTED = /^\s*\[Federal Register Volume \d+/;

const OF_THE_PRESIDENT = /^(?:Executive Order|Proclamation) \d{4,5}\b/;

/** The Register's own lines, which nothing sets off. */
const LAST_WORDS = /\n(?=\[FR Doc| ?BILLING CODE)/;

export const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

const squeezedCells = (text: string): string => text.split('\t').map(squeezed).join('\t');

/** The Register's plain text wraps its lines, sets paragraphs off by an empty line or an indent, and quotes with accents. */
const plainParagraphs = (body: string): string[] => {
  const text = withTables(body.replaceAll('\r\n', '\n')).replaceAll('``', '“').replaceAll("''", '”');
  const blocks = text.split(/\n[ \t]*\n|\n(?= {4}[^ ])/);
  const paragraphs: string[] = [];
  let [goesOn, above] = [false, ''];
  const lines = blocks.length > 2 ? blocks.flatMap((block) => block.split(LAST_WORDS)) : text.split('\n');
  for (const block of lines.map(squeezedCells).filter(Boolean)) {
    if (PAGE_MARK.test(block)) goesOn = !/[.:;”)\]]$/.test(above) && !ABOVE_PAGES.test(above);
    else if (!ABOVE_PAGES.test(block)) {
      if (goesOn && paragraphs.length > 0) paragraphs[paragraphs.length - 1] += ` ${block}`;
      else paragraphs.push(block);
      goesOn = false;
    }
    above = block;
  }
  return paragraphs;
};

export const printedPageOf = (text: string): Page => plainPageOf(plainParagraphs(text).join('\n'));

/** The Register sets the headings within a text as large as that of the page. */
const withHeadings = (html: string): string => {
  const at = /<\/h1>/i.exec(html)?.index;
  return at === undefined ? html : html.slice(0, at + 5) + html.slice(at + 5).replace(/<(\/?)h1(?=[\s>])/gi, '<$1h2');
};

/** A page of the White House or the Register; a copy of the printing office is its plain text as one block. */
export const usPageOf = (html: string, pageParts?: PageParts): Page => {
  const page = pageOf(withHeadings(html), pageParts);
  const text = page.blocks.map(({ raw }) => raw).join('\n\n');
  return PRINTED.test(text) ? { ...printedPageOf(text), end: page.end } : page;
};

/** The printed Register names an agency's notice above its agency, a text of the President below its number. */
export const printedTitle = (paragraphs: readonly string[]): string | undefined => {
  if (!PRINTED.test(paragraphs[0] ?? '')) return paragraphs[0];
  const agencyAt = paragraphs.findIndex((text) => text.startsWith('AGENCY:'));
  return paragraphs[agencyAt < 0 ? paragraphs.findIndex((text) => OF_THE_PRESIDENT.test(text)) + 1 : agencyAt - 1];
};
