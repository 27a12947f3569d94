import type { Commit } from '../shared/ledger/log/commit.ts';
import { emptyLedger, fold } from '../shared/ledger/log/ledger.ts';
import type { LogView } from '../shared/ledger/log/log-view.ts';
import type { Log } from '../shared/ports.ts';

/**
 * Reads the log once; afterwards each call is one strong query for what is new. Calls at once share it. `keep` is what
 * is kept of a commit.
 */
export const tailLog = (log: Log, keep = (commit: Commit): Commit => commit): (() => Promise<LogView>) => {
  let view: LogView = { commits: [], ledger: emptyLedger() };
  let reading: Promise<LogView> | undefined;

  const tail = async (): Promise<LogView> => {
    const fresh = (await log.since(view.commits.at(-1)?.number ?? 0)).map(keep);
    if (fresh.length > 0) view = { commits: [...view.commits, ...fresh], ledger: fold(view.ledger, fresh) };
    return view;
  };
  return () => {
    reading ??= tail().finally(() => {
      reading = undefined;
    });
    return reading;
  };
};
