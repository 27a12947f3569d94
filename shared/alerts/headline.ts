import { GROUPS } from '../domain/groups.ts';
import type { ChangeKind } from '../ledger/log/change.ts';
import { countsOf } from '../wording/annex.ts';
import { longDay, monthName } from '../wording/day.ts';
import { listName } from '../wording/list.ts';
import { noticeList } from '../wording/notice.ts';
import { partyName } from '../wording/party.ts';
import { inOrder } from '../wording/refs.ts';
import { ruleOn, ruleText } from '../wording/rule.ts';
import { groupedBy, unique } from '../wording/runs.ts';
import { brieflyOf, symbolOf, thingsOf } from '../wording/subject.ts';
import { type AlertContext, type ChangeWithMeasure, issuerOf, measuresOf, readingBy } from './context.ts';
import { conditions } from './lines/conditions.ts';
import { dutyClauses } from './lines/duties.ts';
import { familyOf, heads, listOf, ofFamily, parted } from './lines/families.ts';
import { listedClauses, who } from './lines/listed.ts';

const BEGAN: readonly ChangeKind[] = ['announced', 'in-force', 'listed'];

const only = <T>(items: readonly T[]): T | undefined => (new Set(items).size === 1 ? items[0] : undefined);

/** ` from today`, ` from today and 1 Dec 2025`; more days than two are for the body. */
const fromDay = (facts: readonly ChangeWithMeasure[], { today }: AlertContext): string => {
  const days = unique(facts.map(({ since }) => since)).sort();
  if (days.length === 0 || days.length > 2) return '';
  return ` from ${days.map((day) => (day === today ? 'today' : longDay(day))).join(' and ')}`;
};

const toDay = (facts: readonly ChangeWithMeasure[]): string => {
  const until = only(facts.map(({ to }) => to?.until));
  return until === undefined ? '' : ` to ${longDay(until)}`;
};

const RARE_EARTHS: readonly string[] = GROUPS['rare earths'];

/** `5 more rare earths, foreign-made goods, technology, batteries` */
const goods = (facts: readonly ChangeWithMeasure[], context: AlertContext): string => {
  const measures = inOrder(measuresOf(facts));
  const elements = unique(
    measures
      .filter(({ subject, reach }) => RARE_EARTHS.includes(subject) && symbolOf(subject) && !reach?.length)
      .map(({ subject }) => subject),
  );
  const held = context.before.measures.some(
    ({ subject, state }) => state === 'in-force' && RARE_EARTHS.includes(subject),
  );
  const rest = measures.filter(({ subject, reach }) => !elements.includes(subject) || reach?.length);
  const abroad = rest.some(({ reach }) => reach?.length) ? ['foreign-made goods'] : [];
  const others = thingsOf(rest.filter(({ reach }) => !reach?.length));
  const counted =
    elements.length > 2
      ? `${elements.length} ${held ? 'more ' : ''}rare earths`
      : thingsOf(measures.filter(({ subject, reach }) => elements.includes(subject) && !reach?.length));
  const short = counted === '' ? others : others.replaceAll('rare-earth ', '');
  const said = [counted, ...abroad, short].filter((thing) => thing !== '');
  return said.filter((thing) => said.length === 1 || thing !== 'rare earths').join(', ');
};

const firms = (count: number): string => `${count} ${count === 1 ? 'firm' : 'firms'}`;

const CLAUSES: Partial<Record<ChangeKind, (facts: readonly ChangeWithMeasure[], context: AlertContext) => string>> = {
  extended: (facts) => `${firms(heads(facts).length)} stay suspended${toDay(facts)}`,
  shortened: (facts) => `suspension of ${firms(heads(facts).length)} shortened${toDay(facts)}`,
  suspended: (facts, context) =>
    `measures on ${firms(heads(facts).length)} suspended${fromDay(facts, context)}${toDay(facts)}`,
  stopped: (facts, context) =>
    `measures on ${firms(heads(facts).length)} stopped${fromDay(facts, context).replace(' from today', '')}`,
  delisted: (facts) => `${who(facts, 'firms')} struck off the ${listName(facts[0] && listOf(facts[0]))}`,
};

/** ` (20 stated, 1 read)` while names of a list are missing. */
const missingNames = (facts: readonly ChangeWithMeasure[], context: AlertContext): string => {
  const readings = new Set(facts.map((fact) => readingBy(context, fact)));
  const counts = [...readings].flatMap((reading) =>
    (reading?.attachments ?? [])
      .filter(({ role, read, stated }) => role === 'entities' && !read && stated !== undefined)
      .map((attachment) => countsOf({ ...attachment, found: attachment.found ?? 0 })),
  );
  const named = facts.flatMap(({ names }) => (names ? countsOf({ stated: names.stated, found: names.read }) : []));
  const missing = unique(counts.length > 0 ? counts : named);
  return missing.length === 0 ? '' : ` (${missing.join('; ')})`;
};

/** Beside controls, how many firms is enough. */
const listingClauses = (facts: readonly ChangeWithMeasure[], context: AlertContext, brief: boolean): string[] => {
  const began = facts.filter(({ kind }) => BEGAN.includes(kind));
  const rest = facts.filter((fact) => !began.includes(fact));
  const day = fromDay(began, context).replace(' from today', '');
  const listed = brief
    ? [`${firms(heads(began).length)} listed${missingNames(began, context)}${day}`]
    : listedClauses(began).map((one) => `${one}${missingNames(began, context)}${day}`);
  const clauses = unique(rest.map(({ kind }) => kind)).map((kind) => {
    const own = rest.filter((fact) => fact.kind === kind);
    return CLAUSES[kind]?.(own, context) ?? `${firms(heads(own).length)} ${kind.replace('-', ' ')}`;
  });
  const answered = rest.length > 0 && rest.every((fact) => readingBy(context, fact)?.kind === 'spokesperson');
  const source = " (spokesperson's answer; there is no notice)";
  return [...(began.length > 0 ? listed : []), ...(answered ? [`${clauses.join('; ')}${source}`] : clauses)];
};

const VERBS: Partial<Record<ChangeKind, string>> = {
  suspended: 'suspends',
  extended: 'extends the suspension of',
  shortened: 'shortens the suspension of',
  stopped: 'stops',
  repealed: 'repeals',
  resumed: 'resumes',
  replaced: 'moves the legal basis of',
  amended: 'amends',
};

const controlsMeant = (facts: readonly ChangeWithMeasure[], { year }: AlertContext): string => {
  const notices = unique(facts.flatMap(({ notice, is }) => notice ?? is?.notice ?? []));
  const month = only(facts.map(({ was }) => was && monthName(was.since)));
  const which =
    month !== undefined && notices.length > 1
      ? `its ${month} controls`
      : `its controls on ${brieflyOf(inOrder(measuresOf(facts)))}`;
  return `${which} (${noticeList(notices, year)})`;
};

/** The goods under their rule, where one rule holds for all. */
const ruledGoods = (facts: readonly ChangeWithMeasure[], context: AlertContext): string => {
  const [first] = measuresOf(facts);
  const rule = only(measuresOf(facts).map(ruleText));
  return first && rule !== undefined ? ruleOn(first, goods(facts, context)) : goods(facts, context);
};

const controlClauses = (facts: readonly ChangeWithMeasure[], context: AlertContext): string[] => {
  const began = facts.filter(({ kind }) => BEGAN.includes(kind));
  const rest = facts.filter((fact) => !began.includes(fact));
  const started = began.length === 0 ? [] : [`${ruledGoods(began, context)}${fromDay(began, context)}`];
  const eased = unique(rest.map(({ kind }) => kind)).map((kind) => {
    const own = rest.filter((fact) => fact.kind === kind);
    return `${VERBS[kind] ?? kind} ${controlsMeant(own, context)}${fromDay(own, context)}${toDay(own)}`;
  });
  return [...started, ...eased];
};

/** Who, what and until when, without the status: true without the body. Duties name who imposes them. */
export const headlineOf = (all: readonly ChangeWithMeasure[], context: AlertContext): string => {
  const facts = conditions.without(all);
  const duties = dutyClauses(ofFamily(facts, 'tariff'), context);
  const others = facts.filter((fact) => familyOf(fact) !== 'tariff');
  const acts = groupedBy(others, (fact) => issuerOf(context, fact) ?? '')
    .map(([issuer, own]) => ({ issuer, clauses: actClauses(own, context) }))
    .filter(({ clauses }) => clauses.length > 0);
  const count = acts.reduce((sum, { clauses }) => sum + clauses.length, duties.length);
  const dated = count > 1 && facts.some(({ kind }) => BEGAN.includes(kind)) ? `, ${longDay(context.today)}` : '';
  return [...acts.map(({ issuer, clauses }) => saidOf(issuer, clauses, dated)), ...duties].join('; ');
};

const actClauses = (facts: readonly ChangeWithMeasure[], context: AlertContext): string[] => {
  const controls = controlClauses(ofFamily(facts, 'control'), context);
  return [...controls, ...listingClauses(listingsMeant(facts), context, controls.length > 0)];
};

/** `China: …`, `China suspends …` */
const saidOf = (issuer: string, clauses: readonly string[], dated: string): string => {
  const verb = Object.values(VERBS).some((word) => word !== undefined && clauses[0]?.startsWith(word));
  const name = issuer === '' ? '' : `${partyName(issuer)}${verb ? ' ' : `${dated}: `}`;
  return `${name}${clauses.join('; ')}`;
};

const listingsMeant = (facts: readonly ChangeWithMeasure[]): ChangeWithMeasure[] => {
  const listings = ofFamily(facts, 'listing');
  return listings.every(({ kind }) => BEGAN.includes(kind)) ? listings : parted(listings).main;
};
