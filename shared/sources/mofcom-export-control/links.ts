import type { List } from '../list.ts';
import type { Link } from '../source.ts';

type Row = { title?: unknown; url?: unknown; publishTimeStr?: unknown };
type Answer = { pageInfo?: { rows?: Row[] } | null };

const linkOf = (row: Row, base: string): Link[] => {
  if (typeof row.url !== 'string' || !URL.canParse(row.url, base)) return [];
  const title = typeof row.title === 'string' ? row.title.trim() : '';
  const date = /\d{4}-\d{2}-\d{2}/.exec(String(row.publishTimeStr))?.[0];
  return [{ url: new URL(row.url, base).href, title, ...(date && { publishedOn: date }) }];
};

/** Rows of the portal's own answer. Other page numbers bring the same rows: its `total` is of no use. */
export const portalLinks = (body: string, url: string): List => {
  const { pageInfo } = JSON.parse(body) as Answer;
  if (!Array.isArray(pageInfo?.rows)) throw new Error('no pageInfo.rows in the answer');
  const { rows } = pageInfo;
  const links = rows.flatMap((row) => linkOf(row, url));
  return { links, strange: [], broken: rows.length - links.length };
};
