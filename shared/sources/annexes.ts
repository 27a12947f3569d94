import type { UnreadReason } from '../domain/acts/extraction.ts';
import type { Instant } from '../time/civil.ts';
import type { AnnexOutcome } from './round.ts';
import type { Validators } from './visits.ts';

/** What the id of a round begins with that brings what has come of annexes. */
export const ANNEX_ROUND = 'annex.';

/** A notice that was sent to be read with the annex, and how often; `due`: when again, unless it was. */
export type Joining = { round: string; times: number; due: Instant };

/** What is remembered of the file at one address; without `file` and `why` nothing has come of it yet. */
export type AnnexState = AnnexOutcome & {
  /** Short stable id of the address. */
  id: string;
  version: number;
  /** The notice that named it first, and the source of that. */
  notice: string;
  source: string;
  /** Attempts in a row that brought nothing. */
  tries: number;
  /** Visits since something came of it. */
  visits: number;
  /** When it is asked for next; it is not any more, where absent. */
  due?: Instant;
  validators: Validators;
  /** What went wrong, in words. */
  problem?: string;
  /** Why it is unread, as the operators were told. */
  told?: UnreadReason;
  /** By notice. */
  joining: Record<string, Joining>;
};
