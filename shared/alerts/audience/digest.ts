import { addDays, type CivilMinute, civilAt, civilMinute, dateOf, type Instant, instantAt } from '../../time/civil.ts';
import type { Digest } from './audience.ts';

/** The first moment after that one at which clocks in the zone show the hour, summer time or not. */
export const digestAfter = (at: Instant, { hour, zone }: Digest): Instant => {
  const shown = `${String(hour).padStart(2, '0')}:00`;
  const today = dateOf(civilAt(at, zone));
  for (const day of [today, addDays(today, 1)]) {
    const moment = instantAt(civilMinute(day, shown) as CivilMinute, zone);
    if (moment > at) return moment;
  }
  return instantAt(civilMinute(addDays(today, 2), shown), zone);
};
