import type { Change } from './change.ts';
import type { Commit } from './commit.ts';

/** A change that was reported of the press or of an official, with the commit that told it and the likeness of the text. */
export type Reported = { commit: number; change: Change; likeness?: string };

/** A change of a commit as reported. */
export const reportedIn = ({ number, readings }: Pick<Commit, 'number' | 'readings'>, change: Change): Reported => {
  const likeness = readings.find(({ key }) => key === change.by)?.likeness;
  return { commit: number, change, ...(likeness && { likeness }) };
};
