import type { Effect, Entity, Target } from '../../domain/acts/effect.ts';
import { listRow } from '../../domain/acts/lists.ts';
import { itemSubject, tariffSubject } from '../../domain/subject.ts';
import type { CivilDate } from '../../time/civil.ts';
import { dutiesName } from '../duties/duties.ts';
import { noticeList, paragraphs } from '../notices/notice.ts';
import { listName } from '../rules/list.ts';
import { ruleOn } from '../rules/rule.ts';
import { capital, someNames, thingsOf } from '../subjects/subject.ts';
import { longDay } from '../text/day.ts';
import { groupedBy, unique } from '../text/runs.ts';

const MOST_CLAUSES = 3;

const from = (day: CivilDate | undefined): string => (day ? ` from ${longDay(day)}` : '');
const to = (day: CivilDate | undefined): string => (day ? ` to ${longDay(day)}` : '');

/** `Ho Er Tm Eu Yb`, with what reaches abroad. */
const goodsOf = (effects: readonly Effect[]): string =>
  thingsOf(
    effects.flatMap(({ subjects = [], codes, reach, thresholds }) =>
      subjects.map((slug) => ({
        subject: itemSubject(slug),
        ...(codes && { codes }),
        ...(reach && { reach }),
        ...(thresholds && { thresholds }),
      })),
    ),
  ) || 'goods';

const MOST_NAMED = 2;

const nounOf = (entities: readonly Entity[], persons: boolean, number: number): string => {
  const [one, many] = number === 1 ? ['firm', 'person'] : ['firms', 'persons'];
  if (entities.length > 0 && entities.every(({ kind }) => kind === 'person')) return many;
  const sure = !persons || (entities.length > 0 && entities.every(({ kind }) => kind === 'company' || kind === 'body'));
  return sure ? one : number === 1 ? 'name' : 'names';
};

/** `14 firms`, `Skydio`, `2 persons` */
const whom = (effects: readonly Effect[]): string => {
  const entities = effects.flatMap((effect) => effect.entities ?? []).filter(({ parent }) => parent === undefined);
  const stated = effects.reduce((sum, effect) => sum + (effect.statedCount ?? 0), 0);
  const number = stated > 0 ? stated : entities.length;
  const names = entities.flatMap(({ name }) => name ?? []);
  if (number === names.length && number <= MOST_NAMED) return someNames(names);
  return `${number} ${nounOf(entities, listRow(effects[0]?.list)?.persons === true, number)}`;
};

/** `puts 14 firms on the control list`; what is no list is laid on them: `takes countermeasures against 3 names` */
const LISTINGS: Partial<Record<Effect['action'], (names: string, list: string, isList: boolean) => string>> = {
  list: (names, list, isList) => (isList ? `puts ${names} on the ${list}` : `takes ${list} against ${names}`),
  delist: (names, list, isList) => (isList ? `strikes ${names} off the ${list}` : `ends ${list} against ${names}`),
  restrict: (names) => `takes measures on ${names}`,
  investigate: (names) => `investigates ${names}`,
  warn: (names) => `warns about ${names}`,
};

const VERBS: Partial<Record<Effect['action'], string>> = {
  suspend: 'suspends',
  stop: 'stops',
  resume: 'resumes',
  repeal: 'repeals',
  exempt: 'exempts from',
  consolidate: 'consolidates',
};

/** `Nos. 55-58, 61, 62`, or the firms of a list that are known by their number alone. */
const aimedAt = (targets: readonly Target[], year: string): string => {
  const keys = unique(targets.flatMap(({ notice }) => (notice === '' ? [] : notice)));
  const unnamed = targets.filter(({ notice, list }) => notice === '' && list !== undefined);
  const firms = unnamed.map(({ count, list }) => `measures on ${count ?? 'some'} firms of the ${listName(list)}`);
  const parts = keys.length === 1 ? paragraphs(targets.flatMap(({ provision }) => provision ?? [])) : '';
  return [...(keys.length > 0 ? [`${noticeList(keys, year)} ${parts}`.trim()] : []), ...unique(firms)].join(', ');
};

/** Of a duty a suspension puts aside points; how many the text may leave to the one that it extends. */
const pointsOf = (effects: readonly Effect[]): string => {
  if (effects.every(({ action }) => action !== 'suspend')) return '';
  const points = unique(effects.flatMap(({ suspendPct }) => suspendPct ?? []));
  return points.length > 0 ? `${points.join(', ')} points of ` : 'points of ';
};

const duty = (effects: readonly Effect[]): string => {
  const [{ imposer = '', partner = '', goods, from: since, until, action } = {} as Effect] = effects;
  const name = dutiesName(tariffSubject(imposer, partner)).replace(
    'duties on ',
    `duties on ${goods?.all === false ? 'some ' : ''}`,
  );
  if (action !== 'tariff') return `${VERBS[action] ?? 'moves'} ${pointsOf(effects)}${name}${to(until)}`;
  const rates = unique(effects.flatMap(({ ratePct }) => ratePct ?? []));
  return `${name}${rates.length > 0 ? `: ${rates.join(', ')} %` : ''}${from(since)}${to(until)}`;
};

/** What effects of one kind do, which must be told apart from those of another. */
const kindOf = ({ action, rule, destinations, endUse, list, imposer, partner, goods, ...days }: Effect): string =>
  JSON.stringify([action, rule, destinations, endUse, list, imposer, partner, goods?.all, days.from, days.until]);

const pointsIn = (effects: readonly Effect[]): string =>
  effects.some(({ suspendPct, keepsPct }) => suspendPct ?? keepsPct) ? pointsOf(effects) : '';

const clauseOf = (effects: readonly Effect[], year: string): string | undefined => {
  const [first] = effects;
  if (first === undefined) return undefined;
  const { action, list, until } = first;
  if (first.imposer && first.partner) return duty(effects);
  if (action === 'control') return `${ruleOn(first, goodsOf(effects))}${from(first.from)}${to(until)}`;
  const listing = LISTINGS[action];
  if (listing && effects.some(({ entities, statedCount }) => entities?.length || statedCount))
    return listing(whom(effects), listName(list), /list$/i.test(listName(list)));
  const aims = aimedAt(
    effects.flatMap(({ targets = [] }) => targets),
    year,
  );
  if (action === 'consolidate' && aims === '') return `publishes one list of controlled goods${from(first.from)}`;
  return VERBS[action] && aims !== '' ? `${VERBS[action]} ${pointsIn(effects)}${aims}${to(until)}` : undefined;
};

/** An English line for a title, from what the text does: `Suspends Nos. 55-58, 61, 62 to 10 Nov 2026`. */
export const titleInEnglish = (effects: readonly Effect[], year: string): string | undefined => {
  const told = effects.filter(({ action }) => action !== 'exempt');
  const clauses = unique(groupedBy(told, kindOf).flatMap(([, own]) => clauseOf(own, year) ?? []));
  if (clauses.length === 0) return undefined;
  const more = clauses.length > MOST_CLAUSES ? `; ${clauses.length - MOST_CLAUSES} more` : '';
  return capital(`${clauses.slice(0, MOST_CLAUSES).join('; ')}${more}`);
};
