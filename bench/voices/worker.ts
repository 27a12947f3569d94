// Run by the benchmark: one function's first call over a log, in a process of its own.
import { join } from 'node:path';
import { storesOf } from '../../cli/local/system.ts';
import { api } from '../../lambdas/api/api.ts';
import { baselineIn } from '../../lambdas/baseline.ts';
import { clock } from '../../lambdas/clock/clock.ts';
import { notify } from '../../lambdas/notify/notify.ts';
import { record } from '../../lambdas/record/record.ts';
import { database } from '../../shared/adapters/aws/store/client.ts';
import { localConfig } from '../../shared/adapters/local/database.ts';
import { folderBlobs } from '../../shared/adapters/local/folder-blobs.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { peakMemoryMb } from '../../test/support/peak-memory.mjs';
import { TABLE } from '../api/log.ts';

const [name = '', endpoint = '', folder = '', began = ''] = process.argv.slice(2);
const { log, blobs, poll, operations, sources, ownLists, decisions, audiences, deliveries } = storesOf(
  database(TABLE, localConfig(endpoint)),
  folderBlobs(join(folder, 'pages')),
  folderBlobs(join(folder, 'lists')),
);
const now = (): Instant => began as Instant;
const baseline = baselineIn(join(import.meta.dirname, '..', '..', 'shared', 'baseline'));
const [source] = SOURCES;

const round = { id: 'bench', source: source?.id ?? '', startedAt: now(), first: false, pages: [] };
const FUNCTIONS: Record<string, () => () => Promise<unknown>> = {
  record: () => {
    const take = record({ log, blobs, operations, sources: SOURCES, now, baseline });
    return () => take(round);
  },
  clock: () => clock({ log, poll, operations, now, silentAfterMinutes: 10, baseline }),
  notify: () =>
    notify({
      ...{ log, operations, audiences, ownLists, deliveries, now },
      outbound: { put: async () => {} },
      checked: async () => [],
      newId: () => 'bench',
      failed: (error) => console.error(error),
    }),
  api: () => {
    const answer = api({
      ...{ log, blobs, sources, poll, operations, ownLists, decisions, now, registry: SOURCES, access: 'local' },
      deliveries: { recent: async () => [] },
      audiences: async () => [],
      silentAfterMinutes: 10,
      collectedForMs: 3_000,
      refreshSeconds: 30,
      site: async () => 'http://localhost',
      puzzled: (error) => console.error(error),
    });
    return () => answer({ method: 'GET', path: '/api/head', query: new URLSearchParams(), headers: {} });
  },
};

export type Measured = { ms: number; cpuMs: number; heapMb: number; peakMb: number };

// What was loaded before it has begun is no part of it.
globalThis.gc?.();
const [started, cpu, heap] = [performance.now(), process.cpuUsage(), process.memoryUsage().heapUsed];
const run = FUNCTIONS[name]?.();
await run?.();
const [ms, used] = [performance.now() - started, process.cpuUsage(cpu)];
globalThis.gc?.();
const { heapUsed, arrayBuffers } = process.memoryUsage();
const measured: Measured = {
  ms,
  cpuMs: (used.user + used.system) / 1000,
  heapMb: (heapUsed - heap + arrayBuffers) / 2 ** 20,
  peakMb: peakMemoryMb(),
};
process.send?.(measured);
process.disconnect();
// The function stands until here, and with it what it holds.
if (run === undefined) throw new Error(`There is no function '${name}' here`);
