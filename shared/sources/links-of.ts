import { feedOf } from '../page/feed.ts';
import { articleLinks } from './article-links.ts';
import { federalRegisterLinks } from './federal-register/links.ts';
import { type List, soundList } from './list.ts';
import { portalLinks } from './mofcom-export-control/links.ts';
import type { ListForm, Source } from './source.ts';
import { libraryLinks } from './state-council-library/links.ts';

type ReadList = (body: string, url: string, source: Source) => List | Promise<List>;

const feedLinks: ReadList = async (body, url) => {
  const { items, broken } = await feedOf(body, url);
  return { links: items.map((item) => ({ ...item, title: item.title || item.url })), strange: [], broken };
};

const READERS: Record<ListForm, ReadList> = {
  anchors: (body, url, { article = /./ }) => articleLinks(body, url, article),
  portal: portalLinks,
  feed: feedLinks,
  'federal-register': federalRegisterLinks,
  'state-council-library': libraryLinks,
};

/** What a source's list says. What is no such list, or came garbled, is thrown. */
export const linksOf = async (body: string, url: string, source: Source): Promise<List> =>
  soundList(await READERS[source.list](body, url, source));
