import type { CivilDate, Instant } from '../time/civil.ts';

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
