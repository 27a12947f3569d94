import { isDay, MONTHS } from '../../dates.ts';

const NAMES = MONTHS.map((month) => month.toLowerCase());
const DAY = /(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})/gi;
/** What may stand around two days that are compared. */
const BESIDE = /^(?:what|changed|changes|between|from|the|law|of|compare|since|and|to|with|until|on|[-–→.…?,])*$/i;

const dayOf = ([, year, month, date, day = '', name = '', itsYear]: RegExpMatchArray): string => {
  if (year) return `${year}-${month}-${date}`;
  const place = NAMES.indexOf(name.toLowerCase()) + 1;
  return `${itsYear}-${String(place).padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** Two days that were typed to be compared, the earlier first; undefined for any other line. */
export const daysTyped = (line: string): { from: string; valid: string } | undefined => {
  const days = [...line.matchAll(DAY)].map(dayOf);
  const [from, valid] = days.toSorted();
  if (days.length !== 2 || !days.every(isDay) || from === undefined || valid === undefined) return undefined;
  return BESIDE.test(line.replace(DAY, '').replace(/\s+/g, '')) ? { from, valid } : undefined;
};
