import { bisectRight } from 'd3-array';
import type { CivilDate, Instant } from '../../time/civil.ts';
import { BASELINE, isBaseline } from './baseline.ts';
import type { Change } from './change.ts';
import type { Commit, Reading } from './commit.ts';
import { contentDigest, hasSameContent } from './content.ts';
import { preferred } from './copies.ts';
import { DigestMap } from './digest-map.ts';
import { PersistentMap } from './persistent-map.ts';
import { type Reported, reportedIn } from './reported.ts';
import { isLesson, isPassing, isVoice } from './voice.ts';

/**
 * A reading with the commits between which it was the one that counted for its text. The notice that takes the place of
 * a baseline's reading is history as that was, whenever it is read.
 */
export type TextVersion = { reading: Reading; knownFrom: number; knownTo: number; imported: boolean };

/** A voice, and whether it came with a history. */
type Heard = { reading: Reading; imported: boolean };

/** The last commit that taught something: what is worked out of a ledger is kept by this, and stays with it. */
type Lesson = { number: number; at?: Instant };

/** What came in of a source. */
export type FromSource = { texts: number; newestOn: CivilDate };

/** The log so far, folded: which reading of each text counted when. Never changed in place. */
export type Ledger = {
  /** The number of the last commit. */
  number: number;
  /** The very same for as long as nothing but voices comes: they change no answer but their own. */
  lesson: Lesson;
  /** When each commit was taken in, in order. */
  ats: readonly Instant[];
  /** When the log was begun: whatever came due before is history and told to nobody. */
  began?: Instant;
  versions: readonly TextVersion[];
  /** Text key to its place in `versions`. */
  current: ReadonlyMap<string, number>;
  /** Text key and address to the last reading of that page. */
  pages: ReadonlyMap<string, Reading>;
  /** The press, by key: the last reading of each article that was told, and of what is none. */
  voices: PersistentMap<Heard>;
  /** Every other article, by key: the sum of what it said last. */
  passing: DigestMap;
  sources: ReadonlyMap<string, FromSource>;
  reported: readonly Reported[];
  /** Texts that an official text spoke of, or acted on, before they were seen, and that were told as such. */
  unseen: ReadonlySet<string>;
};

export const STILL_KNOWN = 2 ** 31 - 1;

export const emptyLedger = (): Ledger => ({
  number: 0,
  lesson: { number: 0 },
  ats: [],
  versions: [],
  current: new Map(),
  pages: new Map(),
  voices: new PersistentMap(),
  passing: new DigestMap(),
  sources: new Map(),
  reported: [],
  unseen: new Set(),
});

/** What the baseline says stands beside the page at its address, and is never taken for an older version of it. */
export const pageKey = (reading: Reading): string => `${reading.key} ${isBaseline(reading) ? BASELINE : reading.url}`;

/** The reading that counts for a text now; of an article of which nothing was told there is none. */
export const currentVersion = (ledger: Ledger, key: string): Reading | undefined =>
  ledger.versions[ledger.current.get(key) ?? -1]?.reading ?? ledger.voices.get(key)?.reading;

/** The last reading of the page that a reading is of, where it is held whole. */
const lastOfPage = ({ pages, voices }: Ledger, reading: Reading): Reading | undefined => {
  const page = pages.get(pageKey(reading));
  if (page !== undefined) return page;
  const voice = voices.get(reading.key)?.reading;
  return voice?.url === reading.url ? voice : undefined;
};

/** What is known of the page that a reading is of: nothing, the same, or something else. */
export const knownOfPage = (ledger: Ledger, reading: Reading): 'nothing' | 'the same' | 'other' => {
  const last = lastOfPage(ledger, reading);
  if (last !== undefined) return hasSameContent(last, reading) ? 'the same' : 'other';
  const said = reading.kind === 'press' && reading.key === reading.url ? ledger.passing.get(reading.key) : undefined;
  if (said === undefined) return 'nothing';
  return said === contentDigest(reading) ? 'the same' : 'other';
};

/** R12: the reading that counted for each text when so many commits were known. */
export const versionsAt = ({ versions }: Ledger, number: number): Map<string, Reading> =>
  new Map(versions.filter(({ knownFrom }) => knownFrom <= number).map(({ reading }) => [reading.key, reading]));

const speaksOfUnseen = ({ kind, claim, notice, by }: Change): boolean =>
  (kind === 'claimed' && claim === undefined) || (kind === 'unread' && notice !== by);

/** How long a fold holds what it builds: the maps of texts are copied once, and only where a text came. */
class Folding {
  #held: TextVersion[] | undefined;
  #current: Map<string, number> | undefined;
  #pages: Map<string, Reading> | undefined;
  readonly #heard = new Map<string, Heard>();
  readonly #passing: [string, number][] = [];
  readonly #ledger: Ledger;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** A voice counts as it was read last, and is never a version of a text. What was told once is held whole. */
  hear(reading: Reading, commit: Commit): void {
    const { key } = reading;
    if (isPassing(commit, reading) && !this.#heard.has(key) && !this.#ledger.voices.has(key))
      this.#passing.push([key, contentDigest(reading)]);
    else this.#heard.set(key, { reading, imported: commit.cause === 'import' });
  }

  isText(key: string): boolean {
    return (this.#current ?? this.#ledger.current).has(key);
  }

  take(reading: Reading, number: number, isImport: boolean): void {
    this.#held ??= [...this.#ledger.versions];
    this.#current ??= new Map(this.#ledger.current);
    this.#pages ??= new Map(this.#ledger.pages);
    this.#pages.set(pageKey(reading), reading);
    const place = this.#current.get(reading.key);
    const known = place === undefined ? undefined : this.#held[place];
    if (place !== undefined && known !== undefined) {
      if (preferred(known.reading, reading) === known.reading) return;
      this.#held[place] = { ...known, knownTo: number };
    }
    const imported = isImport || (known?.imported === true && isBaseline(known.reading));
    this.#current.set(reading.key, this.#held.push({ reading, knownFrom: number, knownTo: STILL_KNOWN, imported }) - 1);
  }

  /** Unchanged, the texts stay the very same, and with them the table that is laid out of them. */
  get made(): Pick<Ledger, 'versions' | 'current' | 'pages' | 'voices' | 'passing'> {
    const { versions, current, pages, voices, passing } = this.#ledger;
    return {
      versions: this.#held ?? versions,
      current: this.#current ?? current,
      pages: this.#pages ?? pages,
      voices: voices.with([...this.#heard]),
      passing: passing.with(this.#passing),
    };
  }
}

const countedIn = (sources: Map<string, FromSource>, { source, publishedOn }: Reading): void => {
  const { texts, newestOn } = sources.get(source) ?? { texts: 0, newestOn: publishedOn };
  sources.set(source, { texts: texts + 1, newestOn: newestOn > publishedOn ? newestOn : publishedOn });
};

/** Takes commits in, in the order of their numbers; the ledger that was given stays as it is. */
export const fold = (ledger: Ledger, commits: readonly Commit[]): Ledger => {
  if (commits.length === 0) return ledger;
  const folding = new Folding(ledger);
  const [ats, sources] = [[...ledger.ats], new Map(ledger.sources)];
  const [reported, unseen]: [Reported[], string[]] = [[], []];
  let { number, lesson } = ledger;

  for (const commit of commits) {
    if (commit.number !== number + 1) throw new Error(`Commit ${commit.number} does not follow ${number}`);
    number = commit.number;
    ats.push(commit.at);
    if (isLesson(commit)) lesson = { number, at: commit.at };
    for (const reading of commit.readings) {
      countedIn(sources, reading);
      if (isVoice(reading) && !folding.isText(reading.key)) folding.hear(reading, commit);
      else folding.take(reading, number, commit.cause === 'import');
    }
    for (const change of commit.changes) {
      if (change.kind === 'claimed') reported.push(reportedIn(commit, change));
      if (change.notice !== undefined && speaksOfUnseen(change)) unseen.push(change.notice);
    }
  }
  const began = ledger.began ?? commits[0]?.recorded ?? commits[0]?.at;
  return {
    number,
    lesson,
    ats,
    ...(began && { began }),
    ...folding.made,
    sources,
    reported: reported.length > 0 ? [...ledger.reported, ...reported] : ledger.reported,
    unseen: unseen.length > 0 ? new Set([...ledger.unseen, ...unseen]) : ledger.unseen,
  };
};

/** The number of the last commit taken in by then. */
export const knownBy = ({ ats }: Ledger, known: Instant): number => bisectRight(ats, known);

/** The moment by which nothing less is known than by this one: after the last lesson only voices came. */
export const lessonBy = ({ lesson }: Ledger, known: Instant): Instant =>
  lesson.at !== undefined && lesson.at < known ? lesson.at : known;
