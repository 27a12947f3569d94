import type { Commit } from '../ledger/log/commit.ts';
import type { Audiences, Blobs, Deliveries, Operations, OwnLists, Poll, SourceStates } from '../ports.ts';
import type { PageRecord } from '../sources/round.ts';
import type { Instant } from '../time/civil.ts';

/** An item of the log as it lies there: a commit, or why it cannot be read as one. */
export type LogItem = { number: number } & ({ commit: Commit } | { problem: string });

/** An item of what was decided as it lies there: a record, or the item by whose id it is known; '' where it says no id. */
export type DecisionItem = { kind: 'record' | 'id'; audience: string; number: number; id: string };

/** What lies in a store, as the doctor looks at it. */
export type Store = {
  /** Every item of the log, in order. */
  log: () => AsyncIterable<LogItem>;
  /** Why the checkpoint is not used; undefined where it is, or where there is none. */
  checkpoint: () => Promise<string | undefined>;
  pages: () => AsyncIterable<PageRecord>;
  blobs: Pick<Blobs, 'get'>;
  sources: Pick<SourceStates, 'all'>;
  poll: Pick<Poll, 'heartbeats'>;
  leases: () => Promise<{ shard: string; until: Instant }[]>;
  operations: Pick<Operations, 'since'>;
  audiences: Pick<Audiences, 'all'>;
  deliveries: Pick<Deliveries, 'standings' | 'receipts' | 'dead'>;
  ownLists: Pick<OwnLists, 'of' | 'versions' | 'text'>;
  /** Of all audiences, also of those that were taken away. */
  decisions: () => AsyncIterable<DecisionItem>;
  /** The sums of the people who are left out of what is shown. */
  forgotten: () => Promise<string[]>;
  /** Items whose form was not understood while they were read. */
  odd: () => readonly { item: string; why: string }[];
  /** Of a folder: the rounds that were put aside, and the bytes that are free. */
  folder?: { aside: () => { file: string; damaged: boolean }[]; freeBytes: () => number };
  /** The present version of the readers. */
  reader: string;
  now: () => Instant;
};
