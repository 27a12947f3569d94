import { addDays, type CivilDate, civilDateOf, daysBetween } from '../../../time/civil.ts';

/** A day, or a stretch known only roughly, named in a text. */
export type When = {
  at: number;
  end: number;
  text: string;
  /** The day it means; for a weekday, the nearest one at or before publication (a day's slip of zones allowed). */
  day?: CivilDate;
  /** A weekday's next occurrence, for “starting Thursday”. */
  next?: CivilDate;
  /** A month or year well before publication: background. */
  past: boolean;
};

const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FORWARD =
  /\b(?:from|starting|beginning|effective|until|till|by|before|through|come|as of|extension|begin|start|starts|takes? effect|into (?:effect|force)|appl(?:y|ies)|slated|due|set|next|will|would|on or after)\b[^.;]{0,40}$/i;

/** “duties imposed on March 4 will be lifted”: the participle looks back. */
const DATED = /\b(?:imposed|announced|introduced|listed|added|dated|placed|signed|issued)(?: on| in)? $/i;

const FULL = new RegExp(
  `\\b(?:(?:${WEEKDAYS.join('|')}),? )?(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTH})|(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?!\\d|%))(?:,? (\\d{4}|next year))?\\b`,
  'g',
);
const WEEKDAY = new RegExp(`\\b(last |next |this |previous )?(${WEEKDAYS.join('|')})\\b`, 'g');
const RELATIVE =
  /\b((?<!\b(?:days|weeks|months?) from )today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening)|a day earlier|the day before|midnight(?! on\b))\b/gi;
/** “Takes effect the same day”: the day named before. */
const SAME = /(?<=\b(?:from|effective|(?:effect|force)(?: on)?) )(?:the same|that) (?:day|date|time|moment|minute)\b/gi;
export const PAST_VERB = /\b(?:took|went|came|began|started|since|has|had)\b[^,;]*$/i;
/** “he will … on Wednesday” looks ahead. */
export const WILL =
  /\b(?:will|would|'ll)\b(?:(?!\b(?:sa(?:id|ys?)|announced?|told|after|as|since|because|following)\b)[^.;,])*$/;
const ROUGH = new RegExp(
  `\\b(?:(?:[Ll]ast|[Pp]revious) (?:(?:week|month|year|summer|autumn|fall|winter|spring)(?!s)|${MONTH})|(?:weeks?|months?|years?) (?:ago|earlier|before)|[Ee]arlier this (?:week|month|year)|(?:[Bb]ack |[Ee]arly |[Ll]ate |mid-?|[Ii]n |[Ss]ince |between )+(?:(${MONTH})(?:(?: of)?,? (\\d{4})| this year)?(?! \\d)|(\\d{4})\\b))`,
  'g',
);

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const weekdayOf = (day: CivilDate): number => (daysBetween('1970-01-01' as CivilDate, day) + 4) % 7;

/** Without a year, the nearest such day; a word that looks ahead wants one not long past, any other one not far ahead. */
const resolve = (
  month: number,
  day: number,
  year: string | undefined,
  published: CivilDate,
  ahead: boolean,
): CivilDate | undefined => {
  const base = Number(published.slice(0, 4));
  if (year !== undefined) return civilDateOf(year === 'next year' ? base + 1 : Number(year), month, day);
  const days = [base - 1, base, base + 1].flatMap((y) => civilDateOf(y, month, day) ?? []);
  const [least, most] = ahead ? [-120, 300] : [-330, 35];
  const fitting = days.filter((d) => daysBetween(published, d) >= least && daysBetween(published, d) <= most);
  return fitting.sort((a, b) => Math.abs(daysBetween(published, a)) - Math.abs(daysBetween(published, b)))[0];
};

export const RELATIVE_DAYS: Record<string, number> = {
  yesterday: -1,
  midnight: 1,
  tomorrow: 1,
  'a day earlier': -1,
  'the day before': -1,
};

/** Days named in plain text, resolved from the day of publication; “the same day” is the last one named, here or `before`. */
export const whensIn = (text: string, published: CivilDate, before?: CivilDate): When[] => {
  const out: When[] = [];
  const put = (match: RegExpExecArray | RegExpMatchArray, found: Partial<When>): void => {
    const at = match.index ?? 0;
    const end = at + match[0].length;
    if (out.some((other) => at < other.end && end > other.at)) return;
    out.push({ at, end, text: match[0], past: found.day ? daysBetween(found.day, published) > 4 : false, ...found });
  };
  for (const match of text.matchAll(FULL)) {
    const [, d1, m1, m2, d2, year] = match;
    const lead = text.slice(0, match.index);
    const ahead = FORWARD.test(lead) && !DATED.test(lead);
    const day = resolve(monthOf(m1 ?? m2 ?? ''), Number(d1 ?? d2), year, published, ahead);
    if (day) put(match, { day });
  }
  for (const match of text.matchAll(WEEKDAY)) {
    const back = (weekdayOf(published) - WEEKDAYS.indexOf(match[2] ?? '') + 7) % 7;
    const last = addDays(published, back === 6 && match[1] === undefined ? 1 : -back);
    put(match, {
      day: match[1] === 'next ' ? addDays(published, 7 - back) : last,
      next: addDays(published, (7 - back) % 7),
      ...(WILL.test(text.slice(0, match.index)) && { past: false }),
    });
  }
  for (const match of text.matchAll(RELATIVE)) {
    const word = match[0].toLowerCase();
    const gone = word === 'midnight' && PAST_VERB.test(text.slice(0, match.index));
    put(match, { day: addDays(published, gone ? 0 : (RELATIVE_DAYS[word] ?? 0)) });
  }
  for (const match of text.matchAll(ROUGH)) {
    const [, , year = published.slice(0, 4), alone] = match;
    const ahead = FORWARD.test(text.slice(0, match.index)) || Number(alone ?? year) > Number(published.slice(0, 4));
    put(match, { past: !ahead && !(alone !== undefined && alone >= published.slice(0, 4)) });
  }
  for (const match of text.matchAll(SAME)) {
    const last = out.filter(({ at, day }) => day !== undefined && at < match.index).sort((a, b) => b.at - a.at)[0];
    const day = last?.day ?? before;
    if (day !== undefined) put(match, { day });
  }
  return out.sort((a, b) => a.at - b.at);
};

/** Days back to which “on Thursday” still tells the news of an item. */
const FRESH_DAYS = 3;
export const isFresh = ({ day }: When, published: CivilDate): boolean =>
  day !== undefined && daysBetween(day, published) <= FRESH_DAYS && daysBetween(day, published) >= -1;
export const freshDay = (whens: readonly When[], published: CivilDate): CivilDate | undefined =>
  whens.find((when) => isFresh(when, published) && (when.day ?? '') <= published)?.day;
