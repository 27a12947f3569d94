import { isChinese } from '../../domain/names/names.ts';

/** Places in the tables below: letters and words go by their hash, and those that share one are taken for the same. */
const PLACES = 2 ** 16;
/** Of two names' pieces what they have in common, twice: below this screening takes nobody for alike, in a short one that begins the same but for a slip. */
const LEAST_ALIKE = 0.58;
const LEAST_OF_SHORT = 0.4;
const SHORT = 18;

const hashOf = (text: string, seed: number): number => {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return ((hash >>> 16) ^ hash) & (PLACES - 1);
};

/** Threes of letters, pairs of Chinese characters. */
const gramsOf = (folded: string): number[] => {
  const size = isChinese(folded) ? 2 : 3;
  const padded = size === 2 ? folded : ` ${folded} `;
  const count = Math.max(1, padded.length - size + 1);
  return [...new Set(Array.from({ length: count }, (_, at) => hashOf(padded.slice(at, at + size), 0x811c9dc5)))];
};

/** Spaces come and go: `aero vironment europe` is `aerovironment europe`. */
const joined = (words: readonly string[]): string[] =>
  [2, 3, words.length].map((size) => words.slice(0, size).join(''));

/** The words that can stand for a name: of a Chinese one how it begins and how it ends. */
const wordsOf = (folded: string): number[] => {
  const words = isChinese(folded)
    ? [folded.slice(0, 2), folded.slice(-2), ...folded.split(/\P{Script=Han}+/u)]
    : [...folded.split(' '), ...joined(folded.split(' '))];
  return [...new Set(words.filter(Boolean).map((word) => hashOf(word, 0x050c5d1f)))];
};

/** Numbers in rows of different lengths, one after another. */
class Rows {
  values = new Uint16Array(1024);
  readonly #ends: number[] = [];
  get size(): number {
    return this.#ends.length;
  }
  from(place: number): number {
    return this.#ends[place - 1] ?? 0;
  }
  to(place: number): number {
    return this.#ends[place] ?? 0;
  }
  push(row: readonly number[]): void {
    const from = this.from(this.size);
    if (from + row.length > this.values.length) {
      const wider = new Uint16Array(2 * this.values.length + row.length);
      wider.set(this.values);
      this.values = wider;
    }
    this.values.set(row, from);
    this.#ends.push(from + row.length);
  }
}

const NOBODY: number[] = [];

const holdsOne = (rows: Rows, place: number, wanted: Uint8Array): boolean => {
  for (let at = rows.from(place); at < rows.to(place); at++) if (wanted[rows.values[at] ?? 0] === 1) return true;
  return false;
};

/** Whether a row has as much in common with one of these as names must have that are alike. */
const alikeTo = (others: readonly (readonly number[])[]): ((rows: Rows, place: number) => boolean) => {
  const holders = Array.from({ length: PLACES }, (): number[] => NOBODY);
  others.forEach((grams, other) => {
    for (const gram of grams) holders[gram] = [...(holders[gram] ?? NOBODY), other];
  });
  const counts = new Uint8Array(others.length);
  return (rows, place) => {
    const [from, to] = [rows.from(place), rows.to(place)];
    counts.fill(0);
    const [short, first] = [to - from < SHORT, rows.values[from]];
    let alike = false;
    for (let at = from; at < to && !alike; at++)
      for (const other of holders[rows.values[at] ?? 0] ?? NOBODY) {
        const shared = (counts[other] ?? 0) + 1;
        counts[other] = shared;
        if (
          2 * shared >=
          (short && others[other]?.[0] === first ? LEAST_OF_SHORT : LEAST_ALIKE) *
            (to - from + (others[other]?.length ?? 0))
        )
          alike = true;
      }
    return alike;
  };
};

/**
 * Names in pieces, to find the few that could be one of some others at all. It may find too many and must not miss: a
 * name with a whole word of another that is rare here, or its first, and one with most of its letters.
 */
export class NamePieces {
  readonly #grams = new Rows();
  readonly #words = new Rows();
  readonly #wordCount = new Uint32Array(PLACES);

  get size(): number {
    return this.#grams.size;
  }

  /** Its place is the number of those before it. */
  add(folded: string): void {
    const [grams, words] = [gramsOf(folded), wordsOf(folded)];
    for (const word of words) this.#wordCount[word] = (this.#wordCount[word] ?? 0) + 1;
    this.#grams.push(grams);
    this.#words.push(words);
  }

  /** Places of the names that could be one of these. */
  like(others: readonly string[]): number[] {
    const common = Math.max(50, this.size / 200);
    const isTelling = (word: number, place: number): boolean => place === 0 || (this.#wordCount[word] ?? 0) < common;
    const words = new Uint8Array(PLACES);
    for (const word of others.flatMap((other) => wordsOf(other).filter(isTelling))) words[word] = 1;
    const alike = alikeTo(others.map(gramsOf));
    const found: number[] = [];
    for (let place = 0; place < this.size; place++)
      if (holdsOne(this.#words, place, words) || alike(this.#grams, place)) found.push(place);
    return found;
  }
}
