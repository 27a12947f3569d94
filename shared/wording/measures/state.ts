import type { MeasureState } from '../../ledger/evaluate/measure.ts';

/** `in force`, `suspended` */
export const stateName = (state: MeasureState): string => state.replace('-', ' ');
