import type { Commit } from './ledger/commit.ts';
import type { CivilDate, Instant } from './time/civil.ts';

/** What the core needs from outside. DynamoDB adapters serve AWS and the local system alike. */

/** The log of commits: the one truth. */
export interface Log {
  /** Every commit after that number, in order, read strongly. */
  since(number: number): Promise<Commit[]>;
  /** Puts the commit at its own number, or finds the place taken and writes nothing. */
  append(commit: Commit): Promise<'appended' | 'taken'>;
}

/** Bodies of pages, and of commits too large for an item, addressed by the SHA-256 of their bytes in hex. */
export interface Blobs {
  put(body: Uint8Array): Promise<string>;
  get(hash: string): Promise<Uint8Array>;
}

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

export interface Pages {
  /** Answers `known` where the newest version noted under that address has the same bytes. */
  note(page: PageRecord): Promise<'new' | 'known'>;
  /** Every version of one address, newest first. */
  versions(id: string): Promise<PageRecord[]>;
}

/** One visit to one source that found something. */
export type Round = {
  id: string;
  source: string;
  startedAt: Instant;
  /** The first round of a source is its history: committed, told to nobody. */
  first: boolean;
  pages: PageRecord[];
};

export interface Rounds {
  send(round: Round): Promise<void>;
}

export type Validators = { etag?: string; lastModified?: string };

/** A page that is visited again; `print` is the fingerprint of its text when last read. */
export type Revisit = {
  url: string;
  title: string;
  publishedOn: CivilDate;
  at: Instant;
  visit: number;
  print?: string;
};

/** A link that was listed and not fetched yet; one of the first listing belongs to the import. */
export type Pending = { first: boolean; tries: number };

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
  checkedAt?: Instant;
  changedAt?: Instant;
  imported: boolean;
  /** Hashes of links already fetched, oldest first. */
  seen: string[];
  revisits: Revisit[];
  /** By hash of the link. */
  pending?: Record<string, Pending>;
};

export interface SourceStates {
  load(id: string): Promise<SourceState>;
  /** Writes only over the version that was loaded. */
  save(state: SourceState): Promise<'saved' | 'stale'>;
  all(): Promise<SourceState[]>;
}

export type Heartbeat = { shard: string; at: Instant; checked: Record<string, Instant> };

export interface Poll {
  /** Takes the shard until that moment, unless another tick holds it. */
  lease(shard: string, now: Instant, until: Instant): Promise<boolean>;
  beat(heartbeat: Heartbeat): Promise<void>;
  heartbeats(): Promise<Heartbeat[]>;
}

/** Something that the people who run the system should know. */
export type OperatorEvent = {
  kind: 'source-broken' | 'source-mended' | 'reader-puzzled' | 'delivery-dead' | 'clock-silent' | 'collector-silent';
  subject: string;
  at: Instant;
  text: string;
};

export interface Operations {
  report(event: OperatorEvent): Promise<void>;
  since(number: number): Promise<(OperatorEvent & { number: number })[]>;
}

/** Another voice for a change that is known already: shown beside it, told to nobody. */
export type Corroboration = {
  /** The commit whose change it speaks of. */
  commit: number;
  link: string;
  outlet: string;
  evidence: string;
  seenAt: Instant;
};

export interface Corroborations {
  /** Keeps one for each link: a repeated article is one voice. */
  add(corroboration: Corroboration): Promise<void>;
  of(commit: number): Promise<Corroboration[]>;
}

export type WebRequest = {
  url: string;
  validators?: Validators;
  accept?: string;
  method?: 'GET' | 'POST';
  body?: string;
};
export type WebAnswer =
  | { kind: 'page'; url: string; status: number; contentType: string; body: Uint8Array; validators: Validators }
  | { kind: 'unchanged' }
  | { kind: 'refused'; problem: WebProblem; text: string; retryAfterSeconds?: number };
export type WebProblem =
  | 'scheme'
  | 'private-address'
  | 'redirects'
  | 'too-large'
  | 'too-slow'
  | 'robots'
  | 'status'
  | 'throttled'
  | 'network';

export interface Web {
  visit(request: WebRequest): Promise<WebAnswer>;
}

export interface Clock {
  now(): Instant;
}
