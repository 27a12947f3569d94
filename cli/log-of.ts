import type { Commit } from '../shared/ledger/log/commit.ts';
import { emptyLedger, fold } from '../shared/ledger/log/ledger.ts';
import type { LogView } from '../shared/ledger/log/log-view.ts';
import type { Blobs } from '../shared/ports.ts';
import type { Instant } from '../shared/time/civil.ts';
import { type ReadTo, readTo } from '../shared/views/sources/checked.ts';
import { hashOf } from './annexes-given.ts';
import { documentsIn, readingsOf, type SeenDocument } from './documents.ts';
import { play } from './play.ts';

const viewOf = (commits: readonly Commit[]): LogView => ({ commits, ledger: fold(emptyLedger(), commits) });

/** The log and its kept pages, how far the channels of a system were read, and what it takes to be now; documents are all that there is. */
export type LogRead = LogView & { blobs: Pick<Blobs, 'get'>; read?: ReadTo; now?: Instant };

/** The pages of documents are their bodies. */
const bodiesIn = (documents: readonly SeenDocument[]): LogRead['blobs'] => {
  const bodies = new Map(documents.map(({ body }) => [hashOf(body), body]));
  return {
    get: async (hash) => {
      const body = bodies.get(hash);
      if (body === undefined) throw new Error(`no document has the hash ${hash}`);
      return new TextEncoder().encode(body);
    },
  };
};

/** The log of those documents, or without any that of the running system. */
export const logOf = async (files: readonly string[]): Promise<LogRead> => {
  if (files.length > 0) {
    const documents = await documentsIn(files, console.error);
    const { happenings } = play(await readingsOf(documents));
    return {
      ...viewOf(happenings.flatMap((one) => (one.kind === 'commit' ? one.commit : []))),
      blobs: bodiesIn(documents),
    };
  }
  const { openSystem } = await import('./local/system.ts');
  const { unreadInWords, readSoFar } = await import('./local/read-so-far.ts');
  const system = await openSystem();
  try {
    const view = viewOf(await system.log.since(0));
    for (const text of await unreadInWords(system, view)) console.error(`${text}.`);
    return { ...view, blobs: system.blobs, read: readTo(...(await readSoFar(system))), now: system.moment().now };
  } finally {
    await system.close();
  }
};
