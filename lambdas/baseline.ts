import { baselineFiles } from '../shared/adapters/baseline-files.ts';
import { baselineReadings } from '../shared/baseline/baseline.ts';
import type { Cause, Commit, Reading } from '../shared/ledger/log/commit.ts';
import type { Log, Operations } from '../shared/ports.ts';
import { beijingDate, type Instant } from '../shared/time/civil.ts';
import { appending } from './append.ts';
import { readerWarnings } from './record/reader-warnings.ts';
import { tailLog } from './tail-log.ts';

/** The texts that the product comes with; read when they are first asked for. */
export type Baseline = () => readonly Reading[];

export const baselineIn = (folder: string): Baseline => {
  let texts: readonly Reading[] | undefined;
  return () => {
    texts ??= baselineReadings(baselineFiles(folder));
    return texts;
  };
};

export type BaselineDeps = { log: Log; operations: Operations; now: () => Instant; baseline?: Baseline | undefined };

/**
 * Appends what the log lacks of the baseline, as history. Begun twice at once, or again after a crash, it teaches nothing twice;
 * where rows are at odds with notices that were read, the operators are told.
 */
export const importingBaseline = ({ log, operations, now, baseline }: BaselineDeps, view = tailLog(log)) => {
  const append = appending(log, now, view);
  return async (): Promise<Commit[]> => {
    if (baseline === undefined) return [];
    // A text of today is news; a clock that is played may stand before some of them.
    const today = beijingDate(now());
    const known = baseline().filter(({ publishedOn }) => publishedOn < today);
    const commits = await append(known, { cause: 'import' });
    const noted = commits
      .flatMap(({ readings }) => readings)
      .filter(({ problems }) => problems.some(({ kind }) => kind === 'baseline-at-odds'));
    for (const event of readerWarnings('baseline', noted, now())) await operations.report(event);
    return commits;
  };
};

/** Appends as `appending` does, behind the baseline: whoever is woken first on an empty log brings it in. */
export const appendingAfterBaseline = (deps: BaselineDeps, view = tailLog(deps.log)) => {
  const importBaseline = importingBaseline(deps, view);
  const append = appending(deps.log, deps.now, view);
  let begun: Promise<unknown> | undefined;
  return async (readings: readonly Reading[], why: { cause: Cause; round?: string }): Promise<Commit[]> => {
    begun ??= importBaseline().catch((error: unknown) => {
      begun = undefined;
      throw error;
    });
    await begun;
    return append(readings, why);
  };
};
