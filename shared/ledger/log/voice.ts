import type { Commit, Reading } from './commit.ts';

/** The press acts for nobody: what it says can be told, and changes no law. */
export const isVoice = ({ kind, jurisdiction, effects }: Reading): boolean =>
  kind === 'press' || (jurisdiction === null && effects.length === 0);

/** Whether a commit taught more than that one more outlet says what is known; a history is taken in whole. */
export const isLesson = ({ cause, readings, changes, threads = [] }: Commit): boolean =>
  cause === 'import' || changes.length > 0 || threads.length > 0 || !readings.every(isVoice);
