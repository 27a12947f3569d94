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

export const unreadHeadline = (facts: readonly ChangeWithMeasure[], context: AlertContext): string => {
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
    ];
  }),
  { label: 'UNTIL THEN', text: 'take nothing on this subject for unchanged; read the notice itself' },
  { label: 'NEXT', text: 'told again as CONFIRMED once a reader or a person has read it' },
];
