import type { Claim } from '../../domain/acts/claim.ts';
import type { Problem } from '../../domain/acts/extraction.ts';
import type { CivilDate } from '../../time/civil.ts';
import type { MeasureState, Names } from '../evaluate/measure.ts';

export const CHANGE_KINDS = [
  'announced',
  'in-force',
  'suspended',
  'extended',
  'shortened',
  'lapsed',
  'resumed',
  'stopped',
  'repealed',
  'replaced',
  'listed',
  'delisted',
  'amended',
  'corrected',
  'claimed',
  'unread',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** How far a change can be relied on; `by-date` is brought by the clock and not by a text. */
export const STATUSES = ['confirmed', 'by-date', 'reported', 'contradicted', 'corrected', 'unread'] as const;
export type Status = (typeof STATUSES)[number];

export type View = { state: MeasureState; until?: CivilDate; ratePct?: number; suspendedPct?: number };

/** A difference of one measure between two regimes, with its kind and cause. */
export type Change = {
  /** Stable in the log: `<commit number>.<index>`. */
  id: string;
  measure: string;
  subject: string;
  kind: ChangeKind;
  status: Status;
  from: View | null;
  to: View | null;
  /** The day from which it counts, in the issuer's civil time. */
  since: CivilDate;
  /** The text that brought it: a notice key, an answer key or a press link. */
  by?: string;
  /** The words of that text. */
  evidence?: string;
  /** Hash of the kept page that shows them. */
  page?: string;
  url?: string;

  // What the measure is, so that a message needs no second look-up.
  notice?: string;
  provision?: string;
  rule?: string;
  destinations?: string[];
  endUse?: string[];
  codes?: string[];
  list?: string;
  name?: string;
  nameZh?: string;
  /** Of a listing whose text states more names than were read. */
  names?: Names;
  /** For what a date brings: whether it was ever in force before. */
  everInForce?: boolean;

  /** For `corrected`: what was wrong is what the product was shipped with, and not how a page was read. */
  corrects?: 'baseline';
  /** For `claimed`: the day of the text that said it. */
  publishedOn?: CivilDate;
  /** For `claimed`: what was said, and where it is at odds with the measures. */
  claim?: Claim;
  atOdds?: { field: string; said: string; is: string }[];
  /** For `unread`: why nothing could be read, or what the text acts on that is not there. */
  problems?: Problem[];
};
