import type { Measure } from '../../ledger/evaluate/measure.ts';

/** What meeting a measure in some way is worth: it settles the question, leaves it to a person, or names somebody related. */
type Worth = 'settles' | 'open' | 'related';
type Way = { worth: Worth; words: (met: string) => string };

const settles = (words: Way['words']): Way => ({ worth: 'settles', words });
const open = (words: Way['words']): Way => ({ worth: 'open', words });

/** The ways in which a line meets a measure. */
const WAYS = {
  exact: settles((met) => `listed as ${met}`),
  alias: settles((met) => `another form of ${met}`),
  branch: settles((met) => `listed branch ${met}`),
  'named-after': open((met) => `begins like ${met}`),
  'short-form': open((met) => `short for ${met}`),
  fuzzy: open((met) => `like ${met}`),
  /** At or below a listed code; above one. */
  code: settles((met) => `control code ${met}`),
  'wider-code': open((met) => `finer code ${met} is listed`),
  hs: open((met) => `HS code ${met}, a reference only`),
  duty: open((met) => `a duty on HS code ${met}`),
  material: open((met) => `${met} is controlled in some forms`),
  item: open((met) => `an item reads “${met}”`),
} as const satisfies Record<string, Way>;

type How = keyof typeof WAYS;
export type Match = { measure: Measure; how: How; score: number; met: string };

export const worthOf = ({ how }: Pick<Match, 'how'>): Worth => WAYS[how].worth;

/** Why a line met a measure, in words; a likeness with its score. */
export const reasonOf = ({ how, met, score }: Match): string =>
  `${WAYS[how].words(met)}${how === 'fuzzy' ? ` (${Math.round(score * 100)} %)` : ''}`;
