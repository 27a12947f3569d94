import { longDay } from '../wording/day.ts';
import { noticeName, noticeParts } from '../wording/notice.ts';
import { unique } from '../wording/runs.ts';
import { type AlertContext, type ChangeWithMeasure, readingBy } from './context.ts';
import type { Line } from './message.ts';

const nameIn = (fact: ChangeWithMeasure, context: AlertContext): string => {
  const key = fact.notice ?? fact.by ?? '';
  if (noticeParts(key)) return noticeName(key, context.year);
  const reading = readingBy(context, fact);
  return reading?.publisher ? `of ${reading.publisher}` : 'without a number';
};

const SAID = 160;
const cut = (words: string): string => (words.length <= SAID ? words : `${words.slice(0, SAID)}……`);

/** Read, and yet it acts on something that is not there. */
const isUnbound = ({ notice, by, evidence }: ChangeWithMeasure): boolean => notice !== by || evidence !== undefined;

const unboundHeadline = (facts: readonly ChangeWithMeasure[], { year }: AlertContext): string => {
  const acting = unique(facts.map(({ by }) => noticeName(by ?? '', year)));
  const aims = unique(facts.flatMap(({ problems = [] }) => problems.flatMap(({ text }) => text ?? [])));
  const named = aims.slice(0, 3).map((aim) => (noticeParts(aim) ? noticeName(aim, year) : aim));
  const shown = named.length > 0 ? `: ${named.join(', ')}` : '';
  const more = aims.length > named.length ? ` and ${aims.length - named.length} more` : '';
  return `${acting.join(', ')} acts on what is not known here${shown}${more}; what it changes is not known`;
};

export const unreadHeadline = (all: readonly ChangeWithMeasure[], context: AlertContext): string => {
  const facts = all.filter((fact) => !isUnbound(fact));
  const unbound = all.filter(isUnbound);
  if (facts.length === 0) return unboundHeadline(unbound, context);
  if (unbound.length > 0) return `${unreadHeadline(facts, context)}; ${unboundHeadline(unbound, context)}`;
  const names = unique(facts.map((fact) => nameIn(fact, context)));
  const reading = facts[0] && readingBy(context, facts[0]);
  const day = reading ? `, ${longDay(reading.publishedOn)},` : '';
  if (facts.length > 1) return `${facts.length} official notices could not be read: ${names.join(', ')}`;
  return `official notice ${names[0]}${day} could not be read; what it changes is not known`;
};

/** What is known of a notice that nobody could read, and where to read it. */
export const unreadLines = (facts: readonly ChangeWithMeasure[], context: AlertContext): Line[] => [
  ...facts.slice(0, 4).flatMap((fact): Line[] => {
    const reading = readingBy(context, fact);
    const why = unique(
      (fact.problems ?? []).map(({ kind, text }) => {
        const name = kind.replaceAll('-', ' ');
        return text && text !== reading?.title ? `${name} “${text}”` : name;
      }),
    );
    return [
      ...(reading?.title ? [{ label: 'TITLE', text: reading.title }] : []),
      ...(why.length > 0 ? [{ label: 'WHY', text: why.slice(0, 3).join('; ') }] : []),
      ...(fact.evidence ? [{ label: 'SAYS', text: cut(fact.evidence) }] : []),
    ];
  }),
  { label: 'UNTIL THEN', text: 'take nothing on this subject for unchanged; read the notice itself' },
  {
    label: 'NEXT',
    text: facts.some(isUnbound)
      ? 'told again as CONFIRMED once what it acts on is seen'
      : 'told again as CONFIRMED once a reader or a person has read it',
  },
];
