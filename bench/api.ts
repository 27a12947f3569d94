import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { dynamoLog } from '../shared/adapters/aws/log/dynamo-log.ts';
import { database } from '../shared/adapters/aws/store/client.ts';
import { KEYS } from '../shared/adapters/aws/store/table.ts';
import { localConfig, startDatabase } from '../shared/adapters/local/database.ts';
import { folderBlobs } from '../shared/adapters/local/folder-blobs.ts';
import { type Asked, asking, crowd } from './api/clients.ts';
import { madeLog, TABLE } from './api/log.ts';
import { questionsOf } from './api/questions.ts';
import type { Told } from './api/server.ts';

const SIZE = 50_000;
const CLIENTS = 200;
const SECONDS = 30;
/** An open page asks every two seconds; people turn its pages more slowly. */
const PAUSE_MS = 1_000;
/** So long after a start most of what is asked is worked out for the first time. */
const COLD_MS = 5_000;
const START_MS = 5_000;
const P99_MS = 250;
const SERVER = join(import.meta.dirname, 'api', 'server.ts');

type Started = Extract<Told, { port: number }>;
type Memory = Extract<Told, { rssMb: number }>;

const serverOn = async (endpoint: string, folder: string, began: string): Promise<[ChildProcess, Started]> => {
  const child = fork(SERVER, [endpoint, folder, began], { execArgv: ['--expose-gc', '--import', 'tsx'] });
  const [started] = (await once(child, 'message')) as [Started];
  return [child, started];
};

const memoryOf = async (child: ChildProcess): Promise<Memory> => {
  child.send('memory');
  const [memory] = (await once(child, 'message')) as [Memory];
  return memory;
};

const stopped = async (child: ChildProcess): Promise<void> => {
  child.disconnect();
  await once(child, 'exit');
};

const held = (value: number, most: number): string => {
  if (value > most) process.exitCode = 1;
  return `${value.toFixed(0)} ms (at most ${most})${value > most ? '  MISS' : ''}`;
};

const at = (sorted: readonly Asked[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.ms ?? 0;

const tell = (asked: readonly Asked[]): void => {
  const sorted = [...asked].sort((a, b) => a.ms - b.ms);
  const failed = asked.filter(({ status }) => status >= 500).length;
  console.log(
    `${CLIENTS} clients at once, ${SECONDS} s: ${asked.length} answers, ${failed} failed; p50 ${at(sorted, 0.5).toFixed(0)} ms, p99 ${held(at(sorted, 0.99), P99_MS)}, slowest ${at(sorted, 1).toFixed(0)} ms`,
  );
  const warm = sorted.filter((one) => one.at > COLD_MS);
  console.log(
    `after the first ${COLD_MS / 1000} s: p50 ${at(warm, 0.5).toFixed(0)} ms, p99 ${at(warm, 0.99).toFixed(0)} ms, slowest ${at(warm, 1).toFixed(0)} ms`,
  );
  for (const route of [...new Set(asked.map((one) => one.route))].sort()) {
    const own = sorted.filter((one) => one.route === route);
    const kilobytes = Math.max(...own.map(({ bytes }) => bytes)) / 1024;
    console.log(
      `  ${route.padEnd(24)} ${String(own.length).padStart(6)} × p50 ${at(own, 0.5).toFixed(0).padStart(5)} ms  slowest ${at(own, 1).toFixed(0).padStart(5)} ms  largest ${kilobytes.toFixed(0).padStart(5)} KB`,
    );
  }
};

/** The api over a long log: how long it takes to start, and how it answers a crowd while commits come in every second. */
export const bench = async (): Promise<void> => {
  const { folder: made, next } = await madeLog(SIZE);
  const folder = mkdtempSync(join(tmpdir(), 'chokepoint-bench-api-'));
  cpSync(made, folder, { recursive: true });
  const { endpoint, stop } = await startDatabase(join(folder, 'table.db'));
  const db = database(TABLE, localConfig(endpoint));
  const log = dynamoLog(db, folderBlobs(join(folder, 'pages')));
  const began = next(SIZE).at;
  try {
    const [child, kept] = await serverOn(endpoint, folder, began);
    console.log(
      `start at ${SIZE} commits, from the checkpoint: ${held(kept.startMs, START_MS)}, of the processor ${kept.startCpuMs.toFixed(0)} ms`,
    );
    const before = await memoryOf(child);
    const ask = asking(kept.port, CLIENTS);
    const question = await questionsOf(ask);
    let number = SIZE;
    const coming = setInterval(() => void log.append(next(++number)), 1_000);
    const untilMs = performance.now() + SECONDS * 1_000;
    const asked = await crowd({ clients: CLIENTS, untilMs, pauseMs: PAUSE_MS }, ask, question);
    clearInterval(coming);
    const after = await memoryOf(child);
    tell(asked);
    console.log(
      `of the processor ${((after.cpuMs - before.cpuMs) / asked.length).toFixed(1)} ms an answer; the machine's load was ${(loadavg()[0] ?? 0).toFixed(0)} on ${cpus().length} cores`,
    );
    console.log(
      `${number - SIZE} commits came in; memory ${before.rssMb} → ${after.rssMb} MB, of it used ${before.heapMb} → ${after.heapMb} MB`,
    );
    await stopped(child);

    await db.client.send(new DeleteCommand({ TableName: TABLE, Key: KEYS.checkpoint() }));
    const [bare, items] = await serverOn(endpoint, folder, began);
    const { rssMb } = await memoryOf(bare);
    console.log(`start from the items alone: ${items.startMs.toFixed(0)} ms, memory ${rssMb} MB`);
    await stopped(bare);
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
