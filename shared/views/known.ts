import { ledgerFor } from '../ledger/evaluate/regime.ts';
import type { Commit } from '../ledger/log/commit.ts';
import { morningOf } from '../ledger/log/history.ts';
import type { LogView } from '../ledger/log/log-view.ts';
import type { Instant } from '../time/civil.ts';
import { kept } from './kept.ts';

/** A history comes in source by source; each of its texts was known on the morning of its publication. */
const published = ({ at, readings }: Commit): Instant =>
  readings
    .map((reading) => morningOf(reading, reading.seenAt))
    .sort()
    .at(0) ?? at;

const views = kept<LogView>(8);

/**
 * The log as a reader of the channels knew it at a moment, in the order in which it came to be known; absent: all of it.
 * Ids and numbers stay those of the log. Everything that is asked as known at a moment is asked of this.
 */
export const knownView = (log: LogView, known = log.commits.at(-1)?.at): LogView => {
  if (known === undefined) return log;
  return views(log.ledger, known, () => {
    const ledger = ledgerFor(log.ledger, known);
    const { began = known } = log.ledger;
    const history = ({ cause, at }: Commit): boolean => cause === 'import' && (ledger !== log.ledger || at < began);
    const commits = log.commits
      .map((commit) => (history(commit) ? { ...commit, at: published(commit) } : commit))
      .filter(({ at }) => at <= known)
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.number - b.number));
    return { commits, ledger };
  });
};
