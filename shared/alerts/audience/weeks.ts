import {
  addDays,
  beijingDate,
  type CivilDate,
  civilMinute,
  daysBetween,
  type Instant,
  instantAt,
} from '../../time/civil.ts';
import { WEEKDAYS, type Weekly } from './audience.ts';

/** A Monday: weeks are numbered from here. */
const EPOCH = '1970-01-05' as CivilDate;

/** When a week's message goes out. */
export const weekMoment = ({ weekday, hour, zone }: Weekly, week: number): Instant => {
  const day = addDays(EPOCH, 7 * week + WEEKDAYS.indexOf(weekday));
  return instantAt(civilMinute(day, `${String(hour).padStart(2, '0')}:00`), zone);
};

/** The last week whose message is due. */
export const weekDue = (weekly: Weekly, now: Instant): number => {
  const week = Math.floor(daysBetween(EPOCH, beijingDate(now)) / 7) + 1;
  return [week, week - 1, week - 2].find((one) => weekMoment(weekly, one) <= now) ?? week - 3;
};
