import type { Instant } from '../../time/civil.ts';
import { BASELINE, isBaseline } from './baseline.ts';
import type { Change } from './change.ts';
import type { Commit, Reading } from './commit.ts';
import { preferred } from './copies.ts';

/**
 * A reading with the commits between which it was the one that counted for its text. The notice that takes the place of
 * a baseline's reading is history as that was, whenever it is read.
 */
export type TextVersion = { reading: Reading; knownFrom: number; knownTo: number; imported: boolean };

/** A change that was reported of the press or of an official, with the commit that told it. */
export type Reported = { commit: number; change: Change };

/** The log so far, folded: which reading of each text counted when. Never changed in place. */
export type Ledger = {
  /** The number of the last commit. */
  number: number;
  /** When each commit was taken in, in order. */
  ats: readonly Instant[];
  /** When the log was begun: whatever came due before is history and told to nobody. */
  began?: Instant;
  versions: readonly TextVersion[];
  /** Text key to its place in `held`. */
  current: ReadonlyMap<string, number>;
  /** Text key and address to the last reading of that page. */
  pages: ReadonlyMap<string, Reading>;
  reported: readonly Reported[];
  /** Texts that an official text spoke of, or acted on, before they were seen, and that were told as such. */
  unseen: ReadonlySet<string>;
};

export const STILL_KNOWN = 2 ** 31 - 1;

export const emptyLedger = (): Ledger => ({
  number: 0,
  ats: [],
  versions: [],
  current: new Map(),
  pages: new Map(),
  reported: [],
  unseen: new Set(),
});

/** What the baseline says stands beside the page at its address, and is never taken for an older version of it. */
export const pageKey = (reading: Reading): string => `${reading.key} ${isBaseline(reading) ? BASELINE : reading.url}`;

/** The reading that counts for a text now. */
export const currentVersion = (ledger: Ledger, key: string): Reading | undefined =>
  ledger.versions[ledger.current.get(key) ?? -1]?.reading;

/** R12: the reading that counted for each text when so many commits were known. */
export const versionsAt = ({ versions }: Ledger, number: number): Map<string, Reading> =>
  new Map(versions.filter(({ knownFrom }) => knownFrom <= number).map(({ reading }) => [reading.key, reading]));

const speaksOfUnseen = ({ kind, claim, notice, by }: Change): boolean =>
  (kind === 'claimed' && claim === undefined) || (kind === 'unread' && notice !== by);

/** Takes commits in, in the order of their numbers; the ledger that was given stays as it is. */
export const fold = (ledger: Ledger, commits: readonly Commit[]): Ledger => {
  if (commits.length === 0) return ledger;
  const [ats, held, reported] = [[...ledger.ats], [...ledger.versions], [...ledger.reported]];
  const [current, pages, unseen] = [new Map(ledger.current), new Map(ledger.pages), new Set(ledger.unseen)];
  let { number } = ledger;

  for (const commit of commits) {
    if (commit.number !== number + 1) throw new Error(`Commit ${commit.number} does not follow ${number}`);
    number = commit.number;
    ats.push(commit.at);
    for (const reading of commit.readings) {
      pages.set(pageKey(reading), reading);
      const place = current.get(reading.key);
      const known = place === undefined ? undefined : held[place];
      if (place !== undefined && known !== undefined) {
        if (preferred(known.reading, reading) === known.reading) continue;
        held[place] = { ...known, knownTo: number };
      }
      const imported = commit.cause === 'import' || (known?.imported === true && isBaseline(known.reading));
      current.set(reading.key, held.push({ reading, knownFrom: number, knownTo: STILL_KNOWN, imported }) - 1);
    }
    for (const change of commit.changes) {
      if (change.kind === 'claimed') reported.push({ commit: number, change });
      if (change.notice !== undefined && speaksOfUnseen(change)) unseen.add(change.notice);
    }
  }
  const began = ledger.began ?? commits[0]?.recorded ?? commits[0]?.at;
  // Unchanged, it stays the very same, and with it the table that is laid out of it.
  const learnt = commits.some(({ readings }) => readings.length > 0);
  return {
    number,
    ats,
    ...(began && { began }),
    versions: learnt ? held : ledger.versions,
    current,
    pages,
    reported,
    unseen,
  };
};

/** The number of the last commit taken in by then. */
export const knownBy = ({ ats }: Ledger, known: Instant): number => {
  let [low, high] = [0, ats.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ats[middle] ?? '') <= known) low = middle + 1;
    else high = middle;
  }
  return low;
};
