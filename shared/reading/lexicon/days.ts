import { addDuration, type CivilDate, civilDateOf } from '../../time/civil.ts';
import type { StatedTerm } from '../../time/words.ts';
import { NUMBER, numberOf } from './numbers.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MONTH = `(${MONTHS.join('|')})`;
const DAY = `(?:${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})|(\\d{1,2}) ${MONTH},? (\\d{4}))`;
const CLOCK = '(?:(\\d{1,2}):(\\d{2})(?: ?([ap])\\.?m\\.?)?(?: Beijing time)?,? (?:on |of )?)?';

/** Words for a start: on publication, or on a day. */
export const STARTS: readonly (readonly [wording: RegExp, at: 'publication' | 'date'])[] = [
  [
    /(?:date|day) of (?:its |this |the )?(?:promulgation|issuance|publication|release|announcement|issue)/i,
    'publication',
  ],
  [
    /with immediate effect|immediately|from (?:now|today|this day)|effective upon (?:publication|promulgation|issuance)/i,
    'publication',
  ],
  [
    new RegExp(
      `(?:from|as of|starting|beginning|effective|since|on and after|on|at) (?:from |on |at )?${CLOCK}${DAY}`,
      'i',
    ),
    'date',
  ],
];
const END = new RegExp(`(?:until|till|through|up to|to) ${CLOCK}${DAY}`, 'i');
const LENGTH = new RegExp(`\\b(${NUMBER}|a)[- ](day|month|year)s?\\b`, 'i');
const ANY = new RegExp(DAY, 'g');

const dayFrom = (groups: readonly (string | undefined)[]): CivilDate | undefined => {
  const [month, day, year, otherDay, otherMonth, otherYear] = groups;
  const name = month ?? otherMonth ?? '';
  const at = MONTHS.findIndex((one) => one.toLowerCase() === name.toLowerCase());
  return civilDateOf(Number(year ?? otherYear), at + 1, Number(day ?? otherDay));
};

export const daysIn = (text: string): CivilDate[] =>
  [...text.matchAll(ANY)].flatMap((found) => dayFrom(found.slice(1)) ?? []);

export const startIn = (text: string, published: CivilDate): Pick<StatedTerm, 'from' | 'fromTime'> | undefined => {
  for (const [wording, at] of STARTS) {
    const found = wording.exec(text);
    if (found === null) continue;
    if (at === 'publication') return { from: published };
    const from = dayFrom(found.slice(4));
    const [, hours, minutes, half] = found;
    if (from === undefined) continue;
    if (hours === undefined) return { from };
    const hour = (Number(hours) % (half === undefined ? 24 : 12)) + (half?.toLowerCase() === 'p' ? 12 : 0);
    return { from, fromTime: `${String(hour).padStart(2, '0')}:${minutes}` };
  }
  return undefined;
};

export const endIn = (text: string, from: CivilDate | undefined): StatedTerm => {
  const end = END.exec(text);
  const until = end === null ? undefined : dayFrom(end.slice(4));
  if (until !== undefined) return { until };
  const [, count = '', unit = ''] = LENGTH.exec(text) ?? [];
  const number = count.toLowerCase() === 'a' ? 1 : numberOf(count);
  if (unit === '' || number === undefined) return {};
  const duration = `P${number}${unit[0]?.toUpperCase()}`;
  return { duration, ...(from === undefined ? {} : { until: addDuration(from, duration) }) };
};
