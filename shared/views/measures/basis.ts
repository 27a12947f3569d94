import { isBaseline } from '../../ledger/log/baseline.ts';
import type { Reading } from '../../ledger/log/commit.ts';
import type { Basis } from '../../wording/measures/basis.ts';

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

/** What of these texts is known from the shipped baseline alone. */
export const basisOfTexts = (texts: readonly Reading[]): Omit<Basis, 'url'> =>
  basisOfAll(texts.filter(isBaseline).map(({ certainty }) => ({ basis: 'baseline', ...(certainty && { certainty }) })));
