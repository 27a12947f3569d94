/** A number from 0 to just below 1. */
export type Random = () => number;

/** Chance that comes out the same for the same seed (mulberry32). */
export const seededRandom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A whole number from 0 to just below `count`. */
export const below = (chance: Random, count: number): number => Math.floor(chance() * count);

/** Draws one of some; of none, undefined. */
export const drawing =
  (chance: Random) =>
  <T>(all: readonly T[]): T =>
    all[below(chance, all.length)] as T;
