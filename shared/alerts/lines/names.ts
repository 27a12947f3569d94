import { barsNothing } from '../../ledger/evaluate/measure.ts';
import { countryName } from '../../wording/rules/rule.ts';
import { someNames } from '../../wording/subjects/subject.ts';
import { unique } from '../../wording/text/runs.ts';
import type { AlertContext, ChangeWithMeasure } from '../facts/context.ts';
import { heads, listOf, nameOf, ofFamily } from '../facts/families.ts';
import { textName } from '../facts/text-name.ts';
import type { Line, Table } from '../message/message.ts';

const FEW = 3;
const MOST_IN_LINE = 20;

const BEGAN = new Set(['announced', 'in-force', 'listed']);

/** Each name once, in the order of the lists. */
const listed = (facts: readonly ChangeWithMeasure[]): ChangeWithMeasure[] => {
  const own = ofFamily(facts, 'listing').filter(({ kind, is }) => BEGAN.has(kind) && !barsNothing(is?.kind));
  return [...new Map(own.map((fact) => [fact.subject, fact])).values()];
};

const bothNames = ({ name, nameZh, is }: ChangeWithMeasure): string =>
  unique([name ?? is?.name, nameZh ?? is?.nameZh].filter((one) => one !== undefined)).join(' ');

/** Everybody that is put on a list, in English and Chinese; in short the first of them. */
export const namesLines = (facts: readonly ChangeWithMeasure[]): Line[] => {
  const all = listed(facts);
  if (heads(all).length <= FEW) return [];
  const text = `${all.length} names: ${someNames(all.map(nameOf), FEW + 1)}`;
  return [{ label: 'NAMES', text, items: all.map(bothNames) }];
};

/** The same as a table, where there are more of them than a mail is read for. */
export const namesTables = (facts: readonly ChangeWithMeasure[], context: AlertContext): Table[] => {
  const all = listed(facts);
  if (all.length <= MOST_IN_LINE) return [];
  return [
    {
      name: 'names.csv',
      columns: ['name', 'name in Chinese', 'country', 'list', 'notice', 'from'],
      rows: all.map((fact) => [
        fact.name ?? fact.is?.name ?? '',
        fact.nameZh ?? fact.is?.nameZh ?? '',
        fact.is?.country ? countryName(fact.is.country) : '',
        listOf(fact),
        textName(fact.notice ?? fact.by ?? '', context),
        fact.since,
      ]),
    },
  ];
};
