import type { Found } from '../answers/questions/search.ts';
import type { Entry } from './entries.ts';
import { type Asked, WEIGHT, type Weighed, weigh } from './weigh.ts';

export type Weighted = Found & Weighed;

export const WITHOUT_MEASURE = 'no measure of its own';

export const foundBy = (entry: Entry, { weight, why }: Weighed): Weighted => {
  const { kind, id, name, nameZh, titleEn, about, known } = entry;
  const said = known ? why : WITHOUT_MEASURE;
  return {
    kind,
    id,
    name,
    ...(nameZh && { nameZh }),
    ...(titleEn && { titleEn }),
    ...(about && { about }),
    ...(said && { why: said }),
    weight: known ? weight : Math.min(weight, WEIGHT.begins - 1),
  };
};

/** What of all entries answers, each with how much tells for it. */
export const met = (entries: readonly Entry[], asked: Asked): Weighted[] =>
  entries.flatMap((entry) => {
    const weighed = weigh(entry, asked);
    return weighed === undefined ? [] : [foundBy(entry, weighed)];
  });
