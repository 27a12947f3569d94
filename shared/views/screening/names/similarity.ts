import { tellingOf } from '../../../domain/names/name-words.ts';
import { isChinese } from '../../../domain/names/names.ts';
import { heard } from '../../../domain/text/kana.ts';

/** Overlapping pieces of a name without spaces: pairs of Chinese characters, threes of letters with the edges marked. */
const gramsOf = (key: string): ReadonlySet<string> => {
  const isHan = isChinese(key);
  const size = isHan ? 2 : 3;
  const padded = isHan ? key : ` ${key} `;
  const grams = new Set<string>();
  for (let at = 0; at + size <= padded.length; at++) grams.add(padded.slice(at, at + size));
  if (grams.size === 0) grams.add(padded);
  return grams;
};

/** Finds names alike by Sørensen–Dice over their grams, touching only names that share one. */
export class NameIndex {
  readonly #sizes: number[];
  readonly #holders = new Map<string, number[]>();

  constructor(names: readonly string[]) {
    this.#sizes = names.map((name, place) => {
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
  alike(name: string, least: number): { place: number; score: number }[] {
    const grams = gramsOf(name);
    const shared = new Uint16Array(this.#sizes.length);
    const touched: number[] = [];
    for (const gram of grams)
      for (const place of this.#holders.get(gram) ?? []) {
        if (shared[place] === 0) touched.push(place);
        shared[place] = (shared[place] ?? 0) + 1;
      }
    const out: { place: number; score: number }[] = [];
    for (const place of touched) {
      const score = (2 * (shared[place] ?? 0)) / (grams.size + (this.#sizes[place] ?? 0));
      if (score >= least) out.push({ place, score });
    }
    return out.sort((a, b) => b.score - a.score);
  }
}

/** Letters to put in, leave out, change or swap with the next to make one word of the other; `beyond` is far enough. */
export const editsBetween = (one: string, other: string, beyond: number): number => {
  if (Math.abs(one.length - other.length) >= beyond) return beyond;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1];
      let least = Math.min((last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (same ? 0 : 1));
      const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (swapped) least = Math.min(least, (before[at - 2] ?? 0) + 1);
      next.push(least);
    }
    [before, last] = [last, next];
  }
  return Math.min(last[other.length] ?? beyond, beyond);
};

const SHORTEST_HEARD = 3;
/** `photonix` for `photonics`, `ekodyne` for `echodyne`. */
const soundsLike = (one: string, other: string): boolean => {
  const sound = heard(one);
  return sound.length >= SHORTEST_HEARD && sound === heard(other) && editsBetween(one, other, 4) < 4;
};

/** Whether one word is another misspelt, or in another number: the first letter is seldom wrong. */
const isMisspelt = (one: string, other: string): boolean => {
  if (one === other) return true;
  const length = Math.min(one.length, other.length);
  if (length < 5 || one[0] !== other[0]) return false;
  if (soundsLike(one, other)) return true;
  if (tellingOf(one) === 0 || tellingOf(other) === 0) {
    const ending = one.slice(0, length - 1) === other.slice(0, length - 1);
    return ending || editsBetween(one, other, 2) < (length > 5 ? 2 : 1);
  }
  return editsBetween(one, other, length < 9 ? 2 : 3) < (length < 9 ? 2 : 3);
};

const LONG_FORMS = ['corporation', 'incorporated', 'limited', 'company'];
const isMisspeltForm = (word = ''): boolean => LONG_FORMS.some((form) => editsBetween(word, form, 3) < 3);

const isOneKey = (given: readonly string[], listed: readonly string[]): boolean => {
  const [one, other] = [given.join(''), listed.join('')];
  return given.length !== listed.length && Math.min(one.length, other.length) >= 8 && editsBetween(one, other, 2) < 2;
};

/** Whether a Latin name is another one misspelt, word by word; what says nothing of who it is may be missing at the end. */
export const isMisspeltName = (given: readonly string[], listed: readonly string[]): boolean => {
  if (given.length === listed.length + 1 && isMisspeltForm(given.at(-1)))
    return given.every((word, at) => at === listed.length || word === listed[at]);
  const rest = listed.slice(given.length);
  if (given.length > listed.length || rest.some((word) => tellingOf(word) > 0)) return isOneKey(given, listed);
  if (given.every((word, at) => word === listed[at])) return false;
  const isPaired = given.every((word, at) => isMisspelt(word, listed[at] ?? ''));
  const isOneOff = listed.length > 1 && given.filter((word, at) => word !== listed[at]).length === 1;
  const isTold =
    rest.length === 0 ? isOneOff || listed.some((word) => tellingOf(word) > 0) : tellingOf(given[0] ?? '') === 2;
  return (isPaired && isTold) || isOneKey(given, listed);
};
