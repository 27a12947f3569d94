import type { CivilDate } from '../../time/civil.ts';
import type { Claim } from '../../vocabulary/claim.ts';
import type { Clause, Sentence } from './clauses.ts';
import type { Timing } from './news.ts';
import type { Party } from './party.ts';

/** A claim as one clause makes it, before the article decides whether it is its news. */
export type Draft = { claim: Claim; topic: 'control' | 'list' | 'tariff'; clause: Clause; timing: Timing };

/** What the readers of clauses know of the article. */
export type Scene = {
  published: CivilDate;
  /** Who acts where a clause does not say. */
  actor: Party | undefined;
  whole: string;
  sentences: Sentence[];
  /** How many sentences, counted from 0, tell the news itself. */
  lead: number;
};
