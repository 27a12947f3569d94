import type { Reach } from '../../domain/acts/effect.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';

const ABROAD: readonly Reach[] = ['foreign-made', 'foreign-process', 'transfer'];

/** Whether a measure reaches goods outside China alone: made there of Chinese ones, or moved between third countries. */
export const isAbroad = ({ reach = [] }: Pick<Measure, 'reach'>): boolean =>
  !reach.includes('export') && reach.some((each) => ABROAD.includes(each));
