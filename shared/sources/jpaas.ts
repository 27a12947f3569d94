import { articleLinks } from './article-links.ts';
import type { Link } from './source.ts';

type Column = { site: string; webId: string; tplSetId: string; tagId: string; pageId: string; pageSize: number };

/** Address of the JSON list that the ministries' publishing system puts behind a column's page. */
export const jpaasList = ({ site, pageSize, ...ids }: Column): string => {
  const url = new URL('/api-gateway/jpaas-publish-server/front/page/build/unit', site);
  // `bulidstatic` is the system's own spelling.
  const query = { parseType: 'bulidstatic', pageType: 'column', editType: 'null', ...ids };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  url.searchParams.set('paramJson', JSON.stringify({ pageNo: 1, pageSize }));
  return url.href;
};

/** The list's HTML stands inside its JSON; anything else is thrown, since an empty list never means "no news". */
export const jpaasLinks = (body: string, url: string): Link[] => {
  const answer = JSON.parse(body) as { data?: { html?: unknown } | null };
  const html = answer.data?.html;
  if (typeof html !== 'string') throw new Error('no data.html in the answer: the column may have moved');
  return articleLinks(html, url, /\/art\/(?:\d{4}\/)?art_\w+\.html$/);
};
