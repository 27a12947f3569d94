import type { Basis } from '../wording/basis.ts';

/** What of a measure rests on the shipped baseline. */
export const basisOf = ({ basis, certainty, url }: Basis): Basis => ({
  ...(basis && { basis }),
  ...(certainty && { certainty }),
  ...(basis && url && { url }),
});

/** What of several together does: one that rests on it marks them all. */
export const basisOfAll = (all: readonly Basis[]): Omit<Basis, 'url'> => ({
  ...(all.some(({ basis }) => basis) && { basis: 'baseline' }),
  ...(all.some(({ certainty }) => certainty) && { certainty: 'likely' }),
});
