import type { UnreadReason } from '../domain/acts/extraction.ts';
import type { CivilDate, Instant } from '../time/civil.ts';

/** What came of one annex: the hashes of its file and of its rows as text, or why there are no rows. */
export type AnnexOutcome = { url: string; file?: string; rows?: string; why?: UnreadReason };

/** What came back from one URL at one time. */
export type PageRecord = {
  /** Short stable id of the address. */
  id: string;
  url: string;
  hash: string;
  source: string;
  seenAt: Instant;
  contentType: string;
  publishedOn: CivilDate;
  title?: string;
  round?: string;
  /** What has come of the annexes that the page names; the page is read together with them. */
  annexes?: AnnexOutcome[];
};

/** One visit to one source that found something. */
export type Round = {
  id: string;
  source: string;
  startedAt: Instant;
  /** The first round of a source is its history: committed, told to nobody. */
  first: boolean;
  pages: PageRecord[];
};
