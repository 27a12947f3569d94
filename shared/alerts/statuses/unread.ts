import { problemInWords, problemText } from '../../wording/missing/problem.ts';
import { noticeName, noticeParts } from '../../wording/notices/notice.ts';
import { listName } from '../../wording/rules/list.ts';
import { partyName } from '../../wording/rules/party.ts';
import { counted } from '../../wording/text/counted.ts';
import { longDay } from '../../wording/text/day.ts';
import { unique } from '../../wording/text/runs.ts';
import { type AlertContext, type ChangeWithMeasure, readingBy } from '../facts/context.ts';
import { textName } from '../facts/text-name.ts';
import type { Line } from '../message/message.ts';

const nameIn = (fact: ChangeWithMeasure, context: AlertContext): string => {
  const key = fact.notice ?? fact.by ?? '';
  if (noticeParts(key)) return noticeName(key, context.year);
  const reading = readingBy(context, fact);
  return reading?.publisher ? `of ${reading.publisher}` : 'without a number';
};

const SAID = 160;
const cut = (words: string, most = SAID): string => (words.length <= most ? words : `${words.slice(0, most)}……`);

/** Read whole, but no effect can say what it does: the problem's text is the sentence that does it. */
const sentenceOf = ({ problems = [] }: ChangeWithMeasure): string | undefined =>
  problems.find(({ kind }) => kind === 'no-schema')?.text;

/** Read, and yet it acts on something that is not there. */
const isUnbound = ({ notice, by, evidence }: ChangeWithMeasure): boolean => notice !== by || evidence !== undefined;

/** Read, and what it does stands in a file that was not. */
const isInFile = (fact: ChangeWithMeasure, context: AlertContext): boolean =>
  (readingBy(context, fact)?.effects.length ?? 0) > 0;

const HEADED = 80;
const WHOLE = 320;
/** On what a measure rests and by whose leave: a headline begins with what it does. */
const PREAMBLE = /^(?:(?:根据|依据|按照|鉴于|为|经)[^，。]*，)+/;

const stateless = (facts: readonly ChangeWithMeasure[], context: AlertContext): string =>
  facts
    .map((fact) => {
      const publisher = readingBy(context, fact)?.publisher ?? 'official text';
      return `${publisher}: a measure of a kind not followed here: “${cut((sentenceOf(fact) ?? '').replace(PREAMBLE, ''), HEADED)}”`;
    })
    .join('; ');

const unboundHeadline = (facts: readonly ChangeWithMeasure[], context: AlertContext): string => {
  const acting = unique(facts.map(({ by }) => textName(by ?? '', context)));
  const aims = unique(facts.flatMap(({ problems = [] }) => problems.flatMap(({ text }) => text ?? [])));
  const named = aims.slice(0, 3).map((aim) => (noticeParts(aim) ? noticeName(aim, context.year) : aim));
  const shown = named.length > 0 ? `: ${named.join(', ')}` : '';
  const more = aims.length > named.length ? ` and ${aims.length - named.length} more` : '';
  return `${acting.join(', ')} acts on what is not known here${shown}${more}; what it changes is not known`;
};

/** `China: 20 names put on the control list by No.27, none of them read yet` */
const namelessHeadline = (facts: readonly ChangeWithMeasure[], context: AlertContext): string =>
  facts
    .map((fact) => {
      const count = fact.names ? counted(fact.names.stated, 'name') : 'names';
      const issuer = readingBy(context, fact)?.jurisdiction;
      const told = `${count} put on the ${listName(fact.list)} by ${nameIn(fact, context)}, none of them read yet`;
      return issuer ? `${partyName(issuer)}: ${told}` : told;
    })
    .join('; ');

const isNameless = ({ list }: ChangeWithMeasure): boolean => list !== undefined;

export const unreadHeadline = (all: readonly ChangeWithMeasure[], context: AlertContext): string => {
  const untold = all.filter((fact) => sentenceOf(fact) !== undefined);
  if (untold.length > 0) {
    const rest = all.filter((fact) => sentenceOf(fact) === undefined);
    return [stateless(untold, context), ...(rest.length > 0 ? [unreadHeadline(rest, context)] : [])].join('; ');
  }
  const nameless = all.filter(isNameless);
  if (nameless.length > 0) {
    const rest = all.filter((fact) => !isNameless(fact));
    return [namelessHeadline(nameless, context), ...(rest.length > 0 ? [unreadHeadline(rest, context)] : [])].join(
      '; ',
    );
  }
  const facts = all.filter((fact) => !isUnbound(fact));
  const unbound = all.filter(isUnbound);
  if (facts.length === 0) return unboundHeadline(unbound, context);
  if (unbound.length > 0) return `${unreadHeadline(facts, context)}; ${unboundHeadline(unbound, context)}`;
  const names = unique(facts.map((fact) => nameIn(fact, context)));
  const reading = facts[0] && readingBy(context, facts[0]);
  const day = reading ? `, ${longDay(reading.publishedOn)},` : '';
  if (facts.length > 1) return `${facts.length} official notices could not be read: ${names.join(', ')}`;
  const read =
    facts[0] && isInFile(facts[0], context) ? 'says what it does in a file that was not read' : 'could not be read';
  return `official notice ${names[0]}${day} ${read}; what it changes is not known`;
};

const nextLines = (facts: readonly ChangeWithMeasure[]): Line[] => {
  if (facts.every((fact) => sentenceOf(fact) !== undefined))
    return [{ label: 'HERE', text: 'what is kept here does not change by it; read the notice itself' }];
  const next = facts.some(isUnbound) ? 'what it acts on is seen' : 'a reader or a person has read it';
  return [
    { label: 'UNTIL THEN', text: 'take nothing on this subject for unchanged; read the notice itself' },
    { label: 'NEXT', text: `told again as CONFIRMED once ${next}` },
  ];
};

/** What is known of a notice that nobody could read, and where to read it. */
export const unreadLines = (facts: readonly ChangeWithMeasure[], context: AlertContext): Line[] => [
  ...facts.slice(0, 4).flatMap((fact): Line[] => {
    const reading = readingBy(context, fact);
    const sentence = sentenceOf(fact);
    const says = sentence ? cut(sentence, WHOLE) : fact.evidence && cut(fact.evidence);
    const why = unique(
      (fact.problems ?? [])
        .filter(({ kind }) => kind !== 'no-schema')
        .map(({ kind, text }) => {
          if (!text || text === reading?.title) return problemInWords(kind);
          return noticeParts(text) ? problemText({ kind, text }) : `${problemInWords(kind)} “${text}”`;
        }),
    );
    return [
      ...(reading?.title ? [{ label: 'TITLE', text: reading.title }] : []),
      ...(why.length > 0 ? [{ label: 'WHY', text: why.slice(0, 3).join('; ') }] : []),
      ...(says ? [{ label: 'SAYS', text: says }] : []),
    ];
  }),
  ...nextLines(facts),
];
