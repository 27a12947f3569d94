import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recorded } from '../cli/local/environment.ts';
import { pipelineOf } from '../cli/local/pipeline.ts';
import { openFolder } from '../cli/local/system.ts';
import type { Audience } from '../shared/alerts/audience/audience.ts';
import type { CivilDate } from '../shared/time/civil.ts';

const DESK: Audience = { name: 'desk', channels: [{ id: 'mail', kind: 'email', to: ['desk@example.org'] }] };
const AT_MOST_MS = 5_000;

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

/** From the tick that finds a page at the recorded origin to the alert at the sink, through every part of the line. */
export const bench = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'alert-'));
  const system = await openFolder(folder);
  const stage = await recorded('2025-10-08' as CivilDate, '2026-03-01' as CivilDate).set();
  const took: number[] = [];
  let began = performance.now();
  const line = pipelineOf(
    system,
    stage,
    { folder, site: 'http://localhost', silentAfterMinutes: Number.POSITIVE_INFINITY },
    {
      learnt: () => {},
      told: ({ status }) => status !== 'scheduled' && took.push(performance.now() - began),
      failed: (what, error) => console.error(what, error),
    },
  );
  try {
    await system.audiences.put(DESK);
    await line.tell();
    for (let left = 1; left > 0; ) {
      const tick = stage.next();
      began = performance.now();
      await line.turn(tick.visit);
      left = tick.left;
    }
  } finally {
    await stage.close();
    await system.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const sorted = took.toSorted((a, b) => a - b);
  const [median, p95, worst] = [0.5, 0.95, 1].map((share) => Math.round(quantile(sorted, share)));
  console.log(`  publication → alert, ${took.length} alerts: median ${median} ms, p95 ${p95} ms, worst ${worst} ms`);
  console.log(`  ${(p95 ?? 0) < AT_MOST_MS ? 'within' : 'BEYOND'} the 5 s that it is held to`);
};
