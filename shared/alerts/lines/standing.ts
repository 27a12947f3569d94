import { LISTS, listRow } from '../../domain/acts/lists.ts';
import { GROUPS } from '../../domain/goods/groups.ts';
import { displayName, nameKeysOf } from '../../domain/names/names.ts';
import { DUAL_USE } from '../../ledger/evaluate/applies.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { addDays, type CivilDate, dateOf, daysBetween } from '../../time/civil.ts';
import { inOrder, reference, withNotices } from '../../wording/measures/references.ts';
import { noticeName } from '../../wording/notices/notice.ts';
import { countryName, ruleOf, ruleText } from '../../wording/rules/rule.ts';
import { someNames, symbolOf, thingsOf } from '../../wording/subjects/subject.ts';
import { earliest, shortDay } from '../../wording/text/day.ts';
import { groupedBy, unique } from '../../wording/text/runs.ts';
import { type AlertContext, type ChangeWithMeasure, measuresOf } from '../facts/context.ts';
import { listOf, nameOf, ofFamily } from '../facts/families.ts';
import { regimeOn } from '../facts/law.ts';
import { textName } from '../facts/text-name.ts';
import type { Line } from '../message/message.ts';

const line = (label: string, text: string): Line[] => (text === '' ? [] : [{ label, text }]);

const untold = (context: AlertContext): Measure[] => {
  const told = new Set(context.facts.map(({ measure }) => measure));
  return context.after.measures.filter(({ id }) => !told.has(id));
};

const RARE_EARTHS: readonly string[] = GROUPS['rare earths'].filter((subject) => symbolOf(subject) !== undefined);

/** The rare earths that were under control already, and how many of all are covered then. */
export const unchanged = (began: readonly ChangeWithMeasure[], context: AlertContext): Line[] => {
  if (!began.some(({ subject }) => RARE_EARTHS.includes(subject))) return [];
  const held = untold(context).filter(
    ({ state, kind, subject, destinations, reach }) =>
      state === 'in-force' &&
      kind === 'control' &&
      !destinations?.length &&
      !reach?.length &&
      RARE_EARTHS.includes(subject),
  );
  const texts = groupedBy(inOrder(held), ({ notice, since }) => `${notice} ${since}`).map(([, own]) => {
    const [first] = own;
    if (!first) return '';
    return `${thingsOf(own)}: ${ruleText(first).split(',')[0]} since ${shortDay(first.since, context.today)} (${reference(own, context.year, noticeName)})`;
  });
  const atHome = began.filter(({ subject, is }) => RARE_EARTHS.includes(subject) && !is?.reach?.length);
  const covered = new Set([...held, ...measuresOf(atHome)].map(({ subject }) => subject));
  const from = earliest(atHome.map(({ since }) => since));
  const share = from === undefined ? '' : `. From ${shortDay(from, context.today)}: ${covered.size} of 17 rare earths`;
  return texts.length === 0 ? [] : line('UNCHANGED', `${texts.slice(0, 3).join('; ')}${share}`);
};

const YEAR = 366;
const MOST_PIECES = 6;

const lastDay = (facts: readonly ChangeWithMeasure[], today: CivilDate): CivilDate =>
  facts.map(({ since }) => since).reduce((last, day) => (day > last ? day : last), today);

/** `licence for Ga Ge (23/2023), graphite (39/2023)`, a piece a rule and destination, as they first come. */
const byRule = (measures: readonly Measure[], year: string): string[] =>
  groupedBy(measures, ({ rule, destinations = [], endUse = [] }) => [rule, ...destinations, ...endUse].join(' ')).map(
    ([, own]) => ruleOf(own[0] ?? {}, withNotices(own, year)),
  );

/** The same goods, of whatever age, and what holds over all of them towards the same countries. */
const onSameGoods = (measures: readonly Measure[], eased: readonly ChangeWithMeasure[]): Measure[] => {
  const subjects = new Set(eased.map(({ subject }) => subject));
  const countries = new Set(eased.flatMap(({ is }) => is?.destinations ?? []));
  return measures.filter(
    ({ kind, subject, destinations = [] }) =>
      kind === 'control' &&
      (subjects.has(subject) || (subject === DUAL_USE && destinations.some((one) => countries.has(one)))),
  );
};

/** Where a suspension could be thought to reach further than it does: the same goods first. */
export const untouched = (eased: readonly ChangeWithMeasure[], context: AlertContext): Line[] => {
  const controls = ofFamily(eased, 'control').filter(({ kind }) => kind === 'suspended' || kind === 'stopped');
  if (controls.length === 0) return [];
  const then = regimeOn(context, lastDay(controls, context.today));
  const standing = untold({ ...context, after: then }).filter(({ state }) => state === 'in-force');
  const same = onSameGoods(standing, controls);
  const recent = standing.filter(
    (measure) => !same.includes(measure) && daysBetween(dateOf(measure.from), context.today) < YEAR,
  );
  const elements = recent.filter(({ kind, subject }) => kind === 'control' && symbolOf(subject) !== undefined);
  const sameDay = new Set(controls.flatMap(({ is }) => (is ? dateOf(is.from) : [])));
  const listed = unique(
    recent.filter(({ kind, from }) => kind === 'listing' && sameDay.has(dateOf(from))).map(({ notice }) => notice),
  );
  const said = byRule([...inOrder(same), ...inOrder(elements)], context.year).slice(0, MOST_PIECES);
  return line('UNTOUCHED', [...said, ...listed.map((notice) => textName(notice, context))].join('; '));
};

const rankOf = (measure: Measure): number => listRow(listOf(measure))?.rank ?? Number.POSITIVE_INFINITY;
const harder = (one: Measure, other: Measure): number => rankOf(one) - rankOf(other);

/** Names as they are compared, each with how it is shown. */
const shownNames = (facts: readonly ChangeWithMeasure[]): Map<string, string> =>
  new Map(
    facts.flatMap((fact) =>
      nameKeysOf({ name: nameOf(fact), nameZh: fact.nameZh }).map((key) => [key, displayName(nameOf(fact))] as const),
    ),
  );

type Held = { measure: Measure; name: string };

/** The names that another list holds on the day from which their easing counts. */
const heldOn = (day: CivilDate, facts: readonly ChangeWithMeasure[], context: AlertContext): Held[] => {
  const names = shownNames(facts);
  return untold({ ...context, after: regimeOn(context, day) }).flatMap((measure) => {
    if (measure.state !== 'in-force' || !(measure.kind === 'listing' || measure.kind === 'restriction')) return [];
    const [name] = nameKeysOf(measure).flatMap((key) => names.get(key) ?? []);
    return name === undefined ? [] : [{ measure, name }];
  });
};

export const stillHit = (eased: readonly ChangeWithMeasure[], context: AlertContext): Line[] => {
  const facts = ofFamily(eased, 'listing');
  const days = groupedBy(facts, ({ since }) => (since > context.today ? since : context.today));
  const others = days.flatMap(([day, own]) => heldOn(day as CivilDate, own, context));
  const texts = groupedBy(
    others.toSorted((a, b) => harder(a.measure, b.measure)),
    ({ measure }) => measure.notice,
  ).map(([notice, own]) => {
    const { inFront = '', bars } = listRow(own[0] && listOf(own[0].measure)) ?? {};
    const where = `${inFront}${textName(notice, context)}`;
    return `${someNames(unique(own.map(({ name }) => name)))}: ${where}${bars ? `, ${bars}` : ''}`;
  });
  return line('STILL HIT', texts.slice(0, 3).join('. '));
};

export const stillAsk = (eased: readonly ChangeWithMeasure[]): Line[] => {
  const lists = new Set(
    ofFamily(eased, 'listing')
      .filter(({ kind }) => kind !== 'delisted')
      .map(listOf),
  );
  const first = LISTS.map(listRow).find((row) => row?.stillAsk !== undefined && lists.has(row.id));
  return line('STILL ASK', first?.stillAsk ?? '');
};

const SOON = 60;

/** What stays suspended while something like it returns. */
export const notYet = (returned: readonly ChangeWithMeasure[], context: AlertContext): Line[] => {
  if (returned.length === 0) return [];
  const near = untold(context).filter(
    ({ state, until, kind }) =>
      state === 'suspended' && kind === 'control' && until !== undefined && daysBetween(context.today, until) <= SOON,
  );
  const texts = groupedBy(inOrder(near), ({ until, destinations = [] }) => `${until} ${destinations.join()}`).map(
    ([, own]) => {
      const [first] = own;
      const to = first?.destinations?.length ? ` to the ${first.destinations.map(countryName).join(', ')}` : '';
      return first?.until
        ? `${thingsOf(own).replaceAll(',', '')}${to}: suspended to ${shortDay(first.until, context.today)}`
        : '';
    },
  );
  return line('NOT YET', texts.join('. '));
};

/** The end of what was suspended, once for all that share it. */
export const end = (eased: readonly ChangeWithMeasure[], context: AlertContext): Line[] => {
  const suspended = ofFamily(eased, 'control').filter(({ kind }) => kind === 'suspended');
  if (suspended.length === 0) return [];
  const texts = groupedBy(suspended, ({ to }) => to?.until ?? '').map(([, [first]]) => {
    const until = first?.to?.until;
    if (!until) return 'no end stated; no reminder is set';
    return `last day ${shortDay(until, context.today)}; in force on ${shortDay(addDays(until, 1), context.today)} unless extended`;
  });
  return line('END', unique(texts).join('. '));
};
