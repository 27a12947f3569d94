import { addDays, type CivilDate, civilDateOf, daysBetween } from '../../time/civil.ts';
import { anyOf } from './phrases.ts';

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
  /\b(?:from|starting|beginning|effective|until|till|by|before|through|come|as of|begin|start|starts|takes? effect|into (?:effect|force)|appl(?:y|ies)|slated|due|set|next|will|would|on or after)\b[^.;]{0,40}$/i;

const FULL = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTH})|(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?!\\d|%))(?:,? (\\d{4}|next year))?\\b`,
  'g',
);
const WEEKDAY = new RegExp(`\\b(last |next |this |previous )?(${WEEKDAYS.join('|')})\\b`, 'g');
const RELATIVE =
  /\b(today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening)|a day earlier|the day before)\b/gi;
/** “he will … on Wednesday” looks ahead. */
const WILL = /\b(?:will|would|'ll)\b(?:(?!\b(?:said|says|announced|told)\b)[^.;,])*$/;
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
  tomorrow: 1,
  'a day earlier': -1,
  'the day before': -1,
};

/** Days named in plain text, resolved from the day of publication. */
export const whensIn = (text: string, published: CivilDate): When[] => {
  const out: When[] = [];
  const put = (match: RegExpExecArray | RegExpMatchArray, found: Partial<When>): void => {
    const at = match.index ?? 0;
    const end = at + match[0].length;
    if (out.some((other) => at < other.end && end > other.at)) return;
    out.push({ at, end, text: match[0], past: found.day ? daysBetween(found.day, published) > 4 : false, ...found });
  };
  for (const match of text.matchAll(FULL)) {
    const [, d1, m1, m2, d2, year] = match;
    const ahead = FORWARD.test(text.slice(0, match.index));
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
  for (const match of text.matchAll(RELATIVE))
    put(match, { day: addDays(published, RELATIVE_DAYS[match[0].toLowerCase()] ?? 0) });
  for (const match of text.matchAll(ROUGH)) {
    const [, , year = published.slice(0, 4), alone] = match;
    const ahead = FORWARD.test(text.slice(0, match.index)) || Number(alone ?? year) > Number(published.slice(0, 4));
    put(match, { past: !ahead && !(alone !== undefined && alone >= published.slice(0, 4)) });
  }
  return out.sort((a, b) => a.at - b.at);
};

const START =
  /(?:\beffective|\bin effect|\binto (?:effect|force)|\btak\w+ effect|\btook effect|\bfrom|\bstart\w*|\bbegin\w*|\bbegan|\bkick\w* in|\bas of|\bas from|\bimplemented|\bapply|\bdue|\bcome|\bimposed|\bat(?= \d{1,2}:\d\d| midnight))(?: (?:\d{1,2}:\d\d(?:am|pm)?|on|from|at|in|of|since|as|the|a|start of|late|early|earlier|midnight|12:01|00:01|am|pm|ET|EDT|EST|Eastern|[Tt]ime|local|Beijing|next|just|after|to|date)\b,?)*\s*$/i;
const END =
  /(?:\bextend\w* [^,;]{0,60} to|\bfrom [\w ]{3,20} to|\b(?:days|weeks|months|years?) to|\buntil|\btill|\bthrough|\bdeadline to|\bexpir\w+ (?:on|to)|\bto last to)(?: (?:at|the|end|of|just|after|midnight|12:01|00:01|am|pm|ET|EST|EDT|Eastern|Beijing|[Tt]ime|noon|on|least)\b,?)*\s*$/i;
const IMMEDIATE = anyOf(String.raw`
  immediate(?:ly)? effect\b | (?:starts?|begins?|appl(?:y|ies)|runs?) (?:immediately|at once)\b | effective (?:immediately|today|as of today)\b | takes? effect (?:immediately|today)\b | took effect immediately
  into (?:effect|force) (?:immediately|today|at once)\b | (?:effect|effective|force),? (?:immediately|at once|the same day)\b | upon (?:announcement|publication)\b
  (?:on|from|as of) the (?:day|date) of (?:the |its )?(?:release|announcement|publication|issue)\b | with immediate\b
  (?:prohibited|banned|barred|stop|cease|end|halt\w*|terminated|ceased|stopped) (?:at once|immediately)\b | immediately (?:terminated|halted|stopped|suspended|ceased)\b`);

const before = (text: string, when: When): string => text.slice(0, when.at);

const MEETING = /\b(?:meet\w*|summit|talks|visit\w*|travel\w*|expire\w*|deadline|election)\b[^,;]*$/i;

/** The first day on which the thing said counts, where a text says so. */
export const startIn = (
  text: string,
  whens: When[],
  spoken: CivilDate,
): { day: CivilDate; hedged: boolean; stated: boolean } | undefined => {
  for (const when of whens) {
    const lead = before(text, when);
    if (when.day === undefined || END.test(lead)) continue;
    const deadline = /\bby\s*$/i.test(lead);
    const ahead7 = when.next !== undefined && WILL.test(lead);
    const later =
      (when.day > spoken || ahead7) &&
      /\bon\s*$/.test(lead) &&
      !MEETING.test(lead) &&
      (when.next === undefined || ahead7);
    if (!START.test(lead) && !deadline && !later) continue;
    // “from Monday”, said on a Monday or the day after, is that Monday.
    const recent = when.day >= addDays(spoken, -1);
    const ahead = when.next !== undefined && !recent && !/\b(?:took|went|came|began|has)\b[^,;]*$/i.test(lead);
    const hedged = deadline || /\b(?:most|largely|mostly|mainly|or sooner|slated|around|about)\b/i.test(text);
    return { day: ahead && when.next ? when.next : when.day, hedged, stated: true };
  }
  return IMMEDIATE.test(text) ? { day: spoken, hedged: false, stated: false } : undefined;
};

/** The last day that a text states. */
export const endIn = (text: string, whens: When[]): CivilDate | undefined =>
  whens.find((when) => when.day !== undefined && END.test(before(text, when)))?.day;

const LENGTH =
  /\b(?:for |another |additional |further |an? |by )*(\d{1,3}|one|two|three|six|a|an)[- ](?:(?:more|additional|further)[- ])?(day|week|month|year)s?\b/i;
export const UNITS: Record<string, string> = { day: 'D', week: 'W', month: 'M', year: 'Y' };
export const SMALL: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, six: 6 };

/** “for 90 days”, “one year”, “another 90-day”: ISO 8601. */
export const durationIn = (text: string): string | undefined => {
  const [, count = '', unit = ''] = LENGTH.exec(text) ?? [];
  return count === '' ? undefined : `P${SMALL[count.toLowerCase()] ?? count}${UNITS[unit.toLowerCase()] ?? ''}`;
};
