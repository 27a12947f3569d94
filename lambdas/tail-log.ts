import type { Commit } from '../shared/ledger/log/commit.ts';
import { emptyLedger, fold } from '../shared/ledger/log/ledger.ts';
import type { LogView } from '../shared/ledger/log/log-view.ts';
import { lessonIn } from '../shared/ledger/log/voice.ts';
import type { Log } from '../shared/ports.ts';

/**
 * Reads the log once, piece by piece; afterwards each call is one strong query for what is new. Calls at once share it.
 * `keep` is what is kept of a commit beside the ledger: of those that only repeat what is known nothing, unless it says so.
 */
export const tailLog = (
  log: Log,
  keep: (commit: Commit) => Commit | undefined = lessonIn,
): (() => Promise<LogView>) => {
  let view: LogView = { commits: [], ledger: emptyLedger() };
  let reading: Promise<LogView> | undefined;

  const tail = async (): Promise<LogView> => {
    let { ledger } = view;
    const fresh: Commit[] = [];
    await log.each(ledger.number, (piece) => {
      ledger = fold(ledger, piece);
      for (const commit of piece) {
        const kept = keep(commit);
        if (kept !== undefined) fresh.push(kept);
      }
    });
    // What stands still stays the very same, and with it what was worked out of it.
    const commits = fresh.length > 0 ? [...view.commits, ...fresh] : view.commits;
    if (ledger !== view.ledger) view = { commits, ledger };
    return view;
  };
  return () => {
    reading ??= tail().finally(() => {
      reading = undefined;
    });
    return reading;
  };
};
