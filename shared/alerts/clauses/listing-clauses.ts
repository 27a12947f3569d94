import type { Entity } from '../../domain/acts/effect.ts';
import { LISTS, listRow } from '../../domain/acts/lists.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { ChangeKind } from '../../ledger/log/change.ts';
import { countsOf } from '../../wording/missing/annex.ts';
import { listName } from '../../wording/rules/list.ts';
import { adjectiveOf, partyName } from '../../wording/rules/party.ts';
import { someHouses } from '../../wording/subjects/firms.ts';
import { counted } from '../../wording/text/counted.ts';
import { groupedBy, unique } from '../../wording/text/runs.ts';
import { type AlertContext, type ChangeWithMeasure, issuerOf, readingBy } from '../facts/context.ts';
import { heads, listOf, nameOf } from '../facts/families.ts';
import { textName } from '../facts/text-name.ts';
import { type Clause, fromDay, standsOf, toDay } from './clause.ts';

const BEGAN: ReadonlySet<ChangeKind> = new Set(['announced', 'in-force', 'listed']);
const NAMED = 3;

const entityOf = (fact: ChangeWithMeasure, context: AlertContext): Entity | undefined =>
  readingBy(context, fact)
    ?.effects.flatMap(({ entities = [] }) => entities)
    .find(({ name, nameZh }) => (name !== undefined && name === fact.name) || (nameZh && nameZh === fact.nameZh));

const isPerson = (fact: ChangeWithMeasure, context: AlertContext): boolean =>
  entityOf(fact, context)?.kind === 'person' || fact.is?.person === true;

/** Some of the names, firms by their houses. */
const housesIn = (facts: readonly ChangeWithMeasure[], context: AlertContext): string => {
  const own = heads(facts);
  return someHouses(own.map(nameOf), new Set(own.filter((fact) => isPerson(fact, context)).map(nameOf)));
};

/** `20 Japanese firms`, `20 US firms and 10 persons` */
const countedNames = (facts: readonly ChangeWithMeasure[], context: AlertContext): string => {
  const own = heads(facts);
  const countries = unique(own.map(({ is }) => is?.country));
  const adjective = countries.length === 1 && countries[0] ? `${adjectiveOf(countries[0])} ` : '';
  const kinds = groupedBy(own, (fact) => (isPerson(fact, context) ? 'person' : 'firm'));
  return kinds.map(([kind, { length }]) => counted(length, `${adjective}${kind}`)).join(' and ');
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

/** What a text does to whom: before the names, and behind them. */
const deedOf = (fact: ChangeWithMeasure): [does: string, to: string] => {
  const list = listOf(fact);
  const OTHER: Partial<Record<Measure['kind'], [string, string]>> = {
    investigation: ['investigates', ` for the ${listName(list)}`],
    warning: ['warns about', ''],
    restriction: ['takes further measures on', ''],
  };
  const other = fact.is && OTHER[fact.is.kind];
  if (other) return other;
  if (list === 'countermeasures') return ['imposes countermeasures on', ''];
  return ['puts', ` on the ${listName(list)}`];
};

const began = (facts: readonly ChangeWithMeasure[], context: AlertContext, brief: boolean): Clause[] =>
  groupedBy(facts, (fact) => `${fact.is?.kind} ${listOf(fact)}`).flatMap(([, own]) => {
    const [first] = own;
    if (!first) return [];
    const names = heads(own).map(nameOf);
    const [does, to] = deedOf(first);
    const few = names.length <= NAMED;
    const country = few && first.is?.country ? ` (${partyName(first.is.country)})` : '';
    const whom = few ? `${housesIn(own, context)}${country}` : countedNames(own, context);
    const byDate = own.every(({ status }) => status === 'by-date');
    const days = byDate ? '' : fromDay(own, context).replace(/^ from today$/, '');
    const texts = unique(own.flatMap(({ notice, by }) => notice ?? by ?? [])).map((key) => textName(key, context));
    const named = few || brief ? '' : `: ${housesIn(own, context)}`;
    return [
      {
        actor: issuerOf(context, first),
        words: `${does} ${whom}${to}${missingNames(own, context)}${days} (${texts.join(', ')})${named}`,
        stands: standsOf(own),
        count: names.length,
      },
    ];
  });

const EASED: Partial<Record<ChangeKind, [does: string, then: string]>> = {
  extended: ['keeps', ' suspended'],
  shortened: ['shortens the suspension of', ''],
  suspended: ['suspends', ''],
  stopped: ['stops', ''],
  delisted: ['strikes', ''],
  resumed: ['resumes', ''],
  repealed: ['repeals', ''],
  amended: ['amends', ''],
  replaced: ['moves the legal basis of', ''],
  lapsed: ['ends', ''],
};

type Group = readonly ChangeWithMeasure[];

/** `11 US firms (Unreliable Entity List, UEL 7)`; a second list without the country where that is the same. */
const onList = (facts: Group, context: AlertContext, before: string): string => {
  const list = facts[0] ? listOf(facts[0]) : '';
  const names = heads(facts).map(nameOf);
  const many = countedNames(facts, context);
  const short = before !== '' && many.replace(/^\d+/, '') === before.replace(/^\d+/, '') ? `${names.length}` : many;
  const whom = names.length <= NAMED ? housesIn(facts, context) : short;
  const texts = unique(facts.flatMap(({ notice, by }) => notice ?? by ?? [])).map((key) => textName(key, context));
  return `${whom} (${[...(listRow(list)?.persons ? [] : [listName(list)]), ...texts].join(', ')})`;
};

/** `stops its measures on 6 US firms (Unreliable Entity List, UEL 8) and 12 (control list, No.22) from today` */
const easedClause = (facts: Group, context: AlertContext): Clause => {
  const [first] = facts;
  const [does, then] = (first && EASED[first.kind]) ?? [first?.kind ?? '', ''];
  const lists = groupedBy(facts, listOf).map(([, own]) => own);
  const said = lists.map((own, index) => onList(own, context, index > 0 ? countedNames(lists[0] ?? [], context) : ''));
  const whom = said.join(' and ');
  const byDate = facts.every(({ status }) => status === 'by-date');
  const start = first?.kind === 'extended' || byDate ? '' : fromDay(facts, context);
  const what = first?.kind === 'delisted' ? `${whom} off the list` : `its measures on ${whom}`;
  return {
    actor: first && issuerOf(context, first),
    words: `${does} ${what}${then}${start}${toDay(facts)}`,
    stands: standsOf(facts),
    count: heads(facts).length,
  };
};

const IN_ORDER: readonly string[] = LISTS;
const rankOf = (list: string): number => {
  const place = IN_ORDER.indexOf(list);
  return place < 0 ? IN_ORDER.length : place;
};

/** What is done alike is one clause, however many lists it is done to. */
const eased = (facts: Group, context: AlertContext): Clause[] =>
  groupedBy(
    facts.toSorted((a, b) => rankOf(listOf(a)) - rankOf(listOf(b))),
    ({ kind, since, to }) => `${kind} ${since} ${to?.until}`,
  ).map(([, own]) => easedClause(own, context));

/** What happens to firms and persons: who is put where, and whose measures are put aside, moved or ended. */
export const listingClauses = (
  facts: readonly ChangeWithMeasure[],
  context: AlertContext,
  { brief }: { brief: boolean },
): Clause[] => {
  const starts = facts.filter(({ kind }) => BEGAN.has(kind));
  const rest = eased(
    facts.filter((fact) => !starts.includes(fact)),
    context,
  );
  const answered = facts.every((fact) => readingBy(context, fact)?.kind === 'spokesperson');
  const source = " (spokesperson's answer; there is no notice)";
  const last = rest.at(-1);
  if (starts.length === 0 && last && answered && facts.every(({ status }) => status === 'confirmed'))
    rest.splice(-1, 1, { ...last, words: `${last.words}${source}` });
  return [...began(starts, context, brief), ...rest];
};
