import { counted } from '../shared/wording/text/counted.ts';

export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY_MS = 86_400_000;

const msOf = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => dayOf(msOf(day) + days * DAY_MS);
export const daysBetween = (from: string, to: string): number => Math.round((msOf(to) - msOf(from)) / DAY_MS);
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(msOf(text));

/** `2025-11-09` as `9 Nov 2025`. */
export const dayInWords = (day: string): string =>
  `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? '?'} ${day.slice(0, 4)}`;

/** Where a day begins, and the minute that stands for the whole of it. */
const WHOLE = ['00:00', '23:59'];

/** A civil minute as `10 Nov 2025, 13:01`; what stands for a day is the day. */
export const minuteInWords = (minute: string): string =>
  minute.length > 10 && !WHOLE.includes(minute.slice(11, 16))
    ? `${dayInWords(minute)}, ${minute.slice(11, 16)}`
    : dayInWords(minute);

/** `08:00` */
export const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

export const untilInWords = (day: string, from: string): string => {
  const days = daysBetween(from, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days < 0) return `${counted(-days, 'day')} ago`;
  return `in ${days} days`;
};

/** `2025-10-11 05:21` */
const minuteOf = (instant: string, zone?: string): string => {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  const text = new Intl.DateTimeFormat('sv-SE', { ...parts, hourCycle: 'h23', ...(zone && { timeZone: zone }) });
  return text.format(new Date(instant));
};

const shown = (instant: string, zone?: string): string => {
  const [day = '', time = ''] = minuteOf(instant, zone).split(' ');
  return `${dayInWords(day)}, ${time}`;
};

/** The minute in Beijing of what is asked as known: a day means its last. */
export const knownMinute = (known: string): string => {
  if (isDay(known)) return `${known}T23:59`;
  return Number.isNaN(Date.parse(known)) ? '' : minuteOf(known, 'Asia/Shanghai').replace(' ', 'T');
};
/** All that was known when a minute of Beijing was over. */
export const knownAt = (minute: string): string => `${minute.slice(0, 16)}:59+08:00`;

export const inBeijing = (instant: string): string => shown(instant, 'Asia/Shanghai');

/** The same moment on the reader's clocks, by hour and zone, with the day where it is another; nothing where they agree. */
export const inLocal = (instant: string): string | undefined => {
  const [here, there] = [shown(instant), inBeijing(instant)];
  if (here === there) return undefined;
  const named = new Intl.DateTimeFormat('en', { timeZoneName: 'short' }).formatToParts(new Date(instant));
  const zone = named.find(({ type }) => type === 'timeZoneName')?.value ?? 'your time';
  const [day = '', time = ''] = here.split(', ');
  return `${there.startsWith(day) ? '' : `${day.slice(0, -5)}, `}${time} ${zone}`;
};
