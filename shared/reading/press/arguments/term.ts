import { addDays, type CivilDate } from '../../../time/civil.ts';
import { PAST_VERB, type When, WILL } from '../parse/when.ts';

const START =
  /(?:\b(?:on|at) or after|^since|\beffective|\bin effect|\binto (?:effect|force)|\btak\w+ effect|\btook effect|\bfrom|\bstart\w*|\bbegin\w*|\bbegan|\bkick\w* in|\bas of|\bas from|\bimplemented|\bapply|\bdue|\bcome|\bat(?= \d{1,2}:\d\d| midnight))(?: (?:\d{1,2}:\d\d(?:am|pm)?|on|from|at|in|of|since|as|the|a|start of|shortly|one minute past|late|early|earlier|midnight|12:01|00:01|am|pm|ET|EDT|EST|Eastern|[Tt]ime|local|Beijing|next|just|after|to|date)\b,?)*\s*$/i;
const END =
  /(?:\bextend\w* [^,;]{0,60} to|\bfrom [\w ]{3,20} to|\b(?:days|weeks|months|years?) to|\buntil|\btill|\bthrough|\bdeadline to|(?<!\b(?:that|which|was to|due to|set to) )\bexpir\w+ (?:on|to)|\bextension to|\bto last to)(?: (?:at|the|end|of|just|after|midnight|12:01|00:01|am|pm|ET|EST|EDT|Eastern|Beijing|[Tt]ime|noon|on|least)\b,?)*\s*$/i;
const STOPS =
  '(?:starts?|begins?|appl(?:y|ies)|runs?|prohibited|banned|barred|stop(?:ped)?|ceased?|end|halt\\w*|terminated|broken off)';
const IMMEDIATE = new RegExp(
  `\\b(?:immediate (?:effect|suspension|halt|ban)|${STOPS} (?:immediately|at once)|immediately (?:terminat|halt|stopp|suspend|ceas)ed|(?:effective|effect|force),? (?:immediately|at once|the same day|(?:as of )?today)|(?:upon|(?:on|from|as of) the da(?:y|te) of) (?:the |its )?(?:release|announcement|publication|issue)|as (?:it was|soon as it is) published)\\b`,
  'i',
);

/** “On Wednesday the duties came into effect”, “began to collect 10 % on Tuesday”. */
export const BEGUN =
  /\b(?:(?:came|went|took) (?:into )?(?:effect|force)|kicked in|became subject|(?:began|started) (?:to )?(?:charg|collect|levy|impos|appl)\w*)\b/i;
const hasBegun = (text: string, at: number, end: number): boolean => {
  const lead = text.slice(0, at);
  const clause = /^on\s*$/i.test(lead)
    ? text.slice(end).split(/[,;]/)[0]
    : lead.split(/[,;]|\b(?:after|as|that|which)\b/).at(-1);
  return /\bon\s*$/i.test(lead) && BEGUN.test(clause ?? '');
};

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
): Start[] => {
  const { at, end, day, next } = when;
  const lead = text.slice(0, at);
  if (day === undefined || isEnd(lead) || ELSE.test(lead)) return [];
  const deadline = /\bby\s*$/i.test(lead) && (next ?? day) > spoken;
  const ahead = next !== undefined && WILL.test(lead);
  const later = (ahead || (day > spoken && next === undefined)) && /\bon\s*$/.test(lead) && !MEETING.test(lead);
  const begun = day <= published && hasBegun(text, at, end);
  if (!START.test(lead) && !NOT_BEFORE.test(lead) && !deadline && !later && !begun) return [];
  // “from Monday”, said on a Monday or told the day after, is that Monday.
  const told = whens.some((other) => other !== when && other.day === day);
  const isThat = begun || told || day >= addDays(published, -1) || PAST_VERB.test(lead);
  const hedged = deadline || /\b(?:most|largely|mostly|mainly|or sooner|slated|around|about)\b/i.test(text);
  return [{ day: isThat ? day : (next ?? day), hedged }];
};

/** The first day on which the thing said counts, where a text says so; one to come before one that is past. */
export const startIn = (
  text: string,
  whens: readonly When[],
  spoken: CivilDate,
  published: CivilDate = spoken,
): Start | undefined => {
  const [start] = [...whens.filter(({ past }) => !past), ...whens.filter(({ past }) => past)].flatMap((when) =>
    startAt(text, when, whens, spoken, published),
  );
  return start ?? (IMMEDIATE.test(text) ? { day: spoken, hedged: false } : undefined);
};

/** The last day that a text states. */
export const endIn = (text: string, whens: readonly When[]): CivilDate | undefined =>
  whens.find((when) => when.day !== undefined && isEnd(text.slice(0, when.at)))?.day;

const LENGTH =
  /\b(?:for |another |additional |further |an? |by )*(\d{1,3}|one|two|three|six|a|an)[- ](?:(?:more|additional|further)[- ])?(day|week|month|year)s?\b/i;
export const UNITS: Record<string, string> = { day: 'D', week: 'W', month: 'M', year: 'Y' };
export const SMALL: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, six: 6 };

/** “for 90 days”, “one year”, “another 90-day”: ISO 8601. */
export const durationIn = (text: string): string | undefined => {
  const [, count = '', unit = ''] = LENGTH.exec(text) ?? [];
  return count === '' ? undefined : `P${SMALL[count.toLowerCase()] ?? count}${UNITS[unit.toLowerCase()] ?? ''}`;
};
