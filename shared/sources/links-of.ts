import { feedOf } from '../page/feed.ts';
import { articleLinks } from './article-links.ts';
import { federalRegisterLinks } from './federal-register/links.ts';
import { portalLinks } from './mofcom-export-control/links.ts';
import type { Link, ListForm, Source } from './source.ts';

type ReadList = (body: string, url: string, source: Source) => Link[] | Promise<Link[]>;

const READERS: Record<ListForm, ReadList> = {
  anchors: (body, url, { article = /./ }) => articleLinks(body, url, article),
  portal: portalLinks,
  feed: async (body, url) => (await feedOf(body, url)).items,
  'federal-register': federalRegisterLinks,
};

/** The links of a source's list. What is no such list is thrown. */
export const linksOf: ReadList = (body, url, source) => READERS[source.list](body, url, source);
