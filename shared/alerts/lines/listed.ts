import { listRow } from '../../domain/lists.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { listName } from '../../wording/list.ts';
import { groupedBy } from '../../wording/runs.ts';
import { someNames } from '../../wording/subject.ts';
import type { ChangeWithMeasure } from '../context.ts';
import { heads, listOf, nameOf } from './families.ts';

/** What a text does to a firm where it does not list it. */
export const VERBS: Partial<Record<Measure['kind'], string>> = {
  investigation: 'investigation of',
  warning: 'warning about',
  restriction: 'further measures on',
};

const NAMED = 3;

export const who = (facts: readonly ChangeWithMeasure[], noun: string): string => {
  const own = heads(facts).map(nameOf);
  if (own.length <= NAMED) return someNames(own);
  return `${own.length} ${noun}`;
};

/** `PVH, Illumina put on the Unreliable Entity List`, `28 firms put on the control list`, `investigation of PVH`. */
export const listedClauses = (facts: readonly ChangeWithMeasure[]): string[] =>
  groupedBy(facts, (fact) => `${fact.is?.kind} ${listOf(fact)}`).map(([, own]) => {
    const [first] = own;
    const verb = first?.is && VERBS[first.is.kind];
    if (verb) return `${verb} ${who(own, 'firms')}`;
    const list = first ? listOf(first) : '';
    if (listRow(list)?.persons) return `${listName(list)} on ${who(own, 'names')}`;
    return `${who(own, 'firms')} put on the ${listName(list)}`;
  });
