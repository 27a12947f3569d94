import type { OperatorEvent } from '../../shared/alerts/news/operator-event.ts';
import { pageId } from '../../shared/page/page-id.ts';
import { statedDate } from '../../shared/page/stated-date.ts';
import { storable } from '../../shared/page/storable.ts';
import type { Link, Source } from '../../shared/sources/source.ts';
import type { Pending, SourceState } from '../../shared/sources/visits.ts';
import { beijingDate, type CivilDate, civilDate, daysBetween, type Instant } from '../../shared/time/civil.ts';
import type { Deps } from './deps.ts';
import { fetchPage } from './fetch-page.ts';
import type { Harvest } from './harvest.ts';
import type { Listing } from './list-links.ts';
import { nextVisit } from './revisits.ts';
import { storePage } from './store-pages.ts';

type Todo = Pending & { id: string; link: Link; older: boolean };

/** A list that is longer is looked at as far as its newest links. */
export const MOST_LISTED = 20_000;

const MOST_PAGES = 50;
const MOST_TRIES = 5;
/** So many failed links fill a state: they are tried again, and given up, before others are begun. */
const CROWD = 500;
const MOST_WHY = 500;
const OLDEST_DAYS = 30 * 365;

/**
 * Links not fetched yet: those that failed before come last, news before history, the oldest of each first. What only
 * an older page of the list shows is history.
 */
const todosOf = (source: Source, state: SourceState, links: readonly Link[], older: readonly Link[]): Todo[] => {
  const seen = new Set(state.seen);
  const importing = new Set(state.importing);
  const failedFirst = Object.keys(state.pending ?? {}).length >= CROWD ? -1 : 1;
  const listed = new Map(links.map((link) => [pageId(link.url), link]));
  const found = new Map([...older.map((link) => [pageId(link.url), link] as const), ...listed]);
  return [...found]
    .filter(([id, link]) => !seen.has(id) && (source.wants?.(link) ?? true))
    .map(([id, link]) => {
      const older = !listed.has(id);
      const first = !state.imported || importing.has(id) || older;
      return { id, link, older, ...(state.pending?.[id] ?? { first, tries: 0 }) };
    })
    .sort(
      (a, b) =>
        failedFirst * (a.tries - b.tries) ||
        Number(a.first) - Number(b.first) ||
        (a.link.publishedOn ?? '').localeCompare(b.link.publishedOn ?? ''),
    );
};

/** The newest of a list that is longer than what can be remembered of it. */
const newestOf = (links: readonly Link[]): readonly Link[] =>
  links.length <= MOST_LISTED
    ? links
    : links.toSorted((a, b) => (b.publishedOn ?? '').localeCompare(a.publishedOn ?? '')).slice(0, MOST_LISTED);

/** A day of this world: neither ahead of the visit nor from before there were such pages. */
const believable = (day: CivilDate | undefined, at: Instant): CivilDate | undefined => {
  if (day === undefined) return undefined;
  const ahead = daysBetween(beijingDate(at), day);
  return ahead <= 1 && ahead > -OLDEST_DAYS ? day : undefined;
};

const lost = ({ title, url }: Link, text: string, at: Instant): OperatorEvent => ({
  kind: 'reader-puzzled',
  subject: url,
  at,
  text: `“${title}” is listed and could not be fetched: ${storable(text, MOST_WHY)}`,
});

/** A list on which nothing is known any more has moved on, or moved away, since it was last read. */
const rolledOver = (source: Source, state: SourceState, { whole, links }: Listing): boolean => {
  const seen = new Set(state.seen);
  const judged = whole && source.wants === undefined && seen.size > 0 && links.length > 0;
  return judged && !links.some(({ url }) => seen.has(pageId(url)));
};

/** Fetches what is new on the list. What one visit does not reach stays pending for the next. */
export const fetchLinks = async (
  { web, blobs, clock }: Pick<Deps, 'web' | 'blobs' | 'clock'>,
  source: Source,
  state: SourceState,
  listing: Listing,
  olderLinks: readonly Link[],
  signal?: AbortSignal,
): Promise<Harvest> => {
  const harvest: Harvest = { found: [], seen: [], left: [], later: [], pending: {}, revisits: [], events: [] };
  const todos = todosOf(source, state, newestOf(listing.links), olderLinks);
  const overlooked = listing.links.length - MOST_LISTED;
  if (overlooked > 0 && !state.imported) {
    const text = `${listing.links.length} links are listed: the ${overlooked} oldest of them are not looked at`;
    harvest.events.push({ kind: 'reader-puzzled', subject: source.id, at: clock.now(), text });
  }
  if (rolledOver(source, state, listing)) {
    const text = `None of the ${listing.links.length} links listed was known: what came between may be missing`;
    harvest.events.push({ kind: 'reader-puzzled', subject: source.id, at: clock.now(), text });
  }
  for (const [index, { id, first, tries, link, older }] of todos.entries()) {
    if (harvest.fault || signal?.aborted || index >= MOST_PAGES) {
      if (tries > 0) harvest.pending[id] = { first, tries };
      else if (older) harvest.later.push(id);
      else harvest.left.push({ id, first });
      continue;
    }
    const fetched = await fetchPage(web, source, link.textUrl ?? link.url);
    const at = clock.now();
    if ('body' in fetched) {
      const publishedOn =
        believable(civilDate(link.publishedOn ?? ''), at) ??
        believable(statedDate(fetched.text), at) ??
        beijingDate(at);
      const { url, textUrl, title } = link;
      const page = { url, title, publishedOn, ...(textUrl !== undefined && { textUrl }) };
      harvest.found.push({ first, page: await storePage(blobs, source, page, fetched, at) });
      harvest.revisits.push(...nextVisit(source.kind, { ...page, fingerprint: fetched.fingerprint }, 0, at));
      harvest.seen.push(id);
      continue;
    }
    if (fetched.host) harvest.fault = fetched;
    if (tries + 1 < MOST_TRIES) harvest.pending[id] = { first, tries: tries + 1 };
    else {
      harvest.seen.push(id);
      harvest.events.push(lost(link, fetched.text, at));
    }
  }
  return harvest;
};
