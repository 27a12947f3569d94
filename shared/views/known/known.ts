import { ledgerFor } from '../../ledger/evaluate/regime.ts';
import type { Commit } from '../../ledger/log/commit.ts';
import { morningOf } from '../../ledger/log/history.ts';
import { lessonBy } from '../../ledger/log/ledger.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { isLesson } from '../../ledger/log/voice.ts';
import type { Instant } from '../../time/civil.ts';
import { foundIn } from './found-in.ts';
import { lruCache } from './lru-cache.ts';

/** A history comes in source by source; each of its texts was known on the morning of its publication. */
const published = ({ at, readings }: Commit): Instant =>
  readings
    .map((reading) => morningOf(reading, reading.seenAt))
    .sort()
    .at(0) ?? at;

const lessons = lruCache<readonly Commit[]>(1);
const views = lruCache<LogView>(8);

const lessonsAmong = foundIn((commit) => (isLesson(commit) ? [commit] : []));

/** The commits that taught something, in the order of the log. */
export const lessonsIn = ({ commits, ledger }: LogView): readonly Commit[] =>
  lessons(ledger.lesson, '', () => lessonsAmong(commits));

/**
 * The log as a reader of the channels knew it at a moment, in the order in which it came to be known; absent: all of it.
 * Ids and numbers stay those of the log; voices are left out. Everything that is asked as known at a moment is asked of this.
 */
export const knownView = (log: LogView, asked = log.commits.at(-1)?.at): LogView => {
  if (asked === undefined) return log;
  const known = lessonBy(log.ledger, asked);
  return views(log.ledger.lesson, known, () => {
    const ledger = ledgerFor(log.ledger, known);
    const { began = known } = log.ledger;
    const history = ({ cause, at }: Commit): boolean => cause === 'import' && (ledger !== log.ledger || at < began);
    const commits = lessonsIn(log)
      .map((commit) => (history(commit) ? { ...commit, at: published(commit) } : commit))
      .filter(({ at }) => at <= known)
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.number - b.number));
    return { commits, ledger };
  });
};

/** The last commit that was known at a moment, be it a voice. */
export const lastKnown = (log: LogView, known: Instant): Commit | undefined => {
  const lesson = knownView(log, known).commits.at(-1);
  const { began = known } = log.ledger;
  const voice = known < began ? undefined : log.commits.findLast(({ at }) => at <= known);
  return voice !== undefined && voice.at > (lesson?.at ?? '') ? voice : lesson;
};
