import type { Commit } from '../../ledger/log/commit.ts';
import type { ChangeWithMeasure } from './context.ts';

/** It says what one measure comes to, and not what is said, misread or unread. */
const isOfMeasure = ({ status, kind }: ChangeWithMeasure): boolean =>
  (status === 'confirmed' || status === 'by-date') && kind !== 'unread';

/** Told of a measure that a fuller reading of the same text has replaced by others. */
const isReadOver = ({ by, was, is }: ChangeWithMeasure, later: readonly Commit[]): boolean =>
  was === undefined && is === undefined && later.some(({ readings }) => readings.some(({ key }) => key === by));

/** One change a measure: from what it was before all of them to what it is after. */
const joined = (facts: readonly ChangeWithMeasure[]): ChangeWithMeasure[] => {
  const ends = new Map(facts.filter(isOfMeasure).map((fact) => [fact.measure, fact]));
  const begun = new Map(
    facts
      .filter(isOfMeasure)
      .toReversed()
      .map((fact) => [fact.measure, fact]),
  );
  return facts.flatMap((fact) => {
    if (!isOfMeasure(fact)) return [fact];
    const first = begun.get(fact.measure);
    return ends.get(fact.measure) === fact && first ? [{ ...fact, from: first.from }] : [];
  });
};

/**
 * What commits come to when they are told as one: a text read again is told as it was read last, one that could not be
 * read and then was as read, a report that an act has settled as the act.
 */
export const netOf = (facts: readonly ChangeWithMeasure[], commits: readonly Commit[]): ChangeWithMeasure[] => {
  const settled = new Set(commits.flatMap(({ threads = [] }) => threads.map(({ change }) => change)));
  const numberOf = ({ id }: ChangeWithMeasure): number => Number(id.split('.')[0]);
  const read = new Set(facts.filter(isOfMeasure).map(({ by }) => by));
  return joined(facts).filter((fact) => {
    if (fact.status === 'unread') return fact.notice !== fact.by || !read.has(fact.by);
    if (!isOfMeasure(fact)) return !settled.has(fact.id);
    return !isReadOver(
      fact,
      commits.filter(({ number }) => number > numberOf(fact)),
    );
  });
};
