import type { Commit } from '../shared/ledger/log/commit.ts';
import { emptyLedger, fold } from '../shared/ledger/log/ledger.ts';
import type { LogView } from '../shared/ledger/log/log-view.ts';
import type { Instant } from '../shared/time/civil.ts';
import { type ReadTo, readTo } from '../shared/views/checked.ts';
import { documentsIn } from './documents.ts';
import { play } from './play.ts';

const viewOf = (commits: readonly Commit[]): LogView => ({ commits, ledger: fold(emptyLedger(), commits) });

/** The log, how far the channels of a system were read, and what it takes to be now; documents are all that there is. */
export type LogRead = LogView & { read?: ReadTo; now?: Instant };

/** The log of those documents, or without any that of the running system. */
export const logOf = async (files: readonly string[]): Promise<LogRead> => {
  if (files.length > 0) {
    const { happenings } = play(await documentsIn(files, console.error));
    return viewOf(happenings.flatMap((one) => (one.kind === 'commit' ? one.commit : [])));
  }
  const { openSystem } = await import('./here/system.ts');
  const { missingIn, readBy } = await import('./here/what-was-read.ts');
  const system = await openSystem();
  try {
    const view = viewOf(await system.log.since(0));
    for (const text of await missingIn(system, view)) console.error(`${text}.`);
    return { ...view, read: readTo(...(await readBy(system))), now: system.moment().now };
  } finally {
    await system.close();
  }
};
