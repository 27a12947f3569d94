import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { AnnexRead } from '../../domain/acts/annex.ts';
import { annexRows } from '../../page/annex/rows-from-annex.ts';
import type { ReadAnnex } from '../../ports.ts';
import { characterMaps } from './character-maps.ts';

const ROLE = 'reads an annex';
type Order = { role: typeof ROLE; bytes: Uint8Array; milliseconds: number };
type Bounds = { seconds?: number; megabytes?: number };

const orderOf = (data: unknown): Order | undefined =>
  typeof data === 'object' && data !== null && 'role' in data && data.role === ROLE ? (data as Order) : undefined;

const FILE = import.meta.filename;
/** Of the source, as tests have it, the thread has to be told how to read TypeScript. */
const FROM_SOURCE = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(${JSON.stringify(import.meta.url)});
})`;

const threadOf = (order: Order, megabytes: number): Worker => {
  const options = { workerData: order, resourceLimits: { maxOldGenerationSizeMb: megabytes } };
  return FILE.endsWith('.ts')
    ? new Worker(FROM_SOURCE, { ...options, eval: true })
    : new Worker(FILE, { ...options, execArgv: [] });
};

/**
 * Reads each file in a thread of its own, which ends with it: after its time or beyond its memory the thread is stopped,
 * whatever it is at. The thread runs the file that this module was bundled into.
 */
export const annexReader =
  ({ seconds = 60, megabytes = 1024 }: Bounds = {}): ReadAnnex =>
  (bytes) =>
    new Promise((resolve) => {
      const order: Order = { role: ROLE, bytes, milliseconds: seconds * 1000 };
      const worker = threadOf(order, megabytes);
      const answer = (read: AnnexRead): void => {
        clearTimeout(timer);
        resolve(read);
        void worker.terminate();
      };
      const timer = setTimeout(() => answer({ why: 'too-much', text: `more than ${seconds} s` }), order.milliseconds);
      worker.once('message', answer);
      worker.once('error', (error: NodeJS.ErrnoException) => {
        const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        answer({ why: memory ? 'too-much' : 'form', text: error.message });
      });
      worker.once('exit', () => answer({ why: 'form', text: 'reading it ended without an answer' }));
    });

const order = isMainThread ? undefined : orderOf(workerData);
if (order !== undefined) {
  const end = performance.now() + order.milliseconds;
  void annexRows(order.bytes, { maps: characterMaps, late: () => performance.now() > end }).then((read) =>
    parentPort?.postMessage(read),
  );
}
