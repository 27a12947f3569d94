import type { Reading } from './commit.ts';

/** The source of the readings that the product comes with. */
export const BASELINE = 'baseline';

export const isBaseline = ({ source }: Pick<Reading, 'source'>): boolean => source === BASELINE;

/** What a reader leaves over of a text that it read to its end. */
const LEFTOVERS: readonly string[] = [
  ...['unused-code', 'unused-hs-code', 'unused-number', 'no-schema', 'no-start'],
  ...['copy-at-odds', 'baseline-at-odds', 'target-not-seen', 'name-not-listed'],
];

/** Whether a text was read to its end, with every annex that decides something in it. */
export const isReadWhole = ({ effects, attachments, problems }: Reading): boolean =>
  effects.length > 0 &&
  attachments.every(({ read, role }) => read || role === 'guide' || role === 'rates') &&
  problems.every(({ kind }) => LEFTOVERS.includes(kind));
