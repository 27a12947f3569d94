import { decide } from '../../shared/ledger/decide/decide.ts';
import { due } from '../../shared/ledger/decide/due.ts';
import type { Commit, Reading } from '../../shared/ledger/log/commit.ts';
import { emptyLedger, fold, type Ledger } from '../../shared/ledger/log/ledger.ts';
import type { Instant } from '../../shared/time/civil.ts';
import type { SeenDocument } from '../../simulator/documents.ts';
import { readingFromDocument } from '../support/reading.ts';

/** Documents one by one through reading and log, behind what is known before, and then the dates that fall due until a moment. */
export const learn = (
  documents: readonly SeenDocument[],
  until: Instant,
  known: readonly Reading[] = [],
): { ledger: Ledger; commits: Commit[] } => {
  const commits: Commit[] = [];
  let ledger = emptyLedger();
  const take = (commit: Commit): void => {
    commits.push(commit);
    ledger = fold(ledger, [commit]);
  };
  const takeAll = (readings: readonly Reading[], context: Parameters<typeof decide>[2]): void => {
    for (let commit = decide(ledger, readings, context); commit; commit = decide(ledger, readings, context))
      take(commit);
  };
  if (known.length > 0) takeAll(known, { at: until, cause: 'import' });
  for (const document of documents)
    takeAll([readingFromDocument(document)], { at: document.seenAt, cause: 'round', round: document.id });
  for (const commit of due(ledger, until)) take(commit);
  return { ledger, commits };
};
