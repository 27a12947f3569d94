import { groups } from 'd3-array';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { namingOf } from '../../wording/subjects/naming.ts';
import type { NamedSubject } from '../answers/fields/terms.ts';

/** Whom or what measures are on, each once, as it is called by the first. */
export const namesOf = (measures: readonly Measure[]): NamedSubject[] =>
  groups(measures, ({ subject }) => subject).flatMap(([subject, [one]]) =>
    one ? [{ subject, ...namingOf(one) }] : [],
  );
