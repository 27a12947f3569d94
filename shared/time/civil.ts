/** A day in the issuer's civil calendar, `YYYY-MM-DD`. */
export type CivilDate = string & { readonly of: 'CivilDate' };
/** A minute in the issuer's civil time, `YYYY-MM-DDTHH:MM`. */
export type CivilMinute = string & { readonly of: 'CivilMinute' };
/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`; sorts as text. */
export type Instant = string & { readonly of: 'Instant' };

export type Zone = 'Asia/Shanghai' | 'America/New_York' | (string & {});
export const BEIJING: Zone = 'Asia/Shanghai';
export const WASHINGTON: Zone = 'America/New_York';

const DAY_MS = 86_400_000;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MINUTE = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

const utc = (text: string): number => Date.parse(`${text.length === 10 ? `${text}T00:00` : text}:00Z`);
const iso = (ms: number): string => new Date(ms).toISOString();

/** Accepts only days that exist: `2025-02-30` answers undefined. */
export const civilDate = (text: string): CivilDate | undefined => {
  if (!DATE.test(text)) return undefined;
  const ms = utc(text);
  return Number.isNaN(ms) || iso(ms).slice(0, 10) !== text ? undefined : (text as CivilDate);
};

export const isCivilDate = (value: unknown): value is CivilDate =>
  typeof value === 'string' && civilDate(value) !== undefined;

const MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const hasDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= (MONTHS[month - 1] ?? 0) && (month !== 2 || day < 29 || isLeap(year));

/** Builds a day from whole numbers; answers undefined for one that does not exist. */
export const civilDateOf = (year: number, month: number, day: number): CivilDate | undefined =>
  year >= 0 && year <= 9999 && hasDay(year, month, day)
    ? (`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CivilDate)
    : undefined;

/** `24:00` is the next day's midnight. */
export const civilMinute = (date: CivilDate, time = '00:00'): CivilMinute =>
  time === '24:00' ? civilMinute(addDays(date, 1)) : (`${date}T${time}` as CivilMinute);

export const isCivilMinute = (text: string): text is CivilMinute => MINUTE.test(text) && !Number.isNaN(utc(text));
export const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));
export const dateOf = (minute: CivilMinute): CivilDate => minute.slice(0, 10) as CivilDate;
export const timeOf = (minute: CivilMinute): string => minute.slice(11);

export const addDays = (date: CivilDate, days: number): CivilDate =>
  iso(utc(date) + days * DAY_MS).slice(0, 10) as CivilDate;

/** The same day so many months on; a day that month lacks becomes its last. */
const addMonths = (date: CivilDate, months: number): CivilDate => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return iso(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, last))).slice(0, 10) as CivilDate;
};

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** Adds an ISO 8601 duration in calendar units; the first day is not counted: 2025-05-14 + P90D = 2025-08-12. */
export const addDuration = (date: CivilDate, duration: string): CivilDate => {
  const [, years = 0, months = 0, weeks = 0, days = 0] = (DURATION.exec(duration) ?? []).map((part) =>
    Number(part ?? 0),
  );
  return addDays(addMonths(date, 12 * years + months), 7 * weeks + days);
};

export const daysBetween = (from: CivilDate, to: CivilDate): number => Math.round((utc(to) - utc(from)) / DAY_MS);

/** The last minute of a day: what "on that day" means when a regime is asked for. */
export const endOfDay = (date: CivilDate): CivilMinute => civilMinute(date, '23:59');

export const instantOf = (ms: number): Instant => iso(ms) as Instant;
export const millisOf = (instant: Instant): number => Date.parse(instant);

/** Reads any ISO 8601 moment with a zone; answers undefined for anything else. */
export const instant = (text: string): Instant | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(text)) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : instantOf(ms);
};

const formats = new Map<Zone, Intl.DateTimeFormat>();
const formatOf = (zone: Zone): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  const made = new Intl.DateTimeFormat('sv-SE', { ...parts, timeZone: zone, hourCycle: 'h23' });
  formats.set(zone, made);
  return made;
};

/** The civil minute that clocks in a zone show at a moment. */
export const civilAt = (at: Instant, zone: Zone): CivilMinute =>
  (zone === BEIJING
    ? iso(millisOf(at) + 8 * 3_600_000).slice(0, 16)
    : formatOf(zone).format(new Date(at)).replace(' ', 'T')) as CivilMinute;

/** The moment at which clocks in a zone show a civil minute, the first of two; in a skipped hour, by the clocks before the skip. */
export const instantAt = (minute: CivilMinute, zone: Zone): Instant => {
  const wall = utc(minute);
  if (zone === BEIJING) return instantOf(wall - 8 * 3_600_000);
  const offsetAt = (ms: number): number => utc(civilAt(instantOf(ms), zone)) - ms;
  const before = instantOf(wall - offsetAt(wall - DAY_MS));
  if (civilAt(before, zone) === minute) return before;
  const after = instantOf(wall - offsetAt(wall + DAY_MS));
  return civilAt(after, zone) === minute ? after : before;
};

export const beijingDate = (at: Instant): CivilDate => dateOf(civilAt(at, BEIJING));
