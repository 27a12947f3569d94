import type { Extraction } from '../../domain/acts/extraction.ts';
import type { JurisdictionId } from '../../domain/acts/jurisdictions.ts';
import type { CivilDate, Instant } from '../../time/civil.ts';
import type { Change } from './change.ts';

/** What is known of the page that a text was read from. */
export type PageFacts = {
  source: string;
  /** Whose act an official text is; the press acts for nobody. */
  jurisdiction: JurisdictionId | null;
  /** Rank of the source among copies of one notice; 1 is best. */
  rank: number;
  /** Characters of text read: the fullest copy of the best rank wins. */
  length: number;
  reader: string;
  /** Canonical, for the press. */
  url: string;
  /** Hash of the kept page, `sha256` in hex; empty for a text of the baseline, of which no page was read here. */
  page: string;
  publishedOn: CivilDate;
  seenAt: Instant;
  title?: string;
  /** The name people know the publisher by: "MOFCOM", "NPR". */
  publisher?: string;
  /** Document id in a replay. */
  document?: string;
  /** Of a text of the baseline that one source alone, or a second-hand one, tells of. */
  certainty?: 'likely';
};

/** Effects and claims of one page by one reader version, as the log keeps them. */
export type Reading = Omit<Extraction, 'id'> &
  PageFacts & {
    /** Notice key; for a text without one, see `readingOf`; for the press, the canonical link. */
    key: string;
    title: string;
    /** Of an article whose words were let go, the sum of what it said; the log itself keeps the words. */
    said?: number;
  };

export const CAUSES = ['round', 'clock', 'import', 'reread', 'person'] as const;
export type Cause = (typeof CAUSES)[number];

/** What one round, or one tick of the clock, taught. Appended once, never edited. */
export type Commit = {
  /** 1, 2, 3 …: its place in the log. */
  number: number;
  /** When the log took it in; strictly increasing over the log. */
  at: Instant;
  /** For an import, the moment itself; its `at` is the day of publication. */
  recorded?: Instant;
  cause: Cause;
  /** The round that brought it, so that a repeated message appends nothing. */
  round?: string;
  readings: Reading[];
  changes: Change[];
  /** Earlier reported changes that this commit's official text confirms, contradicts or withdraws. */
  threads?: Thread[];
};

export type Thread = { change: string; commit: number; now: 'confirmed' | 'contradicted' | 'closed' };
