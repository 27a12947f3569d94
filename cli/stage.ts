import { basename } from 'node:path';
import { documentsFile } from '../origin/documents-file.ts';
import { corpusEntries, type Entry } from '../origin/entry.ts';
import { startOrigin } from '../origin/start-origin.ts';
import { playedClock, systemClock } from '../shared/local/time.ts';
import type { Clock, Web } from '../shared/ports.ts';
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
} from '../shared/time/civil.ts';
import { webOf } from '../shared/web/web-of.ts';

/** What the system is run on: the web that it sees, and the clock that it goes by. */
export type Stage = {
  web: Web;
  clock: Clock;
  /** Moves to the next tick: how long it lasts, and how many are left to play. */
  next: () => { waitMs: number; left: number };
  close: () => Promise<void>;
};

/** One way to run the system. `set` is told up to when an earlier run came. */
export type Play = { folder: string; title: string; live: boolean; set: (reached?: Instant) => Promise<Stage> };

const MINUTE_MS = 60_000;
const PLAY_SECONDS = 60;

const later = (at: Instant, minutes: number): Instant => instantOf(millisOf(at) + minutes * MINUTE_MS);
const day = (date: string): CivilDate => date as CivilDate;
const midnight = (date: CivilDate): Instant => instantAt(civilMinute(date), BEIJING);

/** Midnight, when terms start and end, and nine o'clock, when reminders and digests go out. */
const dailyMoments = (from: Instant, to: Instant): Instant[] => {
  const moments: Instant[] = [];
  for (let date = beijingDate(from); midnight(date) <= to; date = addDays(date, 1))
    moments.push(midnight(date), instantAt(civilMinute(date, '09:00'), BEIJING));
  return moments;
};

/** A large history takes its source several ticks. */
const firstTicks = (from: Instant): Instant[] => [1, 2, 3, 4].map((minutes) => later(from, minutes));

const played = async (
  entries: readonly Entry[],
  [from, to]: [Instant, Instant],
  faults: [] | undefined,
): Promise<Stage> => {
  const posted = entries.map(({ at }) => later(at, 1)).filter((at) => at <= to);
  const clock = playedClock(from, [...firstTicks(from), ...posted, ...dailyMoments(from, to)], PLAY_SECONDS);
  const origin = await startOrigin({ clock, entries, ...(faults && { faults }) });
  const web = webOf({ contact: 'localhost', origin: origin.url, nowMs: () => millisOf(clock.now()) });
  return { web, clock, next: clock.next, close: origin.close };
};

/** The recorded sites; what they published before October 2025 is history that is there from the first. */
export const recorded = (): Play => ({
  folder: 'recorded',
  title: 'the recorded sites, October 2025 to February 2026 in about a minute',
  live: false,
  set: (reached = midnight(day('2025-10-01'))) =>
    played(corpusEntries(), [reached, midnight(day('2026-03-01'))], undefined),
});

/** A file of documents in the form of the evaluation sets, as pages of the sites that their addresses name. */
export const documents = (file: string, warn: (text: string) => void): Play => {
  const { entries, unlisted, from, to } = documentsFile(file);
  if (unlisted.length > 0) warn(`No known site has the addresses of ${unlisted.join(', ')}: left out.`);
  return {
    folder: `documents-${basename(file).replace(/\W+/g, '-')}`,
    title: `${entries.length} documents of ${file}, ${from.slice(0, 10)} to ${to.slice(0, 10)} in about a minute`,
    live: false,
    set: (reached = later(from, -10)) => played(entries, [reached, later(to, 2 * 24 * 60)], []),
  };
};

/** The real sites, by the real clock. */
export const live = (contact: string): Play => ({
  folder: 'live',
  title: 'the real sites, a tick a minute',
  live: true,
  set: async () => ({
    web: webOf({ contact, pauseMs: 250 }),
    clock: systemClock,
    next: () => ({ waitMs: MINUTE_MS, left: 0 }),
    close: async () => {},
  }),
});
