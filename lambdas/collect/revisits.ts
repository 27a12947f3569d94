import type { Source } from '../../shared/sources/source.ts';
import type { Revisit } from '../../shared/sources/visits.ts';
import { beijingDate, type CivilDate, daysBetween, type Instant } from '../../shared/time/civil.ts';
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

/** When what was published that day is visited again after so many visits; never where all are done, or it has grown old. */
export const nextHour = (
  kind: Source['kind'],
  publishedOn: CivilDate,
  visits: number,
  now: Instant,
): Instant | undefined => {
  const minutes = VISITS[kind][visits];
  const old = daysBetween(publishedOn, beijingDate(now)) > OLD_DAYS;
  return minutes === undefined || old ? undefined : later(now, minutes - (VISITS[kind][visits - 1] ?? 0));
};

export const nextVisit = (kind: Source['kind'], page: Visited, visits: number, now: Instant): Revisit[] => {
  const at = nextHour(kind, page.publishedOn, visits, now);
  return at === undefined ? [] : [{ ...page, visit: visits + 1, at }];
};
