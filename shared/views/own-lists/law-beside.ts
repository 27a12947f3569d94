import { group } from 'd3-array';
import { groupOf } from '../../domain/goods/groups.ts';
import { ALL_DUAL_USE } from '../../domain/goods/substances.ts';
import { foldName, isChinese } from '../../domain/names/names.ts';
import { isEntity, isItem, itemSubject } from '../../domain/subject.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { ScreeningBasis } from '../answers/questions/screening.ts';

/** The law on one side of a change: every measure, and items in the words of their texts. */
export type Side = Pick<ScreeningBasis, 'measures' | 'items'>;
/** The law then and now, and the ids of the measures that make the difference. */
export type Turn = { before: Side; after: Side; changed: ReadonlySet<string> };

/** What differs between two regimes. */
export const turnBetween = (before: Side, after: Side): Turn => {
  const sides = group([...before.measures, ...after.measures], ({ id }) => id);
  const differs = ([one, other]: Measure[]): boolean =>
    other === undefined || JSON.stringify(one) !== JSON.stringify(other);
  return { before, after, changed: new Set([...sides].flatMap(([id, both]) => (differs(both) ? [id] : []))) };
};

const ALL = itemSubject(ALL_DUAL_USE);
/** On every item under control, whatever it is. */
export const isOverall = ({ subject }: Measure): boolean => subject === ALL;

/** The names of somebody listed, as they are compared. */
export const namesOf = ({ subject, name, nameZh, aliases = [] }: Measure): string[] =>
  isEntity(subject) ? [name, nameZh, ...aliases].flatMap((one) => (one === undefined ? [] : [foldName(one)])) : [];

/** How names of one group begin: with a word, or two Chinese characters. */
const beginningsOf = (measure: Measure): string[] =>
  namesOf(measure).map((name) => (isChinese(name) ? name.slice(0, 2) : (name.split(' ')[0] ?? '')));

/** A change can bear on goods through what else holds of them or their group, on a firm through others of its name. */
export const withBeside = ({ measures }: Side, changed: Turn['changed']): Measure[] => {
  const made = measures.filter(({ id }) => changed.has(id));
  const onAll = made.some(isOverall);
  const subjects = new Set(made.map(({ subject }) => subject));
  const groups = new Set([...subjects].map(groupOf));
  groups.delete(undefined);
  const begins = new Set(made.flatMap(beginningsOf));
  const isBeside = (measure: Measure): boolean =>
    isItem(measure.subject)
      ? onAll || subjects.has(measure.subject) || groups.has(groupOf(measure.subject))
      : beginningsOf(measure).some((one) => begins.has(one));
  return measures.filter((one) => changed.has(one.id) || isBeside(one));
};
