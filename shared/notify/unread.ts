import type { Line } from './message.ts';
import { type Fact, readingBy, type Scene } from './scene.ts';
import { longDay } from './wording/day.ts';
import { noticeName } from './wording/notice.ts';
import { unique } from './wording/spans.ts';

const nameIn = (fact: Fact, { year }: Scene): string => noticeName(fact.notice ?? fact.by ?? 'a notice', year);

export const unreadHeadline = (facts: readonly Fact[], scene: Scene): string => {
  const names = unique(facts.map((fact) => nameIn(fact, scene)));
  const [first] = facts;
  const reading = first && readingBy(scene, first);
  const day = reading ? ` of ${longDay(reading.publishedOn)}` : '';
  if (names.length > 1) return `${names.length} official notices could not be read: ${names.join(', ')}`;
  return `official notice ${names[0]}${day} could not be read; what it changes is not known`;
};

/** What is known of a notice that nobody could read, and where to read it. */
export const unreadLines = (facts: readonly Fact[], scene: Scene): Line[] => [
  ...facts.slice(0, 4).flatMap((fact): Line[] => {
    const reading = readingBy(scene, fact);
    const why = unique(
      (fact.problems ?? []).map(({ kind, text }) =>
        text ? `${kind.replaceAll('-', ' ')} “${text}”` : kind.replaceAll('-', ' '),
      ),
    );
    return [
      ...(reading?.title ? [{ label: 'TITLE', text: reading.title }] : []),
      ...(why.length > 0 ? [{ label: 'WHY', text: why.slice(0, 3).join('; ') }] : []),
    ];
  }),
  { label: 'UNTIL THEN', text: 'take nothing on this subject for unchanged; read the notice itself' },
  { label: 'NEXT', text: 'told again as CONFIRMED once a reader or a person has read it' },
];
