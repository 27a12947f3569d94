import type { Covering, Later } from '../../decisions/covering.ts';
import type { Standing } from '../../decisions/standing.ts';
import type { Change } from '../../ledger/log/change.ts';
import type { Commit } from '../../ledger/log/commit.ts';

/** A commit, with what of it concerned whom it was told. */
export type Told = { commit: Commit; changes: readonly Change[] };

/** Something to be decided on, with what was told and what was said of it. */
export type Matter = {
  about: string;
  told: readonly Told[];
  standing: Standing;
  /** What its decision stands on, where there is one. */
  covering?: Covering;
  /** What came after that decision and has to be looked at, oldest first. */
  unsettled: readonly Later[];
};

/** What an audience has decided, from the side of what comes later. */
export type DecidedSoFar = {
  /** What a change reopens, by its id. */
  renewed: ReadonlyMap<string, readonly Matter[]>;
  /** What was decided on a measure, or on an event that has come to it since. */
  on: ReadonlyMap<string, readonly Matter[]>;
};
