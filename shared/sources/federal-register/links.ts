import { withoutTags } from '../../page/plain-text.ts';
import { civilDate } from '../../time/civil.ts';
import type { List } from '../list.ts';
import type { Link } from '../source.ts';

type Field = 'title' | 'html_url' | 'raw_text_url' | 'body_html_url' | 'publication_date' | 'abstract' | 'excerpts';
type Row = Partial<Record<Field, string | null>>;
type Answer = { results?: Row[]; total_pages?: number; count?: number };

const linkOf = ({ title, html_url: url, publication_date: day, abstract, excerpts, ...texts }: Row): Link[] => {
  if (!title || !url || !URL.canParse(url)) return [];
  const publishedOn = civilDate(day ?? '');
  const summary = withoutTags(`${abstract ?? ''} ${excerpts ?? ''}`)
    .replace(/\s+/g, ' ')
    .trim();
  // Each paragraph is an element there; the plain text of an agency's notice sets them off by an indent alone.
  const textUrl = texts.body_html_url || texts.raw_text_url;
  return [{ url, title, summary, ...(publishedOn && { publishedOn }), ...(textUrl && { textUrl }) }];
};

/** Documents of the Federal Register's search answer; one that finds nothing says so by its count. */
export const federalRegisterLinks = (body: string): List => {
  const { results, count, total_pages: pages } = JSON.parse(body) as Answer;
  if (results === undefined && count !== 0) throw new Error('no results in the answer');
  const rows = results ?? [];
  const links = rows.flatMap(linkOf);
  return { links, strange: [], broken: rows.length - links.length, ...(pages !== undefined && { pages }) };
};
