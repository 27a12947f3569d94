import {
  BEIJING,
  beijingDate,
  type CivilDate,
  type CivilMinute,
  civilAt,
  type Instant,
  instantAt,
  timeOf,
  type Zone,
} from '../../time/civil.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const parts = (date: CivilDate): [year: string, month: string, day: number] => {
  const [year = '', month, day] = date.split('-');
  return [year, MONTHS[Number(month) - 1] ?? '', Number(day)];
};

/** `9 Oct 2025` */
export const longDay = (date: CivilDate): string => {
  const [year, month, day] = parts(date);
  return `${day} ${month} ${year}`;
};

/** `9 Oct`, with the year where it is not the reader's own. */
export const shortDay = (date: CivilDate, today: CivilDate): string => {
  const [year, month, day] = parts(date);
  return year === today.slice(0, 4) ? `${day} ${month}` : `${day} ${month} ${year}`;
};

/** `17 Oct 2025 09:00 Beijing` */
export const momentInBeijing = (at: Instant): string =>
  `${longDay(beijingDate(at))} ${timeOf(civilAt(at, BEIJING))} Beijing`;

const FULL: Partial<Record<string, string>> = {
  Jan: 'January',
  Feb: 'February',
  Mar: 'March',
  Apr: 'April',
  Jun: 'June',
  Jul: 'July',
  Aug: 'August',
  Sep: 'September',
  Oct: 'October',
  Nov: 'November',
  Dec: 'December',
};

export const monthName = (date: CivilDate): string => FULL[parts(date)[1]] ?? parts(date)[1];

/** `9 October`, as a sentence says it; with the year where it is not the reader's own. */
export const spokenDay = (date: CivilDate, today: CivilDate): string => {
  const [year, , day] = parts(date);
  return `${day} ${monthName(date)}${year === today.slice(0, 4) ? '' : ` ${year}`}`;
};

export const earliest = (dates: readonly CivilDate[]): CivilDate | undefined => dates.toSorted()[0];

const zones = new Map<Zone, Intl.DateTimeFormat>();
const zoneFormat = (zone: Zone): Intl.DateTimeFormat => {
  const known = zones.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' });
  zones.set(zone, known);
  return known;
};

/** ` 00:01 EST`, ` 13:01` of Beijing; nothing for midnight. */
export const minuteMark = (minute: CivilMinute, zone: Zone): string => {
  const time = timeOf(minute);
  if (time === '00:00') return '';
  if (zone === BEIJING) return ` ${time}`;
  const parts = zoneFormat(zone).formatToParts(new Date(instantAt(minute, zone)));
  return ` ${time} ${parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''}`.trimEnd();
};
