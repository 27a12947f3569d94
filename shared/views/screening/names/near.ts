import type { Match } from '../match.ts';
import type { ListedName } from './listed-names.ts';

/** How alike names are that share more than a likeness would tell: below any other way of meeting. */
const RELATED = 0.5;
/** A whole listed name in another one. */
export const AFTER = 0.55;
export const SHORT = 0.72;

/** A name that meets a listed one without being it. */
export const matchOf = (
  { measure, given: met }: ListedName,
  how: Match['how'],
  why: string,
  score = RELATED,
): Match => ({
  measure,
  how,
  score,
  met,
  why,
});
