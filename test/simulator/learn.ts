import { readingFromDocument } from '../../cli/documents.ts';
import { decide } from '../../shared/ledger/decide/decide.ts';
import { due } from '../../shared/ledger/decide/due.ts';
import type { Commit } from '../../shared/ledger/log/commit.ts';
import { emptyLedger, fold, type Ledger } from '../../shared/ledger/log/ledger.ts';
import type { Instant } from '../../shared/time/civil.ts';
import type { SeenDocument } from '../../simulator/documents.ts';

/** Documents one by one through reading and log, and then the dates that fall due until a moment. */
export const learn = (documents: readonly SeenDocument[], until: Instant): { ledger: Ledger; commits: Commit[] } => {
  const commits: Commit[] = [];
  let ledger = emptyLedger();
  const take = (commit: Commit): void => {
    commits.push(commit);
    ledger = fold(ledger, [commit]);
  };
  for (const document of documents) {
    const readings = [readingFromDocument(document)];
    const context = { at: document.seenAt, cause: 'round', round: document.id } as const;
    for (let commit = decide(ledger, readings, context); commit; commit = decide(ledger, readings, context))
      take(commit);
  }
  for (const commit of due(ledger, until)) take(commit);
  return { ledger, commits };
};
