import type { Problem } from '../../domain/acts/extraction.ts';
import type { Reading } from './commit.ts';

/** What is noted of a reading when it is held against the log, beside what its reader found. */
const NOTED = ['copy-at-odds', 'baseline-at-odds', 'target-not-seen', 'name-not-listed'] as const;
export type Noted = Problem & { kind: (typeof NOTED)[number] };

export const withNotes = (reading: Reading, notes: readonly Noted[]): Reading =>
  notes.length === 0 ? reading : { ...reading, problems: [...reading.problems, ...notes] };

/** What a reader found in the page itself. */
export const ownProblems = ({ problems }: Reading): Problem[] =>
  problems.filter(({ kind }) => !NOTED.some((noted) => noted === kind));
