import type { CivilDate, Instant } from '../../time/civil.ts';

/** The dashboard's views live behind the hash; `known` freezes what was known then. */
const at = (site: string, view: string, query: Record<string, string> = {}): string => {
  const asked = new URLSearchParams(query);
  return `${site}/#/${view}${asked.size > 0 ? `?${asked}` : ''}`;
};

export const momentLink = (site: string, valid: CivilDate, known: Instant): string => at(site, '', { valid, known });
/** What commits changed, as it was known at that minute. */
export const changesLink = (site: string, commits: readonly number[], valid: CivilDate, known: Instant): string =>
  at(site, 'changes', { commit: commits.join(','), valid, known });
export const ownListLink = (site: string, valid: CivilDate, known: Instant): string =>
  at(site, 'my-list', { valid, known });
export const dayLink = (site: string, valid: CivilDate): string => at(site, '', { valid });
/** A kept page, as it was fetched. */
export const pageLink = (site: string, hash: string): string => at(site, `pages/${hash}`);
export const sourcesLink = (site: string): string => at(site, 'sources');
/** What an audience has to decide on, or the one matter of it. */
export const inboxLink = (site: string, asked: { audience?: string; about?: string } = {}): string =>
  at(site, 'inbox', asked);
