import type { OperatorEvent } from '../../shared/alerts/news/operator-event.ts';
import { pageOf } from '../../shared/page/html.ts';
import { pageId } from '../../shared/page/page-id.ts';
import { storable } from '../../shared/page/storable.ts';
import type { KnownText, Place, Source } from '../../shared/sources/source.ts';
import type { Missed, SourceState } from '../../shared/sources/visits.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { counted } from '../../shared/wording/text/counted.ts';
import type { Deps, Fault } from './deps.ts';
import { later } from './due.ts';
import { type Fetched, fetchPage, type PageFault } from './fetch-page.ts';
import type { Harvest } from './harvest.ts';
import { type Found, storePage } from './store-pages.ts';

/** A visit fetches so many pages, those of its lists among them. */
const MOST_PAGES = 50;
/** When a text is tried again, after so many failures; a page that is not there is tried once more, a silent host longer. */
const AGAIN_MINUTES = [10, 60, 360, 1440, 7 * 1440];
const TRIES = { page: 2, host: AGAIN_MINUTES.length + 1 };
const MOST_WHY = 120;
const MOST_NAMED = 20;

type KnownProgress = Required<Pick<SourceState, 'knownRead' | 'knownMissed'>>;
/** What a visit brings home of the known texts; `more`: some could have been fetched, had there been time. */
export type KnownHarvest = { found: Found[]; events: OperatorEvent[]; more: boolean; progress?: KnownProgress };

type Answer = { place: Place; fetched: Fetched } | { fault: PageFault };

const hostOf = (url: string): string => new URL(url).hostname;

/** The text at the first of its places that has it; a host that was silent in this visit is not asked again. */
const fetchText = async (
  web: Deps['web'],
  source: Source,
  { places }: KnownText,
  silent: Map<string, PageFault>,
): Promise<Answer> => {
  const faults: PageFault[] = [];
  for (const place of places) {
    const url = place.textUrl ?? place.url;
    const fetched = silent.get(hostOf(url)) ?? (await fetchPage(web, source, url));
    if ('body' in fetched) return { place, fetched };
    if (fetched.host) silent.set(hostOf(url), fetched);
    faults.push(fetched);
  }
  const fault = faults.find(({ host }) => host) ?? faults[0];
  return { fault: fault ?? { text: 'no address', lasting: true, host: false } };
};

const MOST_TITLE = 500;
/** No list says what it is called: what the page says itself. */
const titleOf = ({ text, contentType }: Fetched, { pageParts }: Source): string | undefined =>
  contentType.startsWith('text/plain') ? undefined : storable(pageOf(text, pageParts).titles[0] ?? '', MOST_TITLE);

/** Where a list's host is silent its pages are not asked for; copies elsewhere are. */
const silentHosts = (source: Source, now: Instant, fault: Fault | undefined): Map<string, PageFault> => {
  if (fault === undefined || fault.lasting) return new Map();
  const addresses = source.index(Number(now.slice(0, 4)));
  return new Map(addresses.map((address) => [hostOf(address), { ...fault, host: true }]));
};

const missedAfter = (before: Missed | undefined, { text, host }: PageFault, now: Instant): Missed => {
  const tries = (before?.tries ?? 0) + 1;
  const why = storable(text, MOST_WHY);
  const wait = AGAIN_MINUTES[tries - 1];
  const again = tries < (host ? TRIES.host : TRIES.page) && wait !== undefined;
  return { tries, why, ...(again && { again: later(now, wait) }) };
};

/** What is given up for good. That nothing stands at an address which was only guessed is no fault. */
const givenUp = (lost: readonly (readonly [KnownText, Missed])[], source: Source, at: Instant): OperatorEvent[] => {
  const told = lost.filter(([{ places }]) => !places.every(({ built }) => built));
  if (told.length === 0) return [];
  const named = told.slice(0, MOST_NAMED).map(([{ key, address }, { why }]) => `${key} ${address} (${why})`);
  const text = `${counted(told.length, 'known text')} of its history could not be fetched: ${named.join('; ')}`;
  return [{ kind: 'reader-puzzled', subject: source.id, at, text }];
};

/**
 * Fetches texts of the source's history at their known addresses, the newest first, after all that its lists name. What
 * a list brought is read; what was read is never asked for again.
 */
export const fetchKnown = async (
  { web, blobs, clock }: Pick<Deps, 'web' | 'blobs' | 'clock'>,
  source: Source,
  state: SourceState,
  { found: listed, left, fault }: Harvest,
  { signal, listFault }: { signal?: AbortSignal | undefined; listFault?: Fault | undefined } = {},
): Promise<KnownHarvest> => {
  const harvest: KnownHarvest = { found: [], events: [], more: false };
  if (source.known === undefined) return harvest;
  const texts = source.known.filter(({ places }) => places.length > 0);
  const from = clock.now();
  const fetchedNow = new Set(listed.map(({ page }) => page.id));
  const read = new Set(state.knownRead);
  const missed = new Map(Object.entries(state.knownMissed ?? {}));
  const lost: [KnownText, Missed][] = [];
  for (const { id, places } of texts) if (places.some(({ url }) => fetchedNow.has(pageId(url)))) read.add(id);
  const isDue = ({ id }: KnownText): boolean => {
    const { again } = missed.get(id) ?? { again: from };
    return !read.has(id) && again !== undefined && again <= from;
  };
  const due = texts.filter(isDue).sort((a, b) => b.publishedOn.localeCompare(a.publishedOn));
  const silent = silentHosts(source, from, listFault);
  const waits = left.length > 0 || fault !== undefined;
  for (const text of due) {
    if (waits || signal?.aborted || listed.length + harvest.found.length >= MOST_PAGES) {
      harvest.more = fault === undefined;
      break;
    }
    const answer = await fetchText(web, source, text, silent);
    const at = clock.now();
    if ('fault' in answer) {
      const miss = missedAfter(missed.get(text.id), answer.fault, at);
      missed.set(text.id, miss);
      if (miss.again === undefined) lost.push([text, miss]);
      continue;
    }
    const title = titleOf(answer.fetched, source);
    const page = { url: answer.place.url, publishedOn: text.publishedOn, ...(title && { title }) };
    harvest.found.push({ first: true, page: await storePage(blobs, source, page, answer.fetched, at) });
    read.add(text.id);
  }
  for (const id of read) missed.delete(id);
  harvest.events.push(...givenUp(lost, source, clock.now()));
  return { ...harvest, progress: { knownRead: [...read], knownMissed: Object.fromEntries(missed) } };
};
