import { governmentOf } from '../domain/acts/jurisdictions.ts';
import { siteOf } from '../domain/text/site.ts';
import type { Source } from './source.ts';

/** A publisher's pages and files stand on the site of its page or list, on its other domains, or on another site of its government. */
export const isOfPublisher = (
  { jurisdiction, domains = [] }: Pick<Source, 'jurisdiction' | 'domains'>,
  page: string,
  url: string,
): boolean =>
  [siteOf(page), ...domains].includes(siteOf(url)) ||
  (jurisdiction !== null && governmentOf(new URL(url).hostname) === jurisdiction);
