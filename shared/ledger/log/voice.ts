import type { Commit, Reading } from './commit.ts';
import { contentDigest } from './content.ts';

/** The press acts for nobody: what it says can be told, and changes no law. */
export const isVoice = ({ kind, jurisdiction, effects }: Reading): boolean =>
  kind === 'press' || (jurisdiction === null && effects.length === 0);

/** Whether a commit taught more than that one more outlet says what is known; a history is taken in whole. */
export const isLesson = ({ cause, readings, changes, threads = [] }: Commit): boolean =>
  cause === 'import' || changes.length > 0 || threads.length > 0 || !readings.every(isVoice);

/** An article under its own address: once it has been held against the law, all that is asked of it is whether it has changed. */
const isArticle = ({ kind, key, url, effects, notice }: Reading): boolean =>
  kind === 'press' && key === url && effects.length === 0 && notice === undefined;

/** Whether a reading of a commit is of an article of which nothing was told. */
export const isPassing = ({ changes }: Commit, reading: Reading): boolean =>
  isArticle(reading) && !changes.some(({ by }) => by === reading.key);

const NONE: [] = [];

/** What news an article tells, without its words. */
const newsOf = (claims: Reading['claims']): Reading['claims'] =>
  claims.filter(({ news }) => news).map(({ quotes, ...claim }) => ({ ...claim, evidence: '' }));

/** Where an article stands and of which source, what news it tells, and the sum of what it said. */
const withoutWords = (reading: Reading): Reading => {
  if (reading.said !== undefined) return reading;
  const { key, url, page, source, title, publishedOn, seenAt, publisher, ...rest } = reading;
  return {
    ...{ key, url, page, source, title, publishedOn, seenAt, ...(publisher && { publisher }) },
    ...{ kind: rest.kind, jurisdiction: rest.jurisdiction, rank: rest.rank, length: rest.length, reader: rest.reader },
    ...{
      mentions: NONE,
      effects: NONE,
      claims: newsOf(rest.claims),
      attachments: NONE,
      problems: NONE,
      said: contentDigest(reading),
    },
  };
};

/** A commit as whoever works with the log needs it: the words of articles that only repeat are let go; log and page keep them. */
export const letGo = (commit: Commit): Commit =>
  isLesson(commit)
    ? commit
    : { ...commit, readings: commit.readings.map((one) => (isArticle(one) ? withoutWords(one) : one)) };

/** The same where only what was taught is asked for: a commit that only repeats is none, and a history has no articles but those told. */
export const lessonIn = (commit: Commit): Commit | undefined => {
  if (!isLesson(commit)) return undefined;
  if (commit.cause !== 'import' || !commit.readings.some((one) => isPassing(commit, one))) return commit;
  return { ...commit, readings: commit.readings.filter((one) => !isPassing(commit, one)) };
};
