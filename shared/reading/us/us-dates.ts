import { addDays, type CivilDate, civilDateOf } from '../../time/civil.ts';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** Feb. 24, 2026 */
const SHORT = MONTHS.replaceAll(/\b(?!May)([A-Z][a-z]{2})[a-z]*/g, '$1t?\\.');
const DAY = `(${MONTHS}|${SHORT}) (\\d{1,2}), (\\d{4})`;
const CLOCK =
  '(?:(\\d{1,2}):(\\d{2}) ?([ap])\\.?m\\.?,? (?:(?:[a-z]+(?: (?:daylight|standard))? time|E[SD]?T),? )?(?:on )?)?';

/** Goods on their way are let in under the old rate: that day starts nothing. What is said of all others does. */
const IN_TRANSIT =
  /\b(?:except (?:that|for)|other than|provided that|(?:shall|will|do(?:es)?) not apply (?:to|with respect to)) (?:goods|articles|products)\b.*?(?=,? and (?:shall|will) |\.(?= [A-Z(])|$)/gi;
/** “which was to take effect on January 1, 2026, is delayed until …”: the day that counts, and no end. */
const DELAYED =
  '(?:delay|postpon|deferr?|mov|shift|push|chang|reschedul)(?:ed|e|ing)?(?: back)?\\b[^.;]{0,120}? (?:until|to)';
const DELAYS = new RegExp(DELAYED, 'gi');

/** “remain at 10 percent until March 2, 2019, when it will increase”: what begins there is told, and not what ends. */
const WHEN = '(?:when|whereupon|after which|at which (?:time|point))\\b';
const UNTIL_WHEN = new RegExp(`\\buntil (?:[^.;]{0,60}? )?(?:${MONTHS}) \\d{1,2}, \\d{4},? ${WHEN}`, 'gi');

/** How a start is stated, the plainest first; a day alone counts only behind a word that sets it. */
export const STARTS: readonly RegExp[] = [
  new RegExp(`${DELAYED} ${CLOCK}${DAY}`, 'i'),
  new RegExp(`on or after ${CLOCK}${DAY}`, 'i'),
  new RegExp(`(?:beginning|commencing|starting) (?:at |on )?${CLOCK}${DAY}`, 'i'),
  new RegExp(`effective (?:at |on |as of )?${CLOCK}${DAY}`, 'i'),
  new RegExp(
    `(?:(?:increas(?:e|ing)|ris(?:e|ing)|apply|takes? effect)[^.]{0,120}?|applicable )(?:at |on |as of )${CLOCK}${DAY}`,
    'i',
  ),
  new RegExp(
    `\\bon ${CLOCK}${DAY}, (?:the |such |these )?(?:additional |ad valorem )*(?:rates?|duties|duty|tariffs?)\\b`,
    'i',
  ),
  // An entry of a list of dates: “November 9, 2025: The additional duties set out in Annex II are applicable.”
  new RegExp(
    `${CLOCK}${DAY}: (?:The |All )?(?:additional |ad valorem |increased )*(?:duties|tariffs?|rates?)\\b[^.:]{0,120}?\\b(?:applicable|effective|appl(?:y|ies)|takes? effect|increase)\\b`,
    'i',
  ),
  new RegExp(`\\bas of (?:the )?${CLOCK}${DAY}`, 'i'),
  new RegExp(`\\buntil ${CLOCK}${DAY},? ${WHEN}`, 'i'),
  new RegExp(`\\bfrom ${CLOCK}${DAY}`, 'i'),
];
export const ENDS: readonly RegExp[] = [
  new RegExp(`(?<=\\d{4},? )and before ${CLOCK}${DAY}`, 'i'),
  new RegExp(
    `(?:until|through|extends? (?:to|until)|end(?:s|ing)? on or before|(?:end|expir)[^.;]{0,40} no later than|expires? (?:at|on)|ends? (?:at|on)) ${CLOCK}${DAY}`,
    'i',
  ),
];
const DAYS_AFTER = /\b(\d{1,3}) days after the date of this (?:order|proclamation|notice)/i;
const A_YEAR = /\bfor (?:a period of )?(?:one|1)(?: \(1\))? year\b/i;
const LENGTH = /\bfor a(?:n (?:initial|additional))? period of (\d{1,3}) days|\bfor (\d{1,3}) days\b/i;

const THAT_DAY = /\b(?:that|the same) (?:date|day)\b/g;
const ANY_DAY = new RegExp(DAY, 'g');
/** “… until January 1, 2027, and … on that date”: the day that was named last before. */
export const withDays = (text: string): string =>
  text.replace(THAT_DAY, (words, at: number) => text.slice(0, at).match(ANY_DAY)?.at(-1) ?? words);

export type Stated = { day: CivilDate; time?: string };

const dayOf = ([month = '', day, year]: readonly (string | undefined)[]): CivilDate | undefined =>
  civilDateOf(
    Number(year),
    MONTHS.split('|').findIndex((name) => name.toLowerCase().startsWith(month.slice(0, 3).toLowerCase())) + 1,
    Number(day),
  );

const read = (pattern: RegExp, text: string): Stated | undefined => {
  const [, hours, minutes, half, ...date] = pattern.exec(text) ?? [];
  const day = dayOf(date);
  if (day === undefined) return undefined;
  if (hours === undefined || minutes === undefined) return { day };
  const hour = (Number(hours) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0);
  return { day, time: `${String(hour).padStart(2, '0')}:${minutes}` };
};

const first = (patterns: readonly RegExp[], text: string): Stated | undefined => {
  for (const pattern of patterns) {
    const found = read(pattern, text);
    if (found) return found;
  }
  return undefined;
};

/** When what some words order counts from: a minute in Washington, or a number of days after the order's own. */
export const startOf = (text: string, signedOn?: CivilDate): Stated | undefined => {
  const plain = text.replace(IN_TRANSIT, '.');
  const after = signedOn && DAYS_AFTER.exec(plain)?.[1];
  return first(STARTS, plain) ?? (after ? { day: addDays(signedOn, Number(after)), time: '00:01' } : undefined);
};

/** The first minute at which it no longer counts. */
export const endOf = (text: string): Stated | undefined =>
  first(ENDS, text.replace(IN_TRANSIT, '.').replace(DELAYS, '').replace(UNTIL_WHEN, ''));

export const lengthOf = (text: string): string | undefined => {
  if (A_YEAR.test(text)) return 'P1Y';
  const [, period, days = period] = LENGTH.exec(text) ?? [];
  return days === undefined ? undefined : `P${days}D`;
};
