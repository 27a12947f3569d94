import type { Measure } from '../../ledger/evaluate/measure.ts';

/** What meeting a measure in some way is worth: it settles the question, leaves it to a person, or names somebody related. */
type Worth = 'settles' | 'open' | 'related';
type Way = { worth: Worth; words: (met: string) => string };

const settles = (words: Way['words']): Way => ({ worth: 'settles', words });
const open = (words: Way['words']): Way => ({ worth: 'open', words });
const related = (words: Way['words']): Way => ({ worth: 'related', words });

/** The ways in which a line meets a measure. */
const WAYS = {
  exact: settles((met) => `listed as ${met}`),
  alias: settles((met) => `another form of ${met}`),
  branch: settles((met) => `listed branch ${met}`),
  former: settles((met) => `former name of ${met}`),
  /** Another firm of the same name, one named after it, of the same group by name, the parent that a notice names. */
  namesake: related((met) => `another firm is called ${met}`),
  'named-after': related((met) => `has the name of ${met} in its own`),
  'same-group': related((met) => `has the same distinguishing word as ${met}`),
  parent: related((met) => `parent of ${met}`),
  'short-form': open((met) => `short for ${met}`),
  fuzzy: open((met) => `like ${met}`),
  /** At or below a listed code; above one. */
  code: settles((met) => `control code ${met}`),
  'wider-code': open((met) => `finer code ${met} is listed`),
  hs: open((met) => `HS code ${met}, a reference only`),
  duty: open((met) => `a duty on HS code ${met}`),
  item: open((met) => `an item reads ${met}`),
  /** By an item of another measure on the substance. */
  'listed-by': open((met) => `an item reads ${met}`),
  material: open((met) => `some forms of ${met} are controlled`),
  /** A measure on some users or places of a whole group, beside what is met in it. */
  group: open((met) => `it bears on ${met} as one of its group`),
  /** A measure on every dual-use item, beside what is met. */
  'dual-use': open(() => 'it bears on every dual-use item'),
  'may-hold': open((met) => `it may hold ${met}, some forms of which are controlled`),
} as const satisfies Record<string, Way>;

type How = keyof typeof WAYS;
export type Match = {
  measure: Measure;
  how: How;
  score: number;
  met: string;
  /** Of the item that was met. */
  code?: string;
  /** How much of what a line says of goods an item says too. */
  likeness?: number;
  /** What was compared and what is the same, where the way alone does not say it. */
  why?: string;
};

export const worthOf = ({ how }: Pick<Match, 'how'>): Worth => WAYS[how].worth;

/** Why a line met a measure, in words; a likeness with its score. */
export const reasonOf = ({ how, met, score, why }: Match): string =>
  `${why ?? WAYS[how].words(met)}${how === 'fuzzy' ? ` (${Math.round(score * 100)} %)` : ''}`;

/** It bears only on some users, or on goods that are made or moved abroad. */
export const isConditional = ({ endUse, reach }: Measure): boolean =>
  endUse !== undefined || (reach !== undefined && !reach.includes('export'));
