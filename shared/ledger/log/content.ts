import { isBaseline } from './baseline.ts';
import type { Reading } from './commit.ts';
import { digestOf } from './digest-map.ts';
import { ownProblems } from './noted.ts';

/** What a reading says, apart from where and when it was found. */
const content = (reading: Reading): string => {
  const { kind, effects, claims, mentions, attachments, title, url, certainty } = reading;
  const row = isBaseline(reading) ? [title, url, certainty] : [];
  return JSON.stringify([kind, effects, claims, mentions, attachments, ownProblems(reading), ...row]);
};

/** The sum of what a reading says, also of one whose words were let go. */
export const contentDigest = (reading: Reading): number => reading.said ?? digestOf(content(reading));

/** Whether a page says what it said when it was read last. */
export const hasSameContent = (known: Reading, next: Reading): boolean =>
  known.said === undefined ? content(known) === content(next) : known.said === contentDigest(next);
