import type { Commit } from '../../shared/ledger/log/commit.ts';
import type { Blobs, Canary, Log, Operations, PressReader } from '../../shared/ports.ts';
import { CANARY_SOURCE } from '../../shared/sources/canary.ts';
import type { Round } from '../../shared/sources/round.ts';
import type { Source } from '../../shared/sources/source.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { appendingAfterBaseline, type Baseline } from '../baseline.ts';
import { tailLog } from '../tail-log.ts';
import { hearCanary } from './canary.ts';
import { readerWarnings } from './reader-warnings.ts';
import { answeringAtMost } from './second-look.ts';
import { isOutdated, readingWithAnnexes } from './with-annexes.ts';

export type Deps = {
  log: Log;
  blobs: Blobs;
  operations: Operations;
  sources: readonly Source[];
  now: () => Instant;
  baseline?: Baseline | undefined;
  /** Absent: there is none here. */
  canary?: Canary;
  /** Absent: articles are read once. */
  second?: PressReader | undefined;
};

/** So many articles of a round are asked about. */
const MOST_ASKED = 8;

/** One round: its pages are read, what they teach is appended, and the operators are told what puzzled the reader. */
export const record = ({ log, blobs, operations, sources, now, baseline, canary, second }: Deps) => {
  const view = tailLog(log);
  const append = appendingAfterBaseline({ log, operations, now, baseline }, view);
  return async (round: Round): Promise<Commit[]> => {
    const { id, source: sourceId, first, pages } = round;
    if (canary && sourceId === CANARY_SOURCE.id) {
      await hearCanary(blobs, canary, round);
      return [];
    }
    const source = sources.find((one) => one.id === sourceId);
    if (source === undefined) throw new Error(`There is no source '${sourceId}'`);
    const { ledger } = await view();
    // History is told to nobody.
    const asked = second && !first ? answeringAtMost(second, MOST_ASKED) : undefined;
    const readings = await Promise.all(
      pages
        .filter((page) => !isOutdated(page, ledger))
        .map((page) => readingWithAnnexes(blobs, { page, source, ledger, second: asked })),
    );
    const commits = await append(readings, { cause: first ? 'import' : 'round', round: id });
    const taught = commits.filter(({ round }) => round === id).flatMap((commit) => commit.readings);
    for (const event of readerWarnings(sourceId, taught, now())) await operations.report(event);
    return commits;
  };
};
