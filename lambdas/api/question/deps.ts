import type { Audience } from '../../../shared/alerts/audience/audience.ts';
import type { Blobs, Decisions, Log, Operations, OwnLists, Poll, SourceStates } from '../../../shared/ports.ts';
import type { Source } from '../../../shared/sources/source.ts';
import type { Instant } from '../../../shared/time/civil.ts';
import type { Delivery, Kept } from '../../../shared/views/answers/system/operations.ts';
import type { Access } from '../../asker.ts';
import type { ApiRequest } from '../http/http.ts';

/** What went out; `outbox` only where messages are kept on this machine. */
interface Deliveries {
  /** The newest of those audiences. */
  recent(limit: number, of: (audience: string) => boolean): Promise<Delivery[]>;
  outbox?(limit: number): Promise<Kept[]>;
}

/** What the api reads; it writes nothing. */
export type Deps = {
  log: Log;
  blobs: Blobs;
  sources: SourceStates;
  poll: Poll;
  operations: Operations;
  registry: readonly Source[];
  deliveries: Deliveries;
  ownLists: OwnLists;
  decisions: Decisions;
  audiences: () => Promise<Audience[]>;
  /** The address at which people have the dashboard, without a slash at its end. */
  site: (headers: ApiRequest['headers']) => Promise<string>;
  access: Access;
  now: () => Instant;
  /** A collector that has not been heard of for so long is silent. */
  silentAfterMinutes: number;
  /** For so long one reading of the heartbeats and the sources serves all questions. */
  collectedForMs: number;
  /** What is played, where the clock and the sites are not the real ones. */
  played?: string;
  /** How often an open dashboard should ask what is new. */
  refreshSeconds: number;
  /** Told of what the api could not foresee. */
  puzzled: (error: unknown, path: string) => void;
};
