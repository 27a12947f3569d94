import { sentenceOf } from '../../domain/acts/claim.ts';
import { itemSubject } from '../../domain/subject.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { civilDate, dateOf, daysBetween } from '../../time/civil.ts';
import { claimedThings, claimText } from '../../wording/changes/claim.ts';
import { inOrder } from '../../wording/measures/references.ts';
import { noticeList, noticeName } from '../../wording/notices/notice.ts';
import { RULE_WORDS } from '../../wording/rules/rule.ts';
import { thingsOf } from '../../wording/subjects/subject.ts';
import { counted } from '../../wording/text/counted.ts';
import { longDay } from '../../wording/text/day.ts';
import { groupedBy, unique } from '../../wording/text/runs.ts';
import { type AlertContext, type ChangeWithMeasure, readingBy } from '../facts/context.ts';
import type { Line } from '../message/message.ts';

const said = (field: string, value: string, year: string): string => {
  const day = civilDate(value);
  if (day) return longDay(day);
  if (field === 'notice') return noticeList(value.split(/,\s*/), year);
  return /Pct$/.test(field) ? `${value} %` : value;
};

const ODDS: Record<string, (thing: string, said: string, is: string) => string> = {
  notice: (thing, wrong, right) =>
    `puts ${thing} in ${wrong}. ${/[ ,]/.test(thing) ? 'They are in' : 'It is in'} ${right}`,
  effectiveOn: (thing, wrong, right) => `dates ${thing} ${wrong}. The day is ${right}`,
  until: (thing, wrong, right) => `has ${thing} end on ${wrong}. The last day is ${right}`,
  count: (thing, wrong, right) => `counts ${wrong} for ${thing}. There are ${right}`,
  ratePct: (thing, wrong, right) => `puts ${thing} at ${wrong}. The rate is ${right}`,
};

const thingIn = (fact: ChangeWithMeasure): string => {
  const { claim } = fact;
  if (!claim) return thingsOf([fact]);
  return claimedThings(claim) || claimText(claim);
};

const publisherOf = (fact: ChangeWithMeasure, context: AlertContext): string => {
  const reading = readingBy(context, fact);
  return reading ? `${reading.publisher ?? reading.source}, ${longDay(reading.publishedOn)},` : 'The press';
};

export const contradictedHeadline = (facts: readonly ChangeWithMeasure[], context: AlertContext): string => {
  const fact = facts.find(({ atOdds }) => atOdds?.length) ?? facts[0];
  if (!fact) return '';
  const odd = fact.atOdds?.[0];
  const differs = odd
    ? (ODDS[odd.field]?.(
        thingIn(fact),
        said(odd.field, odd.said, context.year),
        said(odd.field, odd.is, context.year),
      ) ?? `says ${odd.said}, where the texts say ${odd.is}`)
    : 'is at odds with the texts';
  return `${publisherOf(fact, context)} ${differs}. Nothing changes for you`;
};

/** `No.57: Ho Er Tm Eu Yb, licence from 8 Nov 2025` */
const official = (measures: readonly Measure[], year: string): string =>
  groupedBy(inOrder(measures), ({ notice }) => notice)
    .slice(0, 3)
    .map(([notice, own]) => {
      const days = groupedBy(own, ({ from, rule }) => `${rule} ${dateOf(from)}`).map(([, same]) => {
        const [first] = same;
        const rule = first?.rule ? `${RULE_WORDS[first.rule]} ` : '';
        return first ? `${thingsOf(same)}, ${rule}from ${longDay(dateOf(first.from))}` : '';
      });
      return `${noticeName(notice, year)}: ${days.join('; ')}`;
    })
    .join('. ');

/** A day that goes with the wrong notice is wrong with it. */
const wrongDay = ({ atOdds, claim }: ChangeWithMeasure): string | undefined =>
  atOdds?.some(({ field }) => field === 'notice') ? claim?.effectiveOn : undefined;

const matters = (fact: ChangeWithMeasure): string | undefined => {
  const odd = fact.atOdds?.find(({ field }) => field === 'effectiveOn');
  const stated = wrongDay(fact);
  const [wrong, right] = [
    civilDate(odd?.said ?? stated ?? ''),
    civilDate(odd?.is ?? (fact.is && dateOf(fact.is.from)) ?? ''),
  ];
  if (!wrong || !right || wrong === right) return undefined;
  const days = daysBetween(right, wrong);
  return `who plans by the article is ${counted(Math.abs(days), 'day')} ${days > 0 ? 'late' : 'early'}`;
};

/** What the same article has right: the goods, and the shares that texts state. */
const agrees = (facts: readonly ChangeWithMeasure[], measures: readonly Measure[], context: AlertContext): Line[] => {
  const claims = facts.flatMap((fact) => readingBy(context, fact)?.claims ?? []);
  const stated = new Set(measures.flatMap(({ thresholds = [] }) => thresholds.map(({ pct, of }) => `${pct} ${of}`)));
  const shares = unique(
    claims.flatMap(({ thresholds = [] }) =>
      thresholds.filter(({ pct, of }) => stated.has(`${pct} ${of}`)).map(({ pct, of }) => `${pct} % by ${of}`),
    ),
  );
  const named = new Set(facts.flatMap(({ claim }) => (claim?.subjects ?? []).map(itemSubject)));
  const notices = new Set(facts.map(({ notice }) => notice));
  const under = context.after.measures.filter(({ notice, subject }) => notices.has(notice) && named.has(subject));
  const goods = under[0]?.rule ? [`${RULE_WORDS[under[0].rule]} for ${thingsOf(inOrder(under))}`] : [];
  const right = [...goods, ...shares];
  return right.length > 0 ? [{ label: 'AGREES', text: right.join('; ') }] : [];
};

/** The sentences that are at odds with the texts. */
const sentencesAtOdds = (fact: ChangeWithMeasure): string[] => {
  const { claim, evidence, atOdds = [] } = fact;
  if (!claim) return evidence ? [evidence] : [];
  const fields = [...atOdds.map(({ field }) => field), ...(wrongDay(fact) ? ['effectiveOn'] : [])];
  return fields.length > 0 ? fields.map((field) => sentenceOf(claim, field)) : [claim.evidence];
};

/** What the press says, what the texts say, and whether it matters. */
export const contradictedLines = (facts: readonly ChangeWithMeasure[], context: AlertContext): Line[] => {
  const words = unique(facts.flatMap(sentencesAtOdds));
  const subjects = new Set(
    facts.flatMap(({ subject, claim }) => [subject, ...(claim?.subjects ?? []).map(itemSubject)]),
  );
  const numbers = new Set(facts.flatMap(({ notice, atOdds = [] }) => [notice, ...atOdds.map(({ said: one }) => one)]));
  const measures = context.after.measures.filter(
    ({ id, subject, notice, rule }) =>
      facts.some(({ measure }) => measure === id) ||
      (numbers.has(notice) && rule === 'licence') ||
      (subjects.has(subject) && facts.every(({ is }) => !is)),
  );
  const late = facts.flatMap((fact) => matters(fact) ?? [])[0];
  return [
    { label: 'PRESS', text: words.map((text) => `“${text}”`).join('; ') },
    ...(measures.length > 0 ? [{ label: 'OFFICIAL', text: official(measures, context.year) }] : []),
    ...(late ? [{ label: 'MATTERS', text: late }] : []),
    ...agrees(facts, measures, context),
  ];
};
