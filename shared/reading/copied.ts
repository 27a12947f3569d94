import { type CivilDate, daysBetween } from '../time/civil.ts';

/** A copy may be dated days after its text. */
const COPIED_WITHIN_DAYS = 7;

/** Whether a day is too early for what a text of that date does itself: it tells again what an earlier one did. */
export const isOfEarlierText = (day: CivilDate | undefined, dated: CivilDate): boolean =>
  day !== undefined && daysBetween(day, dated) > COPIED_WITHIN_DAYS;
