import type { CivilDate, CivilMinute, Instant } from '../../time/civil.ts';

/** The times of a question. */
export type At = {
  /** The moment asked about, in Beijing; a day means its last minute. */
  valid: CivilMinute;
  /** As known then. */
  known: Instant;
  /** The day on which it is asked, in Beijing. */
  today: CivilDate;
};
