import { addDuration, type CivilDate, civilDateOf, daysBetween, yearOf } from './civil.ts';
import { NUMERAL, numeralOf } from './numerals.ts';

/** A stretch of days as a text states it. `until` is the last day; `untilTime` the first minute after it. */
export type StatedTerm = {
  from?: CivilDate;
  fromTime?: string;
  until?: CivilDate;
  untilTime?: string;
  duration?: string;
};

const YEAR = '(?:\\d{4}|[一二][零〇一二三四五六七八九]{3})';
const DATE = `(?:(${YEAR}|今|本|同|明|去)年)?(${NUMERAL})月(${NUMERAL})日(?:(?:北京时间)?(${NUMERAL})(?:时|:)(?:(${NUMERAL})分?)?)?`;
const dates = new RegExp(`${DATE}((?:[、和及与](?:${NUMERAL})日)*)`, 'g');
const moreDays = new RegExp(`(${NUMERAL})日`, 'g');

const LATER_UNITS: Readonly<Record<string, string>> = { 日: 'D', 天: 'D', 月: 'M', 年: 'Y' };
/** The rule for a start that hangs on publication. */
export const STARTS: readonly (readonly [wording: RegExp, at: 'publication' | 'later' | 'date'])[] = [
  [new RegExp(`(?:公布|发布|公告|印发|颁布)之日起满?(${NUMERAL})个?(日|天|月|年)之?后`), 'later'],
  [/(?:公布|发布|公告|印发|颁布|通过)之日起(?!后?(?:的|之)?\d+个?(?:工作)?(?:日|天|月))/, 'publication'],
  [/即日起/, 'publication'],
  [new RegExp(`[自从](?:北京时间)?${DATE}(?:\\([^)]*\\))?(?:起|开始|至|到)`), 'date'],
  [new RegExp(`于${DATE}(?:起|开始)?(?:正式)?(?:实施|施行|生效|执行)`), 'date'],
];

export const ENDS: readonly RegExp[] = [new RegExp(`(?:至|到|截止)${DATE}(?:止)?`)];

export const DURATIONS: readonly (readonly [wording: RegExp, unit: 'Y' | 'M' | 'D'])[] = [
  [new RegExp(`(?<![\\d月年])(${NUMERAL})天`), 'D'],
  [new RegExp(`(?<![\\d月年第])(${NUMERAL})日(?:内|期限|的?期间)`), 'D'],
  [new RegExp(`(?<![\\d月年])(${NUMERAL})个月`), 'M'],
  [
    /(?<![\d零〇一二三四五六七八九十])(\d{1,2}|[一两二三四五六七八九十])年(?![\d零〇一二三四五六七八九]|第|度|来|前|间)/,
    'Y',
  ],
];

const two = (value: number): string => String(value).padStart(2, '0');

const dateFrom = (groups: readonly (string | undefined)[], year: (month: number, day: number) => number) => {
  const [stated, month, day, hour, minute] = groups;
  const numbers = { month: numeralOf(month ?? '') ?? 0, day: numeralOf(day ?? '') ?? 0 };
  const own = stated === undefined ? undefined : numeralOf(stated);
  const date = civilDateOf(own ?? year(numbers.month, numbers.day), numbers.month, numbers.day);
  const time = hour === undefined ? undefined : `${two(numeralOf(hour) ?? 0)}:${two(numeralOf(minute ?? '0') ?? 0)}`;
  return date === undefined ? undefined : { date, ...(time === undefined ? {} : { time }) };
};

/** A day without a year that a text looks back on: the last one before or on the day of the text. */
const lastBefore =
  (said: CivilDate) =>
  (month: number, day: number): number => {
    const date = civilDateOf(yearOf(said), month, day);
    return date !== undefined && date > said ? yearOf(said) - 1 : yearOf(said);
  };

/** A day without a year that a text sets: the nearest. */
export const nearest =
  (said: CivilDate) =>
  (month: number, day: number): number => {
    const date = civilDateOf(yearOf(said), month, day);
    if (date === undefined) return yearOf(said);
    const away = daysBetween(said, date);
    return away > 183 ? yearOf(said) - 1 : away < -183 ? yearOf(said) + 1 : yearOf(said);
  };

export type FoundDate = { date: CivilDate; at: number; end: number };

/** Every day that a text names, those without a year as it looks back on them. */
export const datesIn = (text: string, said: CivilDate): FoundDate[] => {
  if (!text.includes('月')) return [];
  return [...text.matchAll(dates)].flatMap((found) => {
    const [whole, year, month, day, hour, minute, more = ''] = found;
    // 4月4日和9日: the second day is of the same month.
    const days = more === '' ? [day] : [day, ...[...more.matchAll(moreDays)].map(([, other]) => other)];
    return days.flatMap((one) => {
      const read = dateFrom([year, month, one, hour, minute], lastBefore(said));
      return read === undefined ? [] : [{ date: read.date, at: found.index, end: found.index + whole.length }];
    });
  });
};

/** When something starts, by the words of the text; `published` stands in where they hang on publication. */
export const startIn = (text: string, published: CivilDate): Pick<StatedTerm, 'from' | 'fromTime'> | undefined => {
  for (const [wording, at] of STARTS) {
    const found = wording.exec(text);
    if (found === null) continue;
    if (at === 'publication') return { from: published };
    if (at === 'later') {
      const [, count = '', unit = ''] = found;
      return { from: addDuration(published, `P${numeralOf(count) ?? 0}${LATER_UNITS[unit] ?? 'D'}`) };
    }
    const read = dateFrom(found.slice(1), nearest(published));
    if (read !== undefined) return { from: read.date, ...(read.time === undefined ? {} : { fromTime: read.time }) };
  }
  return undefined;
};

const durationIn = (text: string): string | undefined => {
  for (const [wording, unit] of DURATIONS) {
    const value = numeralOf(wording.exec(text)?.[1] ?? '');
    if (value !== undefined && value > 0) return `P${value}${unit}`;
  }
  return undefined;
};

/** The end that a text states: a day, or a length from its start. */
export const endIn = (text: string, from: CivilDate | undefined, published: CivilDate): StatedTerm => {
  for (const wording of ENDS) {
    const found = wording.exec(text);
    const read = found === null ? undefined : dateFrom(found.slice(1), nearest(from ?? published));
    if (read !== undefined) {
      const whole = read.time === undefined || read.time === '24:00';
      return { until: read.date, ...(whole || read.time === undefined ? {} : { untilTime: read.time }) };
    }
  }
  const duration = durationIn(text);
  if (duration === undefined) return {};
  return { duration, ...(from === undefined ? {} : { until: addDuration(from, duration) }) };
};
