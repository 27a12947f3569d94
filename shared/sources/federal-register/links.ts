import { civilDate } from '../../time/civil.ts';
import type { Link } from '../source.ts';

type Row = Partial<Record<'title' | 'html_url' | 'publication_date' | 'abstract' | 'excerpts', string | null>>;

const linkOf = ({ title, html_url: url, publication_date: day, abstract, excerpts }: Row): Link[] => {
  if (!title || !url || !URL.canParse(url)) return [];
  const publishedOn = civilDate(day ?? '');
  const summary = `${abstract ?? ''} ${excerpts ?? ''}`.replace(/<[^>]*>/g, '').trim();
  return [{ url, title, summary, ...(publishedOn && { publishedOn }) }];
};

/** Documents of the Federal Register's search answer. */
export const federalRegisterLinks = (body: string): Link[] =>
  ((JSON.parse(body) as { results?: Row[] }).results ?? []).flatMap(linkOf);
