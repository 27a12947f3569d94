import { basename } from 'node:path';
import { playedClock } from '../../shared/adapters/local/time.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { webOf } from '../../shared/adapters/web/web-of.ts';
import type { Clock, Web } from '../../shared/ports.ts';
import { withKnownTexts } from '../../shared/sources/known/known-texts.ts';
import { publicationAt } from '../../shared/sources/publication-at.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import type { Source } from '../../shared/sources/source.ts';
import {
  addDays,
  BEIJING,
  beijingDate,
  type CivilDate,
  civilMinute,
  type Instant,
  instantAt,
  instantOf,
  millisOf,
} from '../../shared/time/civil.ts';
import { counted } from '../../shared/wording/text/counted.ts';
import { documentsFile } from '../../simulator/documents-file.ts';
import { type Entry, siteEntries } from '../../simulator/entry.ts';
import { startSimulator } from '../../simulator/start-simulator.ts';

/** How long a tick lasts, how many are left to play, and whether the sources are visited in it. */
type Tick = { waitMs: number; left: number; visit: boolean };

/** What the system is run on: the web that it sees, and the clock that it goes by. */
export type Environment = {
  sources: readonly Source[];
  web: Web;
  clock: Clock;
  next: () => Tick;
  /** How many moments are left to play, where a clock is played. */
  ahead?: number;
  close: () => Promise<void>;
};

/** One way to run the system. `set` is told up to when an earlier run came. */
export type Scenario = {
  folder: string;
  title: string;
  /** How fast it is played. */
  pace?: string;
  live: boolean;
  /** What people are told of what they see, where it is not the real sites by the real clock. */
  played?: string;
  set: (reached?: Instant) => Promise<Environment>;
};

const MINUTE_MS = 60_000;
const PLAY_SECONDS = 60;
const MOST_OTHERS = 1200;

const later = (at: Instant, minutes: number): Instant => instantOf(millisOf(at) + minutes * MINUTE_MS);
const day = (date: string): CivilDate => date as CivilDate;
const midnight = (date: CivilDate): Instant => instantAt(civilMinute(date), BEIJING);

const daily = (time: string, from: Instant, to: Instant): Instant[] => {
  const moments: Instant[] = [];
  for (let date = beijingDate(from); ; date = addDays(date, 1)) {
    const at = instantAt(civilMinute(date, time), BEIJING);
    if (at > to) return moments;
    moments.push(at);
  }
};
/** When terms start and end. */
const midnights = (from: Instant, to: Instant): Instant[] => daily('00:00', from, to);
/** When reminders and digests go out. */
const mornings = (from: Instant, to: Instant): Instant[] => daily('09:00', from, to);

/** Many years are not played day by day. */
const thinned = (moments: readonly Instant[]): Instant[] => {
  const step = Math.ceil(moments.length / MOST_OTHERS);
  return moments.toSorted().filter((_, index) => index % step === 0);
};

/** A page is found in the minute after it was posted. */
const postedOf = (entries: readonly Entry[]): Instant[] => entries.map(({ at }) => later(at, 1));

/** A file is fetched and read when its page is found, and the minute after its text is read with it. */
const followedOf = (entries: readonly Entry[]): Instant[] =>
  entries.flatMap(({ hangs, at }) => (hangs ? [later(at, 2), later(at, 3)] : []));

/** A large history takes its source several ticks. */
const firstTicks = (from: Instant): Instant[] => [1, 2, 3, 4].map((minutes) => later(from, minutes));

type Timetable = { from: Instant; visits: readonly Instant[]; others?: readonly Instant[]; faults?: [] };

const played = async (entries: readonly Entry[], timetable: Timetable): Promise<Environment> => {
  const { from, visits, others = [], faults } = timetable;
  const clock = playedClock(from, [...visits, ...others], PLAY_SECONDS);
  const visited = new Set(visits);
  const next = (): Tick => {
    const tick = clock.next();
    return { ...tick, visit: tick.left === 0 || visited.has(clock.now()) };
  };
  const origin = await startSimulator({ clock, entries, ...(faults && { faults }) });
  const web = webOf({ contact: 'localhost', origin: origin.url, nowMs: () => millisOf(clock.now()) });
  const ahead = [...visits, ...others].filter((moment) => moment > from).length;
  return { sources: SOURCES, web, clock, next, ahead, close: origin.close };
};

/** The recorded sites; what they published before the first day is history that is there at once. */
export const recorded = (first = day('2025-10-01'), last = day('2026-03-01')): Scenario => ({
  folder: 'recorded',
  title: 'the recorded sites, October 2025 to February 2026',
  pace: 'in about a minute',
  live: false,
  played: 'Recorded demonstration: the facts are real, the wording is ours, and publishers’ links lead nowhere',
  set: (reached) => {
    const [from, to] = [midnight(first), midnight(last)];
    const entries = siteEntries();
    const posted = postedOf(entries).filter((at) => from < at && at < to);
    const visits = [...firstTicks(from), ...posted, ...midnights(from, to), ...mornings(from, to)];
    const others = followedOf(entries).filter((at) => from < at && at < to);
    return played(entries, { from: reached ?? from, visits, others });
  },
});

/** Documents of many years are few and far between: no list is too short, no silence too long. */
const patient = (source: Source): Source => ({ ...source, minLinks: 0, quietDays: Number.POSITIVE_INFINITY });

/** A host that is no source of ours lists its documents in a file. */
const elsewhere = (host: string): Source => ({
  ...publicationAt(`https://${host}/`),
  // A source whose site it is has a list, and a state, of its own.
  id: host,
  title: host,
  index: () => [`https://${host}/documents.json`],
  everyMinutes: 1,
  minLinks: 0,
  quietDays: Number.POSITIVE_INFINITY,
  list: 'feed',
  wants: ({ url }) => !url.endsWith('/documents.json'),
});

/** A file of documents in the form of the evaluation sets, as pages of the sites that their addresses name. */
export const documents = (file: string): Scenario => {
  const { entries, from, to } = documentsFile(file);
  const before = later(from, -10);
  const hosts = new Set(
    entries.filter(({ channel }) => channel === 'elsewhere').map(({ url }) => new URL(url).hostname),
  );
  return {
    folder: `documents-${basename(file).replace(/\W+/g, '-')}`,
    title: `${counted(entries.length, 'document')} of ${file}, ${from.slice(0, 10)} to ${to.slice(0, 10)}`,
    pace: 'in a minute or two',
    live: false,
    played: 'Played from documents, by a clock that leaps',
    set: async (reached = before) => {
      const visits = [...firstTicks(before), ...postedOf(entries)];
      const others = thinned([...midnights(from, to), ...mornings(from, to)]);
      const environment = await played(entries, { from: reached, visits, others, faults: [] });
      return { ...environment, sources: [...SOURCES.map(patient), ...[...hosts].map(elsewhere)] };
    },
  };
};

/** The real sites, by the real clock. */
export const live = (contact: string): Scenario => ({
  folder: 'live',
  title: 'the real sites, a tick a minute',
  live: true,
  set: async () => ({
    sources: withKnownTexts(SOURCES),
    web: webOf({ contact, pauseMs: 250 }),
    clock: systemClock,
    next: () => ({ waitMs: MINUTE_MS, left: 0, visit: true }),
    close: async () => {},
  }),
});
