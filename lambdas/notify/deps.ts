import type { ChannelKey } from '../../shared/alerts/channels/channel-state.ts';
import type {
  Audiences,
  Canary,
  Decisions,
  Deliveries,
  Log,
  Operations,
  Outbound,
  OwnLists,
  Poll,
} from '../../shared/ports.ts';
import type { Instant } from '../../shared/time/civil.ts';
import type { SourceCheck } from '../../shared/views/answers/system/checked.ts';
import type { Key } from '../seal.ts';

export type Deps = {
  log: Log;
  operations: Operations;
  audiences: Audiences;
  /** Absent: nobody keeps lists. */
  ownLists?: OwnLists;
  /** Absent: nobody decides on what is told. */
  decisions?: Pick<Decisions, 'of'>;
  deliveries: Deliveries;
  outbound: Outbound;
  /** Asked once a run at most, and only where there is something to tell. */
  checked: () => Promise<readonly SourceCheck[]>;
  now: () => Instant;
  newId: () => string;
  failed: (error: unknown, place: ChannelKey) => void;
  site?: string;
  /** Absent: there is none here. */
  canary?: Pick<Canary, 'last'>;
  /** Where a look that ended well is noted; absent: nobody watches for that. */
  poll?: Pick<Poll, 'beat'>;
  /** The key that links to decide by are signed with; absent: nobody can decide here. Throws where there is none. */
  linkKey?: (() => Promise<Key>) | undefined;
  leaseMs?: number;
};

/** What one run goes by: the key is undefined where it is not to be had. */
export type Run = Omit<Deps, 'linkKey'> & { linkKey: (() => Promise<Key | undefined>) | undefined };
