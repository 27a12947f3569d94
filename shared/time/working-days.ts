import { addDays, type CivilDate, daysBetween, yearOf } from './civil.ts';

/**
 * China's working days as the State Council sets them each November for the next year: weekdays that are off, as
 * MMDD, and weekend days that are worked for them.
 */
const YEARS: Readonly<Record<number, { off: string; worked: string }>> = {
  2024: {
    off: '0101 0212 0213 0214 0215 0216 0404 0405 0501 0502 0503 0610 0916 0917 1001 1002 1003 1004 1007',
    worked: '0204 0218 0407 0428 0511 0914 0929 1012',
  },
  2025: {
    off: '0101 0128 0129 0130 0131 0203 0204 0404 0501 0502 0505 0602 1001 1002 1003 1006 1007 1008',
    worked: '0126 0208 0427 0928 1011',
  },
  2026: {
    off: '0101 0102 0216 0217 0218 0219 0220 0223 0406 0501 0504 0505 0619 0925 1001 1002 1005 1006 1007',
    worked: '0104 0214 0228 0509 0920 1010',
  },
};

const MONDAY = '2024-01-01' as CivilDate;
const isWeekend = (day: CivilDate): boolean => ((daysBetween(MONDAY, day) % 7) + 7) % 7 >= 5;

export const isWorkingDay = (day: CivilDate): boolean => {
  const year = YEARS[yearOf(day)];
  const named = day.slice(5).replace('-', '');
  return isWeekend(day) ? (year?.worked.includes(named) ?? false) : !year?.off.includes(named);
};

/** A day so many working days away; `estimated` where a year between has no calendar yet and weekends alone count. */
export type WorkingDay = { on: CivilDate; estimated: boolean };

const away = (from: CivilDate, count: number, step: 1 | -1): WorkingDay => {
  let on = from;
  for (let left = count; left > 0; ) {
    on = addDays(on, step);
    if (isWorkingDay(on)) left--;
  }
  const years = [yearOf(from), yearOf(on)].sort((a, b) => a - b) as [number, number];
  const estimated = Array.from({ length: years[1] - years[0] + 1 }, (_, at) => years[0] + at).some(
    (year) => YEARS[year] === undefined,
  );
  return { on, estimated };
};

/** The last day on which so many working days are left before another begins. */
export const workingDaysBefore = (day: CivilDate, count: number): WorkingDay => away(day, count, -1);
export const workingDaysAfter = (day: CivilDate, count: number): WorkingDay => away(day, count, 1);
