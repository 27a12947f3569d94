import { groupOf } from '../../domain/goods/groups.ts';
import { isBroad, substanceOf } from '../../domain/goods/substances.ts';
import { foldText } from '../../domain/names/names.ts';
import { isItem, slugOf } from '../../domain/subject.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { glossOf } from '../../wording/gloss/gloss.ts';
import { type Match, reasonOf, worthOf } from '../screening/match.ts';
import { ALIASES } from '../screening/words/aliases.ts';
import { meaningOf } from '../screening/words/words.ts';
import { meant } from './meant.ts';

/** How goods meet what is controlled under one subject. */
export type Met = {
  subject: string;
  certain: boolean;
  why: string;
  /** Met only because one of a group is asked: what reaches the group abroad may bear, its own goods are others. */
  byGroup?: true;
};

/** What is called a machine, an apparatus or a cell: of these figures decide. */
const DEVICE = /[机器池]$/;

/** Asked by its name alone, a material means all of it that is listed. */
const isNamedAlone = (subject: string, goods: readonly string[]): boolean => {
  const substance = substanceOf(slugOf(subject));
  if (!substance || substance.broad || DEVICE.test(substance.zh)) return false;
  return goods.some((each) => ALIASES[subject]?.some((name) => foldText(name) === foldText(each)));
};

/** A group is met by each of its members; where a member is named, that is what is asked. */
const isOnlyGroup = (subject: string, all: readonly string[]): boolean =>
  isBroad(slugOf(subject)) &&
  all.some((other) => other !== subject && !isBroad(slugOf(other)) && groupOf(other) === groupOf(subject));

const lineInWords = (line: string): string => {
  const english = glossOf(line);
  return `a line of it reads “${line}”${english ? ` (${english})` : ''}`;
};

export type Goods = { matches: readonly Match[]; goods: readonly string[] };

/** What the screener met, by subject. `textsOf` are the lines of a measure. */
export const goodsMet = ({ matches, goods }: Goods, textsOf: (measure: Measure) => readonly string[]): Met[] => {
  const meanings = goods.map(meaningOf);
  const items = matches.filter(({ measure }) => isItem(measure.subject));
  const subjects = [...new Set(items.map(({ measure }) => measure.subject))];
  const named = meanings.flatMap((meaning) => meaning.subjects);
  /** Equipment and technology are listed for a group as a whole. */
  const asksWorks = meanings.some(({ works }) => works);
  return subjects.flatMap((subject): Met[] => {
    const own = items.filter(({ measure }) => measure.subject === subject);
    const lines = own.flatMap(({ measure }) => textsOf(measure));
    const line = lines.find((each) => meant(each, meanings) === 'wholly');
    const settled = own.find((match) => worthOf(match) === 'settles');
    const first = settled ?? own[0];
    if (!first) return [];
    const isMeant = line !== undefined || lines.some((each) => meant(each, meanings) !== undefined);
    const byGroup = !settled && !isMeant && !asksWorks && isOnlyGroup(subject, [...subjects, ...named]);
    const certain = settled !== undefined || line !== undefined || isNamedAlone(subject, goods);
    const why = line && !settled ? lineInWords(line) : reasonOf(first);
    return [{ subject, certain, why, ...(byGroup && { byGroup }) }];
  });
};

/** Whether goods, by their words, are what a measure lists: nothing but figures is left to ask. */
export const namedBy =
  (goods: Goods, textsOf: (measure: Measure) => readonly string[]) =>
  ({ measure }: Match): boolean => {
    const met = goodsMet(goods, textsOf).find(({ subject }) => subject === measure.subject);
    return met !== undefined && metBy(met, goods, measure, textsOf(measure)).certain;
  };

/** A measure with lines of its own is met for certain only by those; one without goes by the lines of its subject. */
export const metBy = (met: Met, { goods, matches }: Goods, measure: Measure, lines: readonly string[]): Met => {
  if (lines.length === 0 || measure.subject !== met.subject) return met;
  const own = matches.filter((match) => match.measure.id === measure.id);
  const settled = own.find((match) => worthOf(match) === 'settles');
  if (settled) return { ...met, certain: true, why: reasonOf(settled) };
  const meanings = goods.map(meaningOf);
  const line = lines.find((each) => meant(each, meanings) === 'wholly');
  if (line) return { ...met, certain: true, why: lineInWords(line) };
  const [first] = own;
  return { ...met, certain: isNamedAlone(met.subject, goods), why: first ? reasonOf(first) : met.why };
};
