import type { Measure } from '../../ledger/evaluate/measure.ts';

/** What is known of it from the shipped baseline alone, and where the text itself stands. */
export type Basis = Pick<Measure, 'basis' | 'certainty' | 'url'>;

/** In a cell or a column: `baseline`, `baseline, likely`. */
export const basisMark = ({ basis, certainty }: Basis): string | undefined =>
  basis && [basis, certainty].filter(Boolean).join(', ');

/** What the mark means. */
export const basisInWords = ({ basis, certainty }: Basis): string | undefined => {
  if (basis === undefined) return undefined;
  const likely = certainty === 'likely' ? ', which has it at second hand' : '';
  return `from the shipped baseline${likely}; the notice itself has not been read here`;
};
