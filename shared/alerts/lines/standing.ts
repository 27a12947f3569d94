import { GROUPS } from '../../domain/groups.ts';
import { LISTS, listRow } from '../../domain/lists.ts';
import { displayName, nameKeysOf } from '../../domain/names.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { addDays, dateOf, daysBetween } from '../../time/civil.ts';
import { earliest, shortDay } from '../../wording/day.ts';
import { noticeName } from '../../wording/notice.ts';
import { inOrder, reference, withNotices } from '../../wording/refs.ts';
import { countryName, ruleOf, ruleText } from '../../wording/rule.ts';
import { groupedBy, unique } from '../../wording/runs.ts';
import { someNames, symbolOf, thingsOf } from '../../wording/subject.ts';
import { type AlertContext, type ChangeWithMeasure, measuresOf } from '../context.ts';
import type { Line } from '../message.ts';
import { listOf, nameOf, ofFamily } from './families.ts';

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
  const covered = new Set(
    [...held, ...measuresOf(began)].map(({ subject }) => subject).filter((subject) => RARE_EARTHS.includes(subject)),
  );
  const from = earliest(began.filter(({ subject }) => RARE_EARTHS.includes(subject)).map(({ since }) => since));
  const share = from === undefined ? '' : `. From ${shortDay(from, context.today)}: ${covered.size} of 17 rare earths`;
  return texts.length === 0 ? [] : line('UNCHANGED', `${texts.slice(0, 3).join('; ')}${share}`);
};

const YEAR = 366;

/** Where a suspension could be thought to reach further than it does. */
export const untouched = (eased: readonly ChangeWithMeasure[], context: AlertContext): Line[] => {
  const controls = ofFamily(eased, 'control').filter(({ kind }) => kind === 'suspended' || kind === 'stopped');
  if (controls.length === 0) return [];
  const recent = untold(context).filter(
    ({ state, from }) => state === 'in-force' && daysBetween(dateOf(from), context.today) < YEAR,
  );
  const elements = recent.filter(({ kind, subject }) => kind === 'control' && symbolOf(subject) !== undefined);
  const byRule = groupedBy(inOrder(elements), ({ rule, destinations = [] }) => `${rule} ${destinations.join()}`);
  const said = byRule.map(([, own]) => ruleOf(own[0] ?? {}, withNotices(own, context.year)));
  const sameDay = new Set(controls.flatMap(({ is }) => (is ? dateOf(is.from) : [])));
  const listed = unique(
    recent.filter(({ kind, from }) => kind === 'listing' && sameDay.has(dateOf(from))).map(({ notice }) => notice),
  );
  return line('UNTOUCHED', [...said, ...listed.map((notice) => noticeName(notice, context.year))].join('; '));
};

const rankOf = (measure: Measure): number => listRow(listOf(measure))?.rank ?? Number.POSITIVE_INFINITY;
const harder = (one: Measure, other: Measure): number => rankOf(one) - rankOf(other);

/** The names that another list still holds. */
export const stillHit = (eased: readonly ChangeWithMeasure[], context: AlertContext): Line[] => {
  const facts = ofFamily(eased, 'listing');
  const names = new Map(
    facts.flatMap((fact) =>
      nameKeysOf({ name: nameOf(fact), nameZh: fact.nameZh }).map((key) => [key, displayName(nameOf(fact))] as const),
    ),
  );
  const nameIn = (measure: Measure): string[] =>
    nameKeysOf(measure)
      .flatMap((key) => names.get(key) ?? [])
      .slice(0, 1);
  const others = untold(context).filter(
    (measure) =>
      (measure.kind === 'listing' || measure.kind === 'restriction') &&
      measure.state === 'in-force' &&
      nameIn(measure).length > 0,
  );
  const texts = groupedBy(others.toSorted(harder), ({ notice }) => notice).map(([notice, own]) => {
    const { inFront = '', bars } = listRow(own[0] && listOf(own[0])) ?? {};
    const where = `${inFront}${noticeName(notice, context.year)}`;
    const who = someNames(unique(own.flatMap(nameIn)));
    return `${who}: ${where}${bars ? `, ${bars}` : ''}`;
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
