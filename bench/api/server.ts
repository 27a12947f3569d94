// Run by the benchmark: the api over a log, in a process of its own.
import { join } from 'node:path';
import { storesOf } from '../../cli/local/system.ts';
import { api } from '../../lambdas/api/api.ts';
import { database } from '../../shared/adapters/aws/store/client.ts';
import { localConfig } from '../../shared/adapters/local/database.ts';
import { folderBlobs } from '../../shared/adapters/local/folder-blobs.ts';
import { serve } from '../../shared/adapters/local/serve.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import { type Instant, instantOf, millisOf } from '../../shared/time/civil.ts';
import { TABLE } from './log.ts';

const [endpoint = '', folder = '', began = ''] = process.argv.slice(2);
const db = database(TABLE, localConfig(endpoint));
const { log, blobs, sources, poll, operations, ownLists, decisions, audiences } = storesOf(
  db,
  folderBlobs(join(folder, 'pages')),
  folderBlobs(join(folder, 'lists')),
);
const started = performance.now();
const now = (): Instant => instantOf(millisOf(began as Instant) + performance.now() - started);

const answer = api({
  ...{ log, blobs, sources, poll, operations, ownLists, decisions },
  registry: SOURCES,
  deliveries: { recent: async () => [] },
  site: async () => 'http://localhost',
  access: 'local',
  audiences: audiences.all,
  now,
  silentAfterMinutes: 10,
  collectedForMs: 3_000,
  refreshSeconds: 2,
  puzzled: (error, path) => console.error(path, error),
});

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);
export type Told =
  | { port: number; startMs: number; startCpuMs: number }
  | { rssMb: number; heapMb: number; cpuMs: number };
const tell = (told: Told): void => void process.send?.(told);

const before = process.cpuUsage();
await answer({ method: 'GET', path: '/api/now', query: new URLSearchParams(), headers: {} });
const startMs = performance.now() - started;
const { user, system } = process.cpuUsage(before);
const { port } = await serve({ answer, folder, siteHeaders: {}, port: 0 });
tell({ port, startMs, startCpuMs: (user + system) / 1000 });
process.on('message', () => {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const used = process.cpuUsage();
  tell({ rssMb: megabytes(rss), heapMb: megabytes(heapUsed), cpuMs: (used.user + used.system) / 1000 });
});
process.on('disconnect', () => process.exit());
