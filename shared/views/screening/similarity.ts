import { isChinese } from '../../domain/names.ts';

/** Overlapping pieces of a folded name: pairs of Chinese characters, threes of letters with the edges marked. */
const gramsOf = (folded: string): ReadonlySet<string> => {
  const size = isChinese(folded) ? 2 : 3;
  const padded = size === 2 ? folded : ` ${folded} `;
  const grams = new Set<string>();
  for (let at = 0; at + size <= padded.length; at++) grams.add(padded.slice(at, at + size));
  if (grams.size === 0) grams.add(padded);
  return grams;
};

/** Finds names alike by Sørensen–Dice over their grams, touching only names that share one. */
export class NameIndex {
  readonly #sizes: number[];
  readonly #holders = new Map<string, number[]>();

  constructor(folded: readonly string[]) {
    this.#sizes = folded.map((name, place) => {
      const grams = gramsOf(name);
      for (const gram of grams) {
        const holders = this.#holders.get(gram);
        if (holders) holders.push(place);
        else this.#holders.set(gram, [place]);
      }
      return grams.size;
    });
  }

  /** Places of the names that are at least that alike, each with its score from 0 to 1, best first. */
  alike(folded: string, least: number): { place: number; score: number }[] {
    const grams = gramsOf(folded);
    const shared = new Map<number, number>();
    for (const gram of grams)
      for (const place of this.#holders.get(gram) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    return [...shared]
      .map(([place, count]) => ({ place, score: (2 * count) / (grams.size + (this.#sizes[place] ?? 0)) }))
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score);
  }
}
