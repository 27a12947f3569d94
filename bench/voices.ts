import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dynamoAudiences } from '../shared/adapters/aws/people/dynamo-audiences.ts';
import { database } from '../shared/adapters/aws/store/client.ts';
import { createTable } from '../shared/adapters/aws/store/create-table.ts';
import { localConfig, startDatabase } from '../shared/adapters/local/database.ts';
import { folderBlobs } from '../shared/adapters/local/folder-blobs.ts';
import { TABLE } from './api/log.ts';
import { type Made, makeLog } from './voices/log.ts';
import type { Measured } from './voices/worker.ts';

const WORKER = join(import.meta.dirname, 'voices', 'worker.ts');
/** Megabytes that each function has, as in `infra/line/functions.ts`; of them so many are for what lives on. */
const FUNCTIONS = { record: 1_024, clock: 512, notify: 512, api: 1_024 };
const FOR_HEAP = 0.85;

const DAY_MS = 86_400_000;
const LOGS: Record<string, Made> = {
  '50,000 articles in a year': { articles: 50_000, everyMs: (365 * DAY_MS) / 50_000, sinceNight: 70 },
  '5,000 articles a day for 60 days': { articles: 300_000, everyMs: DAY_MS / 5_000, sinceNight: 2_500 },
};

const measured = async (name: string, memoryMb: number, args: readonly string[]): Promise<Measured | undefined> => {
  const heap = `--max-old-space-size=${Math.round(memoryMb * FOR_HEAP)}`;
  const child = fork(WORKER, [name, ...args], {
    execArgv: ['--expose-gc', heap, '--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
  });
  let answer: Measured | undefined;
  child.on('message', (message: Measured) => {
    answer = message;
  });
  await once(child, 'exit');
  return answer;
};

const shown = (one: Measured | undefined, memoryMb: number): string => {
  if (one === undefined) return `does not start in ${memoryMb} MB`;
  const { ms, cpuMs, heapMb, peakMb } = one;
  const held = `holds ${heapMb.toFixed(0).padStart(4)} MB, at most ${peakMb.toFixed(0).padStart(4)} MB of memory with all else`;
  return `${held}; starts in ${(ms / 1000).toFixed(1)} s, ${(cpuMs / 1000).toFixed(1)} s of a processor`;
};

/** What a function that reads the log holds, and how it starts, over a log in which nearly all are articles that only repeat. */
export const bench = async (): Promise<void> => {
  for (const [words, made] of Object.entries(LOGS)) {
    const folder = mkdtempSync(join(tmpdir(), 'chokepoint-bench-voices-'));
    const { endpoint, stop } = await startDatabase(join(folder, 'table.db'));
    try {
      const db = database(TABLE, localConfig(endpoint));
      await createTable(db);
      const desk = { name: 'desk', channels: [{ id: 'mail', kind: 'email' as const, to: ['desk@example.com'] }] };
      await dynamoAudiences(db).put(desk);
      const { at } = await makeLog(db, folderBlobs(join(folder, 'pages')), made);
      console.log(words);
      for (const [name, memoryMb] of Object.entries(FUNCTIONS)) {
        const one = await measured(name, memoryMb, [endpoint, folder, at]);
        console.log(`  ${name.padEnd(8)}${shown(one, memoryMb)}`);
      }
    } finally {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    }
  }
};
