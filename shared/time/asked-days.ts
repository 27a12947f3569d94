import {
  addDays,
  BEIJING,
  type CivilDate,
  type CivilMinute,
  civilAt,
  civilDateOf,
  civilMinute,
  instant,
} from './civil.ts';
import { nearest } from './words.ts';

/** A day, or a minute of Beijing, that a question names, and where it stands in it. */
export type AskedDay = { date: CivilDate; minute?: CivilMinute; at: number; end: number };

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const ORDINAL = '(?:st|nd|rd|th)?';
const TIME = '(?:,?\\s*(?:at\\s+)?(\\d{1,2}):(\\d{2})(?::\\d{2})?\\s*([ap]m)?(?:\\s*(?:beijing(?: time)?))?)?';

type Parts = { year?: string | undefined; month: number; day: string | undefined };
const monthOf = (name = ''): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Each form with its groups: year, month, day, then hour, minute and half of the day. */
const FORMS: readonly (readonly [form: RegExp, parts: (groups: readonly (string | undefined)[]) => Parts])[] = [
  [
    new RegExp(`\\b(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:t(?=\\d))?${TIME}`, 'gi'),
    ([year, month, day]) => ({ year, month: Number(month), day }),
  ],
  [
    new RegExp(`\\b(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\\b${TIME}`, 'gi'),
    ([day, month, year]) => ({ year, month: Number(month), day }),
  ],
  [
    new RegExp(`\\b(\\d{1,2})${ORDINAL}[ -]${MONTH}(?:,?[ -](\\d{4})\\b)?${TIME}`, 'gi'),
    ([day, month, year]) => ({ year, month: monthOf(month), day }),
  ],
  [
    new RegExp(`\\b${MONTH}\\s(\\d{1,2})${ORDINAL}\\b(?!:)(?:,?\\s(\\d{4})\\b)?${TIME}`, 'gi'),
    ([month, day, year]) => ({ year, month: monthOf(month), day }),
  ],
  [
    /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:\s*(?:北京时间)?(\d{1,2})[:时](\d{2})?分?)?()/g,
    ([year, month, day]) => ({ year, month: Number(month), day }),
  ],
];
const ZONED = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})/g;
const SAID = /\b(today|now|tomorrow|yesterday)\b|(今天|今日|现在|明天|昨天)/gi;
const DAYS_ON: Readonly<Record<string, number>> = { tomorrow: 1, 明天: 1, yesterday: -1, 昨天: -1 };

const two = (figure: number): string => String(figure).padStart(2, '0');
const timeOf = (hour?: string, minute?: string, half?: string): string | undefined => {
  if (hour === undefined || hour === '') return undefined;
  const hours = (Number(hour) % (half ? 12 : 25)) + (half?.toLowerCase() === 'pm' ? 12 : 0);
  return hours > 23 || Number(minute ?? 0) > 59 ? undefined : `${two(hours)}:${two(Number(minute ?? 0))}`;
};

/** Every day that a question names, in its order; one without a year is the nearest to a day. */
export const daysAsked = (text: string, near: CivilDate): AskedDay[] => {
  const found: AskedDay[] = [];
  const take = (day: AskedDay): void => {
    if (!found.some(({ at, end }) => day.at < end && at < day.end)) found.push(day);
  };
  for (const match of text.matchAll(ZONED)) {
    const moment = instant(match[0]);
    if (!moment) continue;
    const minute = civilAt(moment, BEIJING);
    take({ date: minute.slice(0, 10) as CivilDate, minute, at: match.index, end: match.index + match[0].length });
  }
  for (const [form, partsOf] of FORMS)
    for (const match of text.matchAll(form)) {
      const { year, month, day } = partsOf(match.slice(1, 4));
      const date = civilDateOf(Number(year ?? nearest(near)(month, Number(day))), month, Number(day));
      if (!date) continue;
      const time = timeOf(match[4], match[5], match[6]);
      take({
        date,
        ...(time && { minute: civilMinute(date, time) }),
        at: match.index,
        end: match.index + match[0].length,
      });
    }
  for (const match of text.matchAll(SAID))
    take({
      date: addDays(near, DAYS_ON[match[0].toLowerCase()] ?? 0),
      at: match.index,
      end: match.index + match[0].length,
    });
  return found.sort((a, b) => a.at - b.at);
};
