import { emptyLedger, fold, type Ledger } from '../shared/ledger/log/ledger.ts';
import { documentsIn } from './documents.ts';
import { play } from './play.ts';

/** The ledger after those documents, or without any that of the running system. */
export const ledgerOf = async (files: readonly string[]): Promise<Ledger> => {
  if (files.length > 0) return play(files.flatMap((file) => documentsIn(file, console.error))).ledger;
  const { openSystem } = await import('./here/system.ts');
  const system = await openSystem();
  try {
    return fold(emptyLedger(), await system.log.since(0));
  } finally {
    await system.close();
  }
};
