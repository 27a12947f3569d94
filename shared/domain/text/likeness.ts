import { fnv } from './fnv.ts';

/** Words that follow each other: a text is held as the set of these. */
const SHINGLE = 4;
/** Characters of a text that are looked at; an agency's longest story has half as many. */
const MOST = 40_000;
/** A text of fewer shingles is any outlet's one sentence. */
const FEWEST = 12;

/** A character a value, of 64. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = 128;

/** So much of the shorter text stands in both of two copies: `npm run mirrors` shows it. */
const SHARED = 0.4;
/** Fewer equal values come by chance: where one text is many times longer, nothing is known. */
const FEWEST_EQUAL = 10;

/** Murmur's last step: each seed orders all sums anew. */
const mixed = (sum: number): number => {
  const once = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
};
const SEEDS = Array.from({ length: VALUES }, (_, place) => mixed(place + 1));

const WORDS = /[\p{L}\p{N}]+/gu;

const shinglesOf = (text: string): Set<number> => {
  const words = text.slice(0, MOST).normalize('NFKC').toLowerCase().match(WORDS) ?? [];
  const ends = Math.max(0, words.length - SHINGLE + 1);
  return new Set(Array.from({ length: ends }, (_, from) => fnv(words.slice(from, from + SHINGLE).join(' '))));
};

/**
 * What a text shares with its copies: `<shingles>.<values>`, a MinHash of its words four by four, some 130 characters
 * whatever its length. None of a text that is too short to have any of its own.
 */
export const likenessOf = (text: string): string | undefined => {
  const shingles = shinglesOf(text);
  if (shingles.size < FEWEST) return undefined;
  const least = new Uint32Array(VALUES).fill(0xffffffff);
  for (const shingle of shingles)
    for (const [place, seed] of SEEDS.entries()) least[place] = Math.min(least[place] ?? 0, mixed(shingle ^ seed));
  return `${shingles.size}.${[...least].map((value) => DIGITS[value % DIGITS.length]).join('')}`;
};

const parted = (likeness: string): { size: number; values: string } => {
  const [size, values = ''] = likeness.split('.');
  return { size: Number(size), values };
};

/** The share of the shorter text that stands in the other, 0 to 1, as far as their likenesses tell. */
export const sharedBy = (one: string, other: string): number => {
  const [a, b] = [parted(one), parted(other)];
  const equal = [...a.values].filter((value, place) => value === b.values[place]).length;
  if (equal < FEWEST_EQUAL) return 0;
  const chance = 1 / DIGITS.length;
  const union = (equal / VALUES - chance) / (1 - chance);
  const both = (union * (a.size + b.size)) / (1 + union);
  return Math.min(1, both / Math.min(a.size, b.size));
};

/** Whether two texts are one, under whatever headline, cut short or with a few sentences of its own. */
export const isCopy = (one: string, other: string): boolean => sharedBy(one, other) >= SHARED;
