import type { ChangeKind } from '../../ledger/log/change.ts';
import { inOrder, reference } from '../../wording/measures/references.ts';
import { noticeList, noticeName } from '../../wording/notices/notice.ts';
import { brieflyOf, thingsOf } from '../../wording/subjects/subject.ts';
import { monthName } from '../../wording/text/day.ts';
import { groupedBy, unique } from '../../wording/text/runs.ts';
import { type AlertContext, type ChangeWithMeasure, issuerOf, measuresOf } from '../facts/context.ts';
import { regimeOn } from '../facts/law.ts';
import { type Clause, fromDay, standsOf, toDay } from './clause.ts';
import { goodsMeant } from './goods.ts';
import { ruleAsThing, ruleBegins } from './rule-verbs.ts';

const BEGAN: ReadonlySet<ChangeKind> = new Set(['announced', 'in-force']);

const VERBS: Partial<Record<ChangeKind, string>> = {
  suspended: 'suspends',
  extended: 'extends the suspension of',
  shortened: 'shortens the suspension of',
  stopped: 'stops',
  repealed: 'repeals',
  resumed: 'resumes',
  replaced: 'moves the legal basis of',
  amended: 'amends',
  lapsed: 'ends',
};

const noticesOf = (facts: readonly ChangeWithMeasure[]): string[] =>
  unique(facts.flatMap(({ notice, is }) => notice ?? is?.notice ?? []));

const ruleKey = ({ is }: ChangeWithMeasure): string => JSON.stringify([is?.rule, is?.destinations, is?.endUse]);

const began = (facts: readonly ChangeWithMeasure[], context: AlertContext): Clause[] =>
  groupedBy(facts, ruleKey).map(([, own]) => {
    const days = own.every(({ status }) => status === 'by-date') ? '' : fromDay(own, context);
    const [first] = measuresOf(own);
    const goods = goodsMeant(own, context);
    const does = first ? ruleBegins(first, goods) : `puts ${goods} under control`;
    return {
      actor: own[0] && issuerOf(context, own[0]),
      words: `${does}${days} (${noticeList(noticesOf(own), context.year)})`,
      stands: standsOf(own),
    };
  });

const only = <T>(items: readonly T[]): T | undefined => (new Set(items).size === 1 ? items[0] : undefined);

/** What is disposed of: rules of one notice by what they are, several notices of one month by that. */
const meant = (facts: readonly ChangeWithMeasure[], year: string): string => {
  const notices = noticesOf(facts);
  const measures = inOrder(measuresOf(facts));
  const month = only(facts.map(({ was }) => was && monthName(was.since)));
  if (notices.length > 1) {
    const which = month === undefined ? `controls on ${brieflyOf(measures)}` : `${month} controls`;
    return `its ${which} (${noticeList(notices, year)})`;
  }
  const rules = groupedBy(measures, ({ rule, destinations, endUse }) => JSON.stringify([rule, destinations, endUse]));
  const things = rules.flatMap(([, [first, ...rest]]) =>
    first ? [ruleAsThing(first, brieflyOf([first, ...rest]))] : [],
  );
  const ref = measures.length > 0 ? reference(measures, year, noticeName) : noticeList(notices, year);
  return `its ${things.join(' and its ')} (${ref})`;
};

/** The licence that the same goods need all the same on the day from which an easing counts. */
const stillOf = (facts: readonly ChangeWithMeasure[], context: AlertContext): Clause['still'] => {
  const subjects = unique(facts.map(({ subject }) => subject));
  const day = facts
    .map(({ since }) => since)
    .sort()
    .at(-1);
  if (day === undefined || facts.every(({ is }) => is?.rule === 'licence')) return undefined;
  const told = new Set(facts.map(({ measure }) => measure));
  const held = regimeOn(context, day).measures.filter(
    ({ id, state, rule, subject, destinations, endUse, reach }) =>
      !told.has(id) &&
      state === 'in-force' &&
      rule === 'licence' &&
      subjects.includes(subject) &&
      !destinations?.length &&
      !endUse?.length &&
      !reach?.length,
  );
  const own = unique(held.map(({ subject }) => subject));
  return own.length === 0 ? undefined : { rule: 'licence', subjects: own, on: day };
};

const stillText = (still: Clause['still'], facts: readonly ChangeWithMeasure[]): string => {
  if (!still) return '';
  const all = unique(facts.map(({ subject }) => subject)).every((subject) => still.subjects.includes(subject));
  const measures = measuresOf(facts).filter(({ subject }) => still.subjects.includes(subject));
  return `; a licence is still needed${all ? '' : ` for ${thingsOf(inOrder(measures))}`}`;
};

const EASED: ReadonlySet<ChangeKind> = new Set(['suspended', 'stopped', 'repealed']);

const eased = (facts: readonly ChangeWithMeasure[], context: AlertContext): Clause[] =>
  groupedBy(facts, ({ kind }) => kind).map(([kind, own]) => {
    const still = EASED.has(kind as ChangeKind) ? stillOf(own, context) : undefined;
    const lifted = kind === 'suspended' && own.every(({ is }) => is?.rule !== 'licence');
    const verb = lifted ? 'lifts' : (VERBS[kind as ChangeKind] ?? kind);
    // Of a suspension that goes on the new end is news, and no start.
    const goesOn = kind === 'extended' || kind === 'shortened';
    const days = goesOn || own.every(({ status }) => status === 'by-date') ? '' : fromDay(own, context);
    return {
      actor: own[0] && issuerOf(context, own[0]),
      words: `${verb} ${meant(own, context.year)}${days}${toDay(own)}${stillText(still, own)}`,
      stands: standsOf(own),
      ...(still && { still }),
    };
  });

/** What happens to controls of goods, a clause a rule that begins and a kind of act that ends or moves one. */
export const controlClauses = (facts: readonly ChangeWithMeasure[], context: AlertContext): Clause[] => [
  ...began(
    facts.filter(({ kind }) => BEGAN.has(kind)),
    context,
  ),
  ...eased(
    facts.filter(({ kind }) => !BEGAN.has(kind)),
    context,
  ),
];
