import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment, recorded } from '../../cli/local/environment.ts';
import { type Pipeline, pipelineOf } from '../../cli/local/pipeline.ts';
import { openFolder, type System } from '../../cli/local/system.ts';
import type { Commit } from '../../shared/ledger/log/commit.ts';
import type { Send } from '../../shared/ports.ts';
import type { CivilDate, Instant } from '../../shared/time/civil.ts';

/** Plays what a stage has to its end, a turn of the line for each of its moments. */
export const playLine = async (line: Pipeline, stage: Environment, turned = () => {}): Promise<void> => {
  await line.tell();
  for (let left = 1; left > 0; ) {
    const tick = stage.next();
    await line.turn(tick.visit);
    turned();
    left = tick.left;
  }
  await stage.close();
};

export type Played = {
  from: CivilDate;
  to: CivilDate;
  /** Hears of each moment that was played. */
  turned?: (at: Instant) => void;
};

type Way = {
  site: string;
  /** Makes what is there before the line begins, and answers what takes what goes out. */
  begin: (system: System, now: () => Instant) => Promise<Send>;
};

/** The record from one day to another through the whole line, as fast as it goes, in a folder of its own. */
export const playRecord = async (
  { from, to, turned = () => {} }: Played,
  { site, begin }: Way,
): Promise<{ commits: Commit[]; failures: string[] }> => {
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  const system = await openFolder(folder);
  const failures: string[] = [];
  try {
    const stage = await recorded(from, to).set();
    const { now } = stage.clock;
    const sender = await begin(system, now);
    const place = { folder, site, silentAfterMinutes: Number.POSITIVE_INFINITY, sender };
    const failed = (what: string, error: unknown) => failures.push(`${what}: ${String(error)}`);
    const line = pipelineOf(system, stage, place, { learnt: () => {}, told: () => {}, failed });
    await playLine(line, stage, () => turned(now()));
    return { commits: await system.log.since(0), failures };
  } finally {
    await system.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
