import { isBaseline } from './baseline.ts';
import type { Reading } from './commit.ts';
import { ownProblems } from './noted.ts';
import { sumOf } from './sums.ts';

/** What a reading says, apart from where and when it was found. */
const content = (reading: Reading): string => {
  const { kind, effects, claims, mentions, attachments, title, url, certainty } = reading;
  const row = isBaseline(reading) ? [title, url, certainty] : [];
  return JSON.stringify([kind, effects, claims, mentions, attachments, ownProblems(reading), ...row]);
};

/** The sum of what a reading says, also of one whose words were let go. */
export const saidBy = (reading: Reading): number => reading.said ?? sumOf(content(reading));

/** Whether a page says what it said when it was read last. */
export const saysTheSame = (known: Reading, next: Reading): boolean =>
  known.said === undefined ? content(known) === content(next) : known.said === saidBy(next);
