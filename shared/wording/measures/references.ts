import { groupOf } from '../../domain/goods/groups.ts';
import { GROUP_NAMES } from '../../domain/goods/substances.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { noticeName, noticeNumber, paragraphs } from '../notices/notice.ts';
import { ruleOf } from '../rules/rule.ts';
import { symbolOf, thingsOf } from '../subjects/subject.ts';
import { groupedBy } from '../text/runs.ts';

/** Elements by their groups, as their notice orders them; then other goods, then what reaches abroad. */
const place = ({ subject, reach }: Measure): number => {
  const group = groupOf(subject);
  const rank = group === undefined ? GROUP_NAMES.length : GROUP_NAMES.indexOf(group);
  return rank + (symbolOf(subject) === undefined ? 0.5 : 0) + (reach?.length ? GROUP_NAMES.length + 1 : 0);
};

export const inOrder = (measures: readonly Measure[]): Measure[] => measures.toSorted((a, b) => place(a) - place(b));

/** `57`, `46/2024 ¶2`: one notice, with the paragraph where the notice has others that do something else. */
export const reference = (measures: readonly Measure[], year: string, named = noticeNumber): string => {
  const notice = measures[0]?.notice ?? '';
  const told = measures.filter(({ reach, destinations }) => reach?.length || destinations?.length);
  const where = paragraphs(told.flatMap(({ provision }) => provision ?? []));
  return where === '' ? named(notice, year) : `${named(notice, year)} ${where}`;
};

/** `Ho Er Tm Eu Yb (57), equipment (56), superhard (55)` */
export const withNotices = (measures: readonly Measure[], year: string): string => {
  const groups = groupedBy(inOrder(measures), ({ notice }) => notice);
  const elementsFirst = measures.some(({ subject, reach }) => symbolOf(subject) !== undefined && !reach?.length);
  return groups
    .map(([, members]) => {
      const things = thingsOf(members);
      return `${elementsFirst ? things.replace(/^rare-earth /, '') : things} (${reference(members, year)})`;
    })
    .join(', ');
};

/** `rare-earth technology (62), No.61 ¶1(3)`: what reaches abroad by its paragraph alone. */
const withParagraphs = (measures: readonly Measure[], year: string): string => {
  const abroad = measures.filter(({ reach, provision }) => reach?.length && provision);
  const rest = measures.filter((measure) => !abroad.includes(measure));
  const named = groupedBy(abroad, ({ notice }) => notice).map(
    ([notice, members]) =>
      `${noticeName(notice, year)} ${paragraphs(members.flatMap(({ provision }) => provision ?? []))}`,
  );
  return [...(rest.length > 0 ? [withNotices(rest, year)] : []), ...named].join(', ');
};

/** The same, with its rule where that is no licence for everywhere: `US denial of Ga Ge Sb (46/2024 ¶2)`. */
export const withRules = (measures: readonly Measure[], year: string): string =>
  groupedBy(inOrder(measures), ({ rule, destinations = [], endUse = [] }) =>
    JSON.stringify([rule, destinations, endUse]),
  )
    .map(([, own]) => {
      const [first] = own;
      const plain = first?.rule === undefined || (first.rule === 'licence' && !first.destinations?.length);
      return first && !plain ? ruleOf(first, withNotices(own, year)) : withParagraphs(own, year);
    })
    .join('; ');
