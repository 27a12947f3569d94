import { feedOf } from '../page/feed.ts';
import { articleLinks } from './article-links.ts';
import { federalRegisterLinks } from './federal-register/links.ts';
import { type List, soundList } from './list.ts';
import { portalLinks } from './mofcom-export-control/links.ts';
import { isOfPublisher } from './site.ts';
import type { Link, ListForm, Source } from './source.ts';
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

/** Whether what a list links is of its publisher, or of the same government: what an official list links elsewhere is somebody else's. */
const isOwn =
  (source: Source, list: string) =>
  ({ url, textUrl = url }: Link): boolean =>
    source.kind !== 'official' || [url, textUrl].every((address) => isOfPublisher(source, list, address));

/**
 * What a source's list says; links to a place that is not its publisher's are strange. What is no such list, or came
 * garbled, is thrown.
 */
export const linksOf = async (body: string, url: string, source: Source): Promise<List> => {
  const { links, strange, ...rest } = soundList(await READERS[source.list](body, url, source));
  const isIts = isOwn(source, url);
  return { ...rest, links: links.filter(isIts), strange: [...strange, ...links.filter((link) => !isIts(link))] };
};
