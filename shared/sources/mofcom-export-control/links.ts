import type { Link } from '../source.ts';

type Row = { title?: unknown; url?: unknown; publishTimeStr?: unknown };

/** Rows of the portal's own answer. */
export const portalLinks = (body: string, url: string): Link[] => {
  const { pageInfo } = JSON.parse(body) as { pageInfo?: { rows?: Row[] } | null };
  if (!Array.isArray(pageInfo?.rows)) throw new Error('no pageInfo.rows in the answer');
  return pageInfo.rows.flatMap((row) => {
    if (typeof row.title !== 'string' || typeof row.url !== 'string' || !URL.canParse(row.url, url)) return [];
    const date = /\d{4}-\d{2}-\d{2}/.exec(String(row.publishTimeStr))?.[0];
    return { url: new URL(row.url, url).href, title: row.title.trim(), ...(date && { publishedOn: date }) };
  });
};
