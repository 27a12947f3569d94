import type { Commit } from './commit.ts';
import type { Ledger } from './ledger.ts';

/** The log as far as it has been read, and what it adds up to. */
export type LogView = { commits: readonly Commit[]; ledger: Ledger };
