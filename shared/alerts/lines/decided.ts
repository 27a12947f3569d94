import { DECISION_WORDS } from '../../decisions/words.ts';
import { beijingDate, type CivilDate } from '../../time/civil.ts';
import { spokenDay } from '../../wording/text/day.ts';
import { unique } from '../../wording/text/runs.ts';
import type { DecidedSoFar, Matter } from '../audience/matter.ts';
import type { Line } from '../message/message.ts';

const MOST_LINES = 2;
const MOST_NAMED = 3;

/** Each thing once, however often it was decided so. */
const told = (matters: readonly Matter[], words: (matter: Matter) => string[]): string => {
  const said = unique(matters.flatMap(words));
  const rest = said.length - MOST_NAMED;
  return [...said.slice(0, MOST_NAMED), ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
};

/** `stop shipments, by Anna Keller on 15 October` */
const asDecided =
  (today: CivilDate, how = 'by') =>
  ({ standing: { decided } }: Matter): string[] =>
    decided
      ? [`${DECISION_WORDS[decided.decision]}, ${how} ${decided.by} on ${spokenDay(beijingDate(decided.at), today)}`]
      : [];

/** `stop shipments, decided by Anna Keller on 15 October (owner Li Wei)` */
const toDecideAgain =
  (today: CivilDate) =>
  (matter: Matter): string[] => {
    const { owner } = matter.standing;
    const whose = owner === undefined ? '' : ` (owner ${owner})`;
    return asDecided(today, 'decided by')(matter).map((text) => `${text}${whose}`);
  };

const lineOf = (label: string, text: string, rest = ''): Line[] => (text ? [{ label, text: `${text}${rest}` }] : []);

/** What is told: changes by their ids, and the measures that they are of. */
type ToldOf = { changes: readonly string[]; measures: readonly string[]; today: CivilDate };

/** What the audience had decided on what is told, and what of that it has to decide again. */
export const decidedLines = (decided: DecidedSoFar | undefined, { changes, measures, today }: ToldOf): Line[] => {
  if (decided === undefined) return [];
  const reopens = new Set(changes.flatMap((id) => decided.renewed.get(id) ?? []));
  const others = unique(measures.flatMap((id) => decided.on.get(id) ?? [])).filter((one) => !reopens.has(one));
  const standing = others.filter(({ unsettled }) => unsettled.length === 0);
  const reopened = others.filter(({ unsettled }) => unsettled.length > 0);
  return [
    ...lineOf('REOPENS', told([...reopens], toDecideAgain(today)), ': decide again'),
    ...lineOf('REOPENED', told(reopened, toDecideAgain(today)), ': not yet decided again'),
    ...lineOf('DECIDED', told(standing, asDecided(today))),
  ].slice(0, MOST_LINES);
};
