import { group } from 'd3-array';
import { foldName, isChinese } from '../../domain/names.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { Match } from './match.ts';
import { NameIndex } from './similarity.ts';

/** Below this share of common pieces two names are taken for different firms; a Chinese name has few pieces. */
const ALIKE = 0.72;
const ALIKE_CHINESE = 0.6;
const FUZZY_SHOWN = 5;
const SHORTEST = 4;

type Name = { measure: Measure; given: string; folded: string };

const namesOf = (measure: Measure): Name[] =>
  [measure.name, measure.nameZh, ...(measure.aliases ?? [])]
    .filter((given) => given !== undefined)
    .map((given): Name => ({ measure, given, folded: foldName(given) }));

/** The beginnings of a folded name, word by word, up to the whole. */
const stemsOf = (folded: string): string[] => {
  const words = folded.split(' ');
  return words.map((_, last) => words.slice(0, last + 1).join(' ')).filter((stem) => stem.length >= SHORTEST);
};

/** Letters of lists are Latin and Chinese: a name in others cannot be compared. */
const OTHER_LETTERS = /(?!\p{Script=Latin}|\p{Script=Han})\p{L}/u;
export const isComparable = (given: string): boolean => {
  const folded = foldName(given);
  return folded !== '' && !OTHER_LETTERS.test(folded);
};

export const partyMatches = (listings: readonly Measure[]): ((given: string) => Match[]) => {
  const names = listings.flatMap(namesOf);
  const exact = group(names, ({ folded }) => folded);
  const longer = new Map<string, Name[]>();
  for (const name of names)
    for (const stem of stemsOf(name.folded).slice(0, -1)) longer.set(stem, [...(longer.get(stem) ?? []), name]);
  const index = new NameIndex(names.map(({ folded }) => folded));

  return (given) => {
    const folded = foldName(given);
    if (folded === '') return [];
    const same = exact.get(folded);
    if (same)
      return same.map(({ measure, given: listed }) => {
        const literal = listed.toLowerCase() === given.toLowerCase() ? 'exact' : 'alias';
        return { measure, how: measure.parent ? 'branch' : literal, score: 1, met: listed };
      });
    const parents = stemsOf(folded).flatMap((stem) => exact.get(stem) ?? []);
    const whole = (longer.get(folded) ?? []).slice(0, FUZZY_SHOWN);
    const alike = index.alike(folded, isChinese(folded) ? ALIKE_CHINESE : ALIKE).slice(0, FUZZY_SHOWN);
    return [
      ...parents.map(({ measure, given: met }): Match => ({ measure, how: 'named-after', score: ALIKE, met })),
      ...whole.map(({ measure, given: met }): Match => ({ measure, how: 'short-form', score: ALIKE, met })),
      ...alike.flatMap(({ place, score }): Match[] => {
        const name = names[place];
        return name ? [{ measure: name.measure, how: 'fuzzy', score, met: name.given }] : [];
      }),
    ];
  };
};
