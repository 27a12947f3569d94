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
const PAST_VERB = /\b(?:took|went|came|began|started|since|has|had)\b[^,;]*$/i;
/** “he will … on Wednesday” looks ahead. */
const WILL =
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

const START =
  /(?:\b(?:on|at) or after|^since|\beffective|\bin effect|\binto (?:effect|force)|\btak\w+ effect|\btook effect|\bfrom|\bstart\w*|\bbegin\w*|\bbegan|\bkick\w* in|\bas of|\bas from|\bimplemented|\bapply|\bdue|\bcome|\bat(?= \d{1,2}:\d\d| midnight))(?: (?:\d{1,2}:\d\d(?:am|pm)?|on|from|at|in|of|since|as|the|a|start of|shortly|one minute past|late|early|earlier|midnight|12:01|00:01|am|pm|ET|EDT|EST|Eastern|[Tt]ime|local|Beijing|next|just|after|to|date)\b,?)*\s*$/i;
const END =
  /(?:\bextend\w* [^,;]{0,60} to|\bfrom [\w ]{3,20} to|\b(?:days|weeks|months|years?) to|\buntil|\btill|\bthrough|\bdeadline to|(?<!\b(?:that|which|was to|due to|set to) )\bexpir\w+ (?:on|to)|\bextension to|\bto last to)(?: (?:at|the|end|of|just|after|midnight|12:01|00:01|am|pm|ET|EST|EDT|Eastern|Beijing|[Tt]ime|noon|on|least)\b,?)*\s*$/i;
const IMMEDIATE = anyOf(String.raw`
  immediate(?:ly)? effect\b | (?:starts?|begins?|appl(?:y|ies)|runs?) (?:immediately|at once)\b | effective (?:immediately|today|as of today)\b | takes? effect (?:immediately|today)\b | took effect immediately
  into (?:effect|force) (?:immediately|today|at once)\b | (?:effect|effective|force),? (?:immediately|at once|the same day)\b | upon (?:announcement|publication)\b | as (?:it was|soon as it is) published\b
  (?:on|from|as of) the (?:day|date) of (?:the |its )?(?:release|announcement|publication|issue)\b | immediate (?:suspension|halt|ban)\b
  (?:prohibited|banned|barred|stop|cease|end|halt\w*|terminated|ceased|stopped|broken off) (?:at once|immediately)\b | immediately (?:terminated|halted|stopped|suspended|ceased)\b`);

/** “On Wednesday the duties came into effect”, “began to collect 10 % on Tuesday”. */
export const BEGUN =
  /\b(?:(?:came|went|took) (?:into )?(?:effect|force)|kicked in|became subject|(?:began|started) (?:to )?(?:charg|collect|levy|impos|appl)\w*)\b/i;
const hasBegun = (text: string, { at, end }: When): boolean => {
  const lead = text.slice(0, at);
  const clause = /^on\s*$/i.test(lead)
    ? text.slice(end).split(/[,;]/)[0]
    : lead.split(/[,;]|\b(?:after|as|that|which)\b/).at(-1);
  return /\bon\s*$/i.test(lead) && BEGUN.test(clause ?? '');
};

const before = (text: string, when: When): string => text.slice(0, when.at);

/** “Most will not take effect until December 1”: from then. */
const NOT_BEFORE =
  /\b(?:not|n't) (?:be )?(?:tak\w+|com\w+|go\w*|enter\w*|beg\w+|start\w*|appl\w+|kick\w*)\b[^,;]{0,30}\buntil\s*$/i;
const isEnd = (lead: string): boolean => END.test(lead) && !NOT_BEFORE.test(lead);

/** Comments are due, hearings are held, lists are published on days of their own; and what is asked of others until a day. */
const ELSE = /\b(?:comments?|hearings?|must file|be published|if|unless)\b[^;,]*$/i;
const MEETING = /\b(?:meet\w*|summit|talks|visit\w*|travel\w*|expire\w*|deadline|election)\b[^,;]*$/i;

type Start = { day: CivilDate; hedged: boolean };

const startAt = (
  text: string,
  when: When,
  whens: readonly When[],
  spoken: CivilDate,
  published: CivilDate,
): Start | undefined => {
  const lead = before(text, when);
  if (when.day === undefined || isEnd(lead) || ELSE.test(lead)) return undefined;
  const deadline = /\bby\s*$/i.test(lead) && (when.next ?? when.day) > spoken;
  const ahead7 = when.next !== undefined && WILL.test(lead);
  const later =
    (when.day > spoken || ahead7) &&
    /\bon\s*$/.test(lead) &&
    !MEETING.test(lead) &&
    (when.next === undefined || ahead7);
  const begun = when.day <= published && hasBegun(text, when);
  if (!START.test(lead) && !NOT_BEFORE.test(lead) && !deadline && !later && !begun) return undefined;
  // “from Monday”, said on a Monday or told the day after, is that Monday.
  const told = whens.some((other) => other !== when && other.day === when.day);
  const recent = begun || told || when.day >= addDays(published, -1);
  const ahead = when.next !== undefined && !recent && !PAST_VERB.test(lead);
  const hedged = deadline || /\b(?:most|largely|mostly|mainly|or sooner|slated|around|about)\b/i.test(text);
  return { day: ahead && when.next ? when.next : when.day, hedged };
};

/** The first day on which the thing said counts, where a text says so; one to come before one that is past. */
export const startIn = (
  text: string,
  whens: readonly When[],
  spoken: CivilDate,
  published: CivilDate = spoken,
): Start | undefined => {
  const found = whens.flatMap((when) => {
    const start = startAt(text, when, whens, spoken, published);
    return start ? [{ start, past: when.past }] : [];
  });
  const { start } = found.find(({ past }) => !past) ?? found[0] ?? {};
  return start ?? (IMMEDIATE.test(text) ? { day: spoken, hedged: false } : undefined);
};

/** The last day that a text states. */
export const endIn = (text: string, whens: When[]): CivilDate | undefined =>
  whens.find((when) => when.day !== undefined && isEnd(before(text, when)))?.day;

const LENGTH =
  /\b(?:for |another |additional |further |an? |by )*(\d{1,3}|one|two|three|six|a|an)[- ](?:(?:more|additional|further)[- ])?(day|week|month|year)s?\b/i;
export const UNITS: Record<string, string> = { day: 'D', week: 'W', month: 'M', year: 'Y' };
export const SMALL: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, six: 6 };

/** “for 90 days”, “one year”, “another 90-day”: ISO 8601. */
export const durationIn = (text: string): string | undefined => {
  const [, count = '', unit = ''] = LENGTH.exec(text) ?? [];
  return count === '' ? undefined : `P${SMALL[count.toLowerCase()] ?? count}${UNITS[unit.toLowerCase()] ?? ''}`;
};
