import type { Measure } from '../../ledger/evaluate/measure.ts';

/** What a text does to a firm where it does not list it. */
export const VERBS: Partial<Record<Measure['kind'], string>> = {
  investigation: 'investigation of',
  warning: 'warning about',
  restriction: 'further measures on',
};
