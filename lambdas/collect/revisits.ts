import type { Source } from '../../shared/sources/source.ts';
import type { Revisit } from '../../shared/sources/visits.ts';
import { beijingDate, daysBetween, type Instant } from '../../shared/time/civil.ts';
import { later } from './due.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
/** Minutes after the first visit. Ministries amend silently; an outlet mends its story on the first day. */
const VISITS: Record<Source['kind'], readonly number[]> = {
  official: [HOUR, DAY, 7 * DAY, 30 * DAY],
  press: [HOUR, DAY],
};
const OLD_DAYS = 30;

type Visited = Pick<Revisit, 'url' | 'textUrl' | 'title' | 'publishedOn' | 'fingerprint'>;

/** The visit after so many; none where all are done, or the page has grown old. */
export const nextVisit = (kind: Source['kind'], page: Visited, visits: number, now: Instant): Revisit[] => {
  const minutes = VISITS[kind][visits];
  const old = daysBetween(page.publishedOn, beijingDate(now)) > OLD_DAYS;
  if (minutes === undefined || old) return [];
  return [{ ...page, visit: visits + 1, at: later(now, minutes - (VISITS[kind][visits - 1] ?? 0)) }];
};
