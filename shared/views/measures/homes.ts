import { countriesIn } from '../../domain/names/countries.ts';
import { nameKeysOf } from '../../domain/names/names.ts';
import { memoizedText } from '../../domain/text/memoized-text.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { memoized } from '../../ledger/log/memoized.ts';
import type { At } from '../known/at.ts';
import { copiesKnown } from '../known/copies.ts';

const countriesOf = memoizedText(countriesIn);

const onlyOf = (countries: readonly string[]): string | undefined =>
  countries.length === 1 ? countries[0] : undefined;

/** Where each name is said to be by a listing that says it. */
const statedIn = memoized(
  (measures: readonly Measure[]): ReadonlyMap<string, string> =>
    new Map(
      measures.flatMap((measure) =>
        measure.country ? nameKeysOf(measure).map((key) => [key, measure.country]) : [],
      ) as [string, string][],
    ),
);

/** Where the listed are: as their listing says, as another on the same firm does, or the one country that its text names. */
export const homesOf = (
  log: LogView,
  at: At,
  measures: readonly Measure[],
): ((measure: Measure) => string | undefined) => {
  const texts = copiesKnown(log, at.known);
  const stated = statedIn(measures);
  return (measure) => {
    if (measure.country !== undefined) return measure.country;
    const elsewhere = nameKeysOf(measure).flatMap((key) => stated.get(key) ?? []);
    return elsewhere[0] ?? onlyOf(countriesOf(texts.get(measure.notice)?.[0].title ?? ''));
  };
};
