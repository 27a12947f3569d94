import type { LogView } from '../../shared/ledger/log/log-view.ts';
import type { Audiences, Decisions, Deliveries, Log, Operations, OwnLists, Send } from '../../shared/ports.ts';
import type { Instant } from '../../shared/time/civil.ts';
import type { ApiRequest } from '../api/http/http.ts';
import type { Access, Asker } from '../asker.ts';

/** What people change at their desks: who is told what and how, and their lists. */
export type Deps = {
  log: Log;
  operations: Operations;
  audiences: Audiences;
  deliveries: Deliveries;
  ownLists: OwnLists;
  decisions: Decisions;
  send: Send;
  access: Access;
  now: () => Instant;
  /** Where the dashboard is, for links in messages. */
  site?: string | undefined;
  /** Told of what could not be foreseen. */
  puzzled: (error: unknown, path: string) => void;
};

export type DeskRequest = ApiRequest & { body: string };

/** One question, by somebody, with the parts of its address. */
export type DeskAsk = {
  deps: Deps;
  /** The log as it stands. */
  log: () => Promise<LogView>;
  asker: Asker;
  path: Readonly<Record<string, string>>;
  body: string;
};
