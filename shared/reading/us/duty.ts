import type { Authority, Effect, Goods } from '../../domain/acts/effect.ts';
import { addDuration, type CivilDate } from '../../time/civil.ts';
import type { Clause } from './order-parts.ts';
import { PERCENT } from './rate-words.ts';
import { endOf, lengthOf, startOf } from './us-dates.ts';
import type { Whom } from './whom.ts';
import { SENTENCES, SHALL_BE } from './wording.ts';

/** What an order is, as far as each of its duties needs to know. */
export type Order = {
  key: string;
  authority: Authority;
  signedOn: CivilDate;
  /** Whose goods the order as a whole is on, where a clause does not say. */
  whom: Whom;
  /** What a proclamation on one kind of goods is about; absent, all goods. */
  sector?: string;
  /** A notice says what it does in a summary, and again below it. */
  isOfAgency?: boolean;
  /** It is of customs, to those who file entries. */
  isMessage?: boolean;
  /** Keys of other orders by title, by those by number. */
  titles?: ReadonlyMap<string, string>;
  /** It changes which goods a duty is on, and no rate. */
  isOfScope?: boolean;
  /** The order, or the action of a trade agency, that a notice carries out or modifies by its title. */
  about?: string;
};

export const pct = (value: string | undefined): number => Number(value);
/** Duties of these laws are never on all goods. */
const OF_A_KIND: Partial<Record<Authority, string>> = { s232: 'goods of section 232', s201: 'goods of section 201' };

const goodsOf = ({ authority, sector }: Order, said: string | undefined): Goods => {
  const label = said ?? sector ?? OF_A_KIND[authority];
  return label === undefined ? { all: true, label: 'all products of China' } : { all: false, label };
};

export const duty = (order: Order, goods?: string) => ({
  force: 'instrument' as const,
  imposer: 'US',
  partner: 'CN',
  authority: order.authority,
  goods: goodsOf(order, goods),
});

type Timed = Pick<Effect, 'from' | 'fromTime'>;

export const startIn = ({ lead, text, after }: Clause, order: Order): Timed => {
  const found = [text, lead, after].map((words) => startOf(words, order.signedOn)).find((start) => start !== undefined);
  return found ? { from: found.day, ...(found.time && { fromTime: found.time }) } : {};
};

/** “… will extend for one year after the publication of this notice” */
const FROM_PUBLICATION = /\bafter (?:the )?(?:date of )?(?:its )?publication\b/;

const endIn = (
  { lead, text, after }: Clause,
  { signedOn }: Order,
): Pick<Effect, 'until' | 'untilTime' | 'duration'> => {
  const end =
    endOf(text) ??
    (/\b(?:for|during) (?:the same|that) period\b/.test(text) ? endOf(after) : undefined) ??
    (/\b(?:continue in effect|remain in effect through|through|ends?|expires?|extends?)\b/i.test(after)
      ? endOf(after)
      : undefined) ??
    (SHALL_BE.test(lead) ? endOf(lead) : undefined);
  const duration = lengthOf(text) ?? (end === undefined ? lengthOf(after) : undefined);
  if (end === undefined && duration !== undefined && FROM_PUBLICATION.test(`${text} ${after}`))
    return { until: addDuration(signedOn, duration) };
  return {
    ...(end && { until: end.day, ...(end.time && { untilTime: end.time }) }),
    ...(duration && { duration }),
  };
};

/** What counts for so many days from its start ends at the minute at which it began. */
export const termIn = (clause: Clause, order: Order): Partial<Effect> => {
  const start = startIn(clause, order);
  const stated = endIn(clause, order);
  // “10 percent until January 1, and 15 percent from that day”: the end is that of what was before.
  const ended = stated.until !== undefined && start.from !== undefined && stated.until <= start.from;
  const end = ended ? {} : stated;
  if (end.until !== undefined || end.duration === undefined || start.from === undefined) return { ...start, ...end };
  return {
    ...start,
    ...end,
    until: addDuration(start.from, end.duration),
    ...(start.fromTime && { untilTime: start.fromTime }),
  };
};

/** “effective September 1, 2019, and on products of Annex C, effective December 15, 2019” */
const apart = (text: string): string[] => {
  const parts: string[] = [];
  for (const found of text.split(/,? and (?=(?:on|for|with respect to) |[A-Z][a-z]+ \d{1,2}, \d{4},? for )/)) {
    const part = found.replace(/^(?=[A-Z][a-z]+ \d{1,2}, \d{4})/, 'on or after ');
    const last = parts.at(-1);
    if (last === undefined || (startOf(part) !== undefined && startOf(last) !== undefined)) parts.push(part);
    else parts[parts.length - 1] = `${last} and ${part}`;
  }
  return parts;
};

const OF_RATES = /\b(?:dut(?:y|ies)|tariffs?|rates?)\b/i;

/** A rate with each of its starts, and whose goods that one is for. */
export const startsApart = (
  clause: Clause,
  rate: string | undefined,
): { timed: Clause; goods: string | undefined }[] => {
  const own = apart(clause.text);
  if (own.length > 1) return own.map((text) => ({ timed: { ...clause, text }, goods: coveredIn(text) }));
  const whole = [{ timed: clause, goods: undefined }];
  if ([clause.text, clause.lead].some((words) => startOf(words) !== undefined)) return whole;
  const listed = clause.after
    .split(SENTENCES)
    .filter((sentence) => OF_RATES.test(sentence) && (PERCENT.exec(sentence)?.[1] ?? rate) === rate)
    .flatMap(apart);
  const days = new Set(listed.flatMap((words) => startOf(words)?.day ?? []));
  return days.size < 2
    ? whole
    : listed
        .filter((words) => startOf(words) !== undefined)
        .map((after) => ({ timed: { ...clause, after }, goods: coveredIn(after) }));
};

export const firstOf = (patterns: readonly RegExp[], text: string): RegExpExecArray | undefined =>
  patterns.map((pattern) => pattern.exec(text)).find((found) => found !== null) ?? undefined;

/** A quote in the order's own words, as long as it needs to be. */
export const quoted = (text: string, found: string): string => (text.includes(found) ? found : text);

/** Rates on the goods of an earlier action, of a list or of an annex are not on all goods. */
const COVERED =
  /(?<!\b(?:except|except for|other than)(?: the| those| any)? )\b((?:certain )?(?:products|articles|goods)(?: (?:of|from) (?:China|the PRC|the People[’']s Republic of China))?(?: that are| which are)? (?:covered by|(?:classified|described|listed|identified|provided for|specified|set out|set forth|enumerated) in) (?!this|section|subsection)(?:[^.;,]|\.(?=\d)){4,120}?)(?=(?: and)?(?: that)? (?:shall|will|are|is|effective|starting|beginning)\b|[;,]|\.(?!\d)|$)/i;
/** 100 percent on electric vehicles of China; all imports of buses. */
const ON_GOODS: readonly RegExp[] = [
  // The row of a heading, and what of the goods counts.
  /^(?:[·•–-] )?(?:Heading )?9903\.\d\d\.\d\d(?: \([^()]{1,60}\))?: ?(?:Applies to (?:all )?(?:imports of )?)?(?!Applies\b|Articles\b)([A-Za-z](?:[^,;:.]|\.(?=S\.|\d)|(?<=\.S)\.){3,120}?)(?= (?:from|of) (?:all|any|every) countr|[,;:]|(?<!U|\.S)\.|$)/,
  /^9903\.\d\d\.\d\d \([^()]{3,80}? for ([a-z][^()]{2,80})\)/,
  /\bduty on (the [a-z]+ content of [^.;:]{3,120})/,
  /\b[Ff]or ((?:certain )?[a-z][^.;,:]{2,80}?) of (?:China|the PRC) classified in the following\b/,
  COVERED,
  /^([a-z][^.;,:]{2,120}?), which (?:shall|will) be subject to\b/,
  // A term that the order has given a meaning of its own.
  /\b[Ii]mports of ([A-Z][a-z]+ (?:Products|Articles|Goods)) (?:shall|will)\b/,
  /(?:^|[,.;:] )(?!all|goods|articles|products|imports|such)([a-z][^.;,:]{2,80}?) that are (?:the )?products? of (?:China|the PRC|the People[’']s Republic of China)/,
  /\b(?:percent|%|ad valorem|duty|duties|tariffs?|rate)(?: in [a-z ]{3,20})? on (?!all|goods|articles|products|imports|such)((?:certain )?[a-z][^.;,]{2,80}?) (?:of|from) (?:China|the PRC|the People[’']s Republic of China)/,
  /(?:^|[,.;:] )(?![Aa]ll|[Gg]oods|[Aa]rticles|[Pp]roducts|[Ii]mports|[Ss]uch|[Aa]ny\b|[Ee]very\b|[Tt]hese\b|[Tt]hose\b|[Tt]he (?:goods|articles|products|duty|rate))([A-Za-z][^.;,:]{2,80}?) (?:of|from) (?:China|the PRC|the People[’']s Republic of China) (?:shall|will) (?:[a-z]+ )?(?:be subject to|bear)\b/,
  /\b(?:to|at|of) \d[\d.]* ?(?:percent|%)(?: ad valorem)? (?:for|on) (?!or after\b|all\b|a\b|an\b|the\b|each\b|goods\b|articles\b|products\b|imports\b|such\b|\d|one\b|[A-Z])([a-z][^.;,]{2,80}?)(?=,|;|\.|$)/,
  /\brate of duty on (?!all\b|articles|products|goods|imports|such|these|those)((?:certain )?[a-z][^.;]{2,80}?) (?:shall|will)\b/,
  /\brates? of (?:additional )?dut(?:y|ies) (?:on|for) (?!all|the|goods|articles|products|imports|such)((?:certain )?[a-z][^.;,]{2,80}?) (?:from [\d.]+ percent )?to \d/,
  /\b(?:[Aa]ll (?:other )?)?[Ii]mports of ((?:[a-z]|[A-Z]{3})[^.;]{2,120}?)(?:, as [^.;]{2,80}?,)? (?:shall|into|from|will|of (?:all|any|every) countr)/,
];
/** “… on the value of the steel content”: a duty on that alone, and not one “regardless of metal content”. */
const OF_CONTENT = /\b(?:on|to) (?:only )?the (?:value of (?:the|its|their) )?([a-z]+) content\b(?! of which)/;
/** What a duty is on: goods, or what of them is of a metal. */
export const withContent = (goods: string | undefined, text: string): string | undefined => {
  const metal = OF_CONTENT.exec(text)?.[1];
  return goods === undefined || metal === undefined || /\bcontent of\b/.test(goods)
    ? goods
    : `the ${metal} content of ${goods.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())}`;
};
/** The articles that a list of an annex holds, in the words that name them. */
const IN_ANNEX =
  /\b(?:for|on) (?:the |all )?(?:imports of )?(?!(?:the |all |imports of )?(?:or|consumption|compan\w+|firms|countr\w+|trading|partners|econom\w+|products|articles|goods)\b)((?:[A-Za-z][A-Za-z’'-]*,? ){1,25}?(?:as )?listed in Annex (?:[IVX]{1,4}|\d{1,2}|[A-Z])(?:-[A-Z])?)\b/;
export const coveredIn = (text: string): string | undefined =>
  firstOf([IN_ANNEX, ...ON_GOODS], text)?.[1]
    ?.replace(/ [-–] .*$/, '')
    .replace(/(?: \([a-z][^()]*\)?|[,\s])+$/, '');
