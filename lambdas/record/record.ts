import type { Commit } from '../../shared/ledger/commit.ts';
import { decide } from '../../shared/ledger/decide.ts';
import type { Blobs, Log, Operations, Round } from '../../shared/ports.ts';
import type { Source } from '../../shared/sources/source.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { appending } from '../append.ts';
import { puzzles } from './puzzles.ts';
import { readingFrom } from './reading-from.ts';

export type Deps = {
  log: Log;
  blobs: Blobs;
  operations: Operations;
  sources: readonly Source[];
  now: () => Instant;
};

/** One round: its pages read, one commit for what they taught, the operators told what puzzled. */
export const record = ({ log, blobs, operations, sources, now }: Deps) => {
  const append = appending(log, now);
  return async (round: Round): Promise<Commit | undefined> => {
    const source = sources.find(({ id }) => id === round.source);
    if (source === undefined) throw new Error(`There is no source '${round.source}'`);
    const readings = await Promise.all(
      round.pages.map(async (page) => readingFrom(page, await blobs.get(page.hash), source)),
    );
    const commit = await append((ledger, at) =>
      decide(ledger, readings, { at, cause: round.first ? 'import' : 'round', round: round.id }),
    );
    for (const event of puzzles(source.id, commit?.readings ?? [], now())) await operations.report(event);
    return commit;
  };
};
