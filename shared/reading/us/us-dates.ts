import { type CivilDate, civilDateOf } from '../../time/civil.ts';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DAY = `(${MONTHS}) (\\d{1,2}), (\\d{4})`;
const CLOCK = '(?:(\\d{1,2}):(\\d{2}) ([ap])\\.m\\.,? [a-z]+(?: (?:daylight|standard))? time,? (?:on )?)?';
const START = new RegExp(`on or after ${CLOCK}${DAY}`, 'i');
const END = new RegExp(`(?:until|through|end on or before|no later than) ${CLOCK}${DAY}`, 'i');
const SIGNED = new RegExp(
  `^ *(?:Executive Order|Proclamation) \\d{4,5} of ${DAY}|\\bThe White House,\\s+(?:Washington,\\s+)?${DAY}`,
  'im',
);
const LENGTH = /(?:for a(?:n initial)? period of|for) (\d{1,3}) days/i;

export type Stated = { day: CivilDate; time?: string };

const dayOf = ([month = '', day, year]: readonly (string | undefined)[]): CivilDate | undefined =>
  civilDateOf(
    Number(year),
    MONTHS.split('|').findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1,
    Number(day),
  );

const read = (pattern: RegExp, text: string): Stated | undefined => {
  const [, hours, minutes, half, ...date] = pattern.exec(text) ?? [];
  const found = dayOf(date);
  if (found === undefined) return undefined;
  if (hours === undefined || minutes === undefined) return { day: found };
  const hour = (Number(hours) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0);
  return { day: found, time: `${String(hour).padStart(2, '0')}:${minutes}` };
};

/** “effective … on or after 12:01 a.m. eastern daylight time on May 14, 2025” */
export const startOf = (text: string): Stated | undefined => read(START, text);
export const endOf = (text: string): Stated | undefined => read(END, text);
/** The day of signature: at the head of the Federal Register's copy, or under the text. */
export const signedOn = (text: string): CivilDate | undefined =>
  dayOf((SIGNED.exec(text) ?? []).slice(1).filter((part) => part !== undefined));
export const lengthOf = (text: string): string | undefined => {
  const days = LENGTH.exec(text)?.[1];
  return days === undefined ? undefined : `P${days}D`;
};
