import { pageId } from '../../shared/page/page-id.ts';
import type { Link } from '../../shared/sources/source.ts';
import type { Pending, Revisit, SourceState } from '../../shared/sources/visits.ts';
import { BEIJING, civilDate, endOfDay, type Instant, instantAt } from '../../shared/time/civil.ts';
import { later } from './due.ts';
import { MOST_LISTED } from './fetch-links.ts';
import type { Harvest } from './harvest.ts';
import type { Listing } from './list-links.ts';

const SEEN_KEPT = 2_000;
/** Hashes of links in a state, 8 bytes each: a store that holds 400 KB of it must have room for the rest. */
const MOST_HASHES = MOST_LISTED + SEEN_KEPT;
/** More links that failed than this are no longer remembered one by one; only a list that never comes whole can have them. */
const MOST_PENDING = 600;
/** An address that keeps failing must not hold the others in their import for ever. */
const FAILURES_WAITED = 3;
const DAY_MINUTES = 1440;

/** The last moment at which the list is known to have had something new. */
const lastNews = (before: Instant | undefined, links: readonly Link[], now: Instant): Instant | undefined => {
  const days = links.flatMap(({ publishedOn = '' }) => civilDate(publishedOn) ?? []).sort();
  const newest = days.at(-1);
  if (newest === undefined) return before ?? (links.length > 0 ? now : undefined);
  const end = instantAt(endOfDay(newest), BEIJING);
  const news = end < now ? end : now;
  return before !== undefined && before > news ? before : news;
};

const stillPending = (state: SourceState, { fault }: Listing, harvest: Harvest): Record<string, Pending> => {
  // Only a list that came whole says which of the earlier links are no longer on it.
  const pending = { ...(fault === undefined ? {} : state.pending), ...harvest.pending };
  const fetched = new Set(harvest.seen);
  return Object.fromEntries(
    Object.entries(pending)
      .filter(([id]) => !fetched.has(id))
      .slice(-MOST_PENDING),
  );
};

/** What is on the list is never forgotten, or it would be fetched again for ever; of the rest, the newest. */
const stillSeen = (state: SourceState, { links, whole }: Listing, harvest: Harvest): string[] => {
  const seen = [...state.seen, ...harvest.seen];
  if (!whole || seen.length <= SEEN_KEPT) return seen;
  const listed = new Set(links.map(({ url }) => pageId(url)));
  const spare = seen.filter((id) => !listed.has(id)).slice(-SEEN_KEPT);
  const kept = new Set(spare);
  return seen.filter((id) => listed.has(id) || kept.has(id));
};

/** History that is still to be fetched: what the first listing had, as long as it is listed. */
const stillImporting = (state: SourceState, harvest: Harvest): string[] => {
  const fetched = new Set(harvest.seen);
  const left = harvest.left.flatMap(({ id, first }) => (first ? [id] : []));
  const unreached = harvest.left.length > 0 || state.importing === undefined ? left : [];
  return unreached.filter((id) => !fetched.has(id));
};

/** What planned visits may take of a state. */
const MOST_REVISIT_BYTES = 120_000;

/** The visits due first, as many as there is room for. */
const fitting = (revisits: readonly Revisit[]): Revisit[] => {
  let room = MOST_REVISIT_BYTES;
  return revisits
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .filter((revisit) => {
      room -= Buffer.byteLength(JSON.stringify(revisit));
      return room >= 0;
    });
};

/** The state after a visit, its health apart. */
export const remember = (
  state: SourceState,
  listing: Listing,
  harvest: Harvest,
  revisits: Revisit[],
  walk: NonNullable<SourceState['walk']>,
  now: Instant,
): SourceState => {
  const { pending: _, importing: __, waiting: ___, walk: ____, changedAt: before, ...rest } = state;
  const pending = stillPending(state, listing, harvest);
  // A list that did not come says nothing of what waits on it.
  const unread = listing.links.length === 0;
  const importing = unread ? (state.importing ?? []) : stillImporting(state, harvest);
  const waiting = unread ? (state.waiting ?? false) : harvest.left.length > 0 || Object.keys(pending).length > 0;
  const fetched = harvest.found.some(({ first }) => !first);
  const changedAt = fetched ? now : lastNews(before, listing.links, now);
  const trusted = listing.fault === undefined || state.failures >= FAILURES_WAITED;
  return {
    ...rest,
    validators: listing.validators,
    imported: state.imported || (listing.links.length > 0 && trusted),
    seen: stillSeen(state, listing, harvest).slice(importing.length - MOST_HASHES),
    ...(listing.whole && { listedAt: now }),
    ...(importing.length > 0 && { importing }),
    ...(waiting && { waiting }),
    ...(Object.keys(walk).length > 0 && { walk }),
    revisits: fitting([...revisits, ...harvest.revisits]),
    ...(changedAt !== undefined && { changedAt }),
    ...(Object.keys(pending).length > 0 && { pending }),
  };
};

/** Validators and dates that alone changed are worth one write a day: a moving sidebar must not cost one a poll. */
export const worthSaving = (before: SourceState, after: SourceState, now: Instant): boolean => {
  const lasting = ({ validators: _, changedAt: __, savedAt: ___, listedAt: ____, ...rest }: SourceState) =>
    Object.entries(rest).sort();
  const passing = ({ validators, changedAt, listedAt }: SourceState) => [validators, changedAt, listedAt];
  const differ = (of: (state: SourceState) => unknown): boolean =>
    JSON.stringify(of(before)) !== JSON.stringify(of(after));
  const daily = before.savedAt === undefined || later(before.savedAt, DAY_MINUTES) <= now;
  return differ(lasting) || (daily && differ(passing));
};
