import { countriesIn } from '../domain/countries.ts';
import { nameKeysOf } from '../domain/names.ts';
import type { Measure } from '../ledger/evaluate/measure.ts';
import type { LogView } from '../ledger/log/log-view.ts';
import type { At } from './at.ts';
import { copiesKnown } from './copies.ts';

const onlyOf = (countries: readonly string[]): string | undefined =>
  countries.length === 1 ? countries[0] : undefined;

/** Where the listed are: as their listing says, as another on the same firm does, or the one country that its text names. */
export const homesOf = (
  log: LogView,
  at: At,
  measures: readonly Measure[],
): ((measure: Measure) => string | undefined) => {
  const texts = copiesKnown(log, at.known);
  const stated = new Map(
    measures.flatMap((measure) =>
      measure.country ? nameKeysOf(measure).map((key) => [key, measure.country]) : [],
    ) as [string, string][],
  );
  return (measure) => {
    if (measure.country !== undefined) return measure.country;
    const elsewhere = nameKeysOf(measure).flatMap((key) => stated.get(key) ?? []);
    return elsewhere[0] ?? onlyOf(countriesIn(texts.get(measure.notice)?.[0].title ?? ''));
  };
};
