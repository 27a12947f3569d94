import type { Round } from '../../shared/sources/round.ts';
import type { Source } from '../../shared/sources/source.ts';
import type { SourceState } from '../../shared/sources/visits.ts';
import type { Deps } from './deps.ts';
import { isResting } from './due.ts';
import { fetchKnown, type KnownHarvest } from './fetch-known.ts';
import { fetchLinks } from './fetch-links.ts';
import type { Harvest } from './harvest.ts';
import { healthAfter } from './health.ts';
import { listLinks } from './list-links.ts';
import { tellOnce } from './remarks.ts';
import { remember, worthSaving } from './remember.ts';
import { revisitPages } from './revisit-pages.ts';
import { sendRounds } from './store-pages.ts';
import { walk, walkedOn } from './walk.ts';

/** `whole`: the list was read and nothing on it was left for later. `more`: of the known texts some were. */
export type Visit = {
  source: string;
  whole: boolean;
  more: boolean;
  saved: boolean;
  rounds: Round[];
  problem?: string;
};

const withKnown = (listed: Harvest, { found, events }: KnownHarvest): Harvest => ({
  ...listed,
  found: [...listed.found, ...found],
  seen: [...listed.seen, ...found.map(({ page }) => page.id)],
  events: [...listed.events, ...events],
});

/** One visit to one source: its list, the pages new on it, the pages due again; its state last, if it changed. */
export const visit = async (deps: Deps, source: Source, before: SourceState, signal?: AbortSignal): Promise<Visit> => {
  const { web, clock, states, operations } = deps;
  const startedAt = clock.now();
  if (isResting(before, startedAt)) return { source: source.id, whole: false, more: false, saved: false, rounds: [] };

  const listing = await listLinks(source, web, before, startedAt);
  const hostFails = listing.fault?.lasting === false;
  const walked = await walk(source, web, before, listing, signal);
  const known = hostFails ? { ...listing, links: [] } : listing;
  const listed = await fetchLinks(deps, source, before, known, walked.links, signal);
  const again = await revisitPages(deps, source, before.revisits, hostFails ? AbortSignal.abort() : signal);
  const texts = await fetchKnown(deps, source, before, listed, { signal, listFault: listing.fault });
  const harvest = withKnown(listed, texts);
  const rounds = await sendRounds(deps, before, [...harvest.found, ...again.found], startedAt);

  const now = clock.now();
  const fault = listing.fault ?? harvest.fault;
  const older = walkedOn(walked, harvest);
  const learnt = { ...remember(before, listing, harvest, again.revisits, older, startedAt), ...texts.progress };
  const odd = tellOnce(before, [...listing.remarks, ...walked.remarks], now);
  const { state: healthy, events } = healthAfter(source, learnt, fault, now);
  const whole = fault === undefined && harvest.left.length === 0;
  const readSince = healthy.readSince ?? (whole ? now : undefined);
  const state = {
    ...healthy,
    ...(readSince && { readSince }),
    ...(Object.keys(odd.told).length > 0 && { told: odd.told }),
  };
  for (const event of [...harvest.events, ...odd.events, ...events]) await operations.report(event);
  const saved = worthSaving(before, state, now) && (await states.save({ ...state, savedAt: now })) === 'saved';
  return {
    source: source.id,
    whole,
    more: texts.more && fault === undefined,
    saved,
    rounds,
    ...(state.problem !== undefined && { problem: state.problem }),
  };
};
