import { civilDate } from '../../time/civil.ts';
import type { List } from '../list.ts';
import type { Link } from '../source.ts';

type Row = Partial<Record<'TITLE' | 'URL' | 'DOCRELPUBTIME', unknown>> | null;

const linkOf = (row: Row, base: string): Link[] => {
  const { TITLE: title, URL: address, DOCRELPUBTIME: time } = row ?? {};
  if (typeof title !== 'string' || typeof address !== 'string' || !URL.canParse(address, base)) return [];
  const publishedOn = civilDate(String(time).slice(0, 10));
  return [{ url: new URL(address, base).href, title: title.trim(), ...(publishedOn && { publishedOn }) }];
};

/** Rows of the file that the government's site puts behind a list of policies. */
export const libraryLinks = (body: string, url: string): List => {
  const rows: unknown = JSON.parse(body.replace(/^\ufeff/, ''));
  if (!Array.isArray(rows)) throw new Error('no rows in the answer');
  const links = rows.flatMap((row: Row) => linkOf(row, url));
  return { links, strange: [], broken: rows.length - links.length };
};
