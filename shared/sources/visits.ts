import type { CivilDate, Instant } from '../time/civil.ts';

export type Validators = { etag?: string; lastModified?: string };

/** A page that is visited again; `fingerprint` is the fingerprint of its text when last read. */
export type Revisit = {
  url: string;
  /** Where its text is fetched, if not at its address. */
  textUrl?: string;
  title: string;
  publishedOn: CivilDate;
  at: Instant;
  visit: number;
  fingerprint: string;
};

/** A link whose page failed, and how often; one of the first listing belongs to the import. */
export type Pending = { first: boolean; tries: number };

/** A known text that could not be fetched: how often, and when it is tried again; without that it is given up. */
export type Missed = { tries: number; why: string; again?: Instant };

/** How far the older pages of a list are read: the next one, of how many where the list says so. */
export type Cursor = {
  page: number;
  of?: number;
  /** What the first page and the one before listed, as hashes: a server that has no more pages may repeat either. */
  first: string;
  last?: string;
  /** How often the next page failed. */
  tries?: number;
  /** A page that was not there, while it is not known whether it was the end. */
  gap?: number;
};

/** What the collector remembers of one source. */
export type SourceState = {
  id: string;
  version: number;
  validators: Record<string, Validators>;
  failures: number;
  problem?: string;
  brokenSince?: Instant;
  /** When the operators were last told that it is broken. */
  toldAt?: Instant;
  notBefore?: Instant;
  /** When it was first read whole. */
  readSince?: Instant;
  savedAt?: Instant;
  changedAt?: Instant;
  /** When every address last sent its list; what a server says has not changed is believed for a day. */
  listedAt?: Instant;
  imported: boolean;
  /** Hashes of links already fetched, oldest first. */
  seen: string[];
  /** Hashes of links of the first listing that are still to be fetched: they are history. */
  importing?: string[];
  /** True while links that are listed wait to be fetched. */
  waiting?: boolean;
  revisits: Revisit[];
  /** Older pages of the lists that are still to be read, by the address of the first. */
  walk?: Record<string, Cursor>;
  /** Known texts that are read, and those that failed, by their ids; absent before the first visit that knew any. */
  knownRead?: string[];
  knownMissed?: Record<string, Missed>;
  /** Oddities of the lists that the operators were told of, and when. */
  told?: Record<string, Instant>;
  /** Links whose pages failed, by hash. */
  pending?: Record<string, Pending>;
};

/** When a shard was last at work, and each of its sources last checked whole. */
export type Heartbeat = {
  shard: string;
  at: Instant;
  checked: Record<string, Instant>;
  /** Sources of whose known texts some could be fetched at once: they are visited again with the next tick. */
  again?: readonly string[];
  /** Sources whose last visit could not be ended or kept, and from when on the operators are told if it happens again. */
  threw?: Record<string, Instant>;
};
