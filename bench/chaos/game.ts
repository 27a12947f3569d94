import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { dynamoLog } from '../../shared/adapters/aws/log/dynamo-log.ts';
import { dynamoDecisions } from '../../shared/adapters/aws/people/dynamo-decisions.ts';
import { type Database, database } from '../../shared/adapters/aws/store/client.ts';
import { localConfig, startDatabase } from '../../shared/adapters/local/database.ts';
import { folderBlobs } from '../../shared/adapters/local/folder-blobs.ts';
import { type Audience, decidingOf } from '../../shared/alerts/audience/audience.ts';
import { emptyLedger, fold } from '../../shared/ledger/log/ledger.ts';
import { instantOf } from '../../shared/time/civil.ts';
import { audiencesAt } from './audiences.ts';
import { type Decided, decidedOf } from './decided.ts';
import { saidIn } from './people.ts';
import { startSinks } from './sinks.ts';
import { type Verdict, verdictOn } from './verdict.ts';

export type Game = Verdict & {
  decided: Decided;
  kills: number;
  faults: Record<string, number>;
  storage: Record<string, number>;
};

const DATA = 'data';

/** Bundled once: a restart should cost no more than a process. */
const scriptIn = async (folder: string): Promise<string> => {
  const outfile = join(folder, 'worker.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'worker.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
  return outfile;
};

/** How often each fault was noted in a file. */
const talliedIn = (file: string): Record<string, number> => {
  const tally: Record<string, number> = {};
  for (const fault of existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [])
    tally[fault] = (tally[fault] ?? 0) + 1;
  return tally;
};

/** True where the system was killed, false where it played to its end. */
const life = (script: string, args: string[], folder: string, endpoint: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, DYNAMODB_ENDPOINT: endpoint };
    execFile(process.execPath, [script, ...args], { cwd: folder, env, timeout: 600_000 }, (error, _, stderr) => {
      if (error === null) resolve(false);
      else if (error.signal === 'SIGKILL') resolve(true);
      else reject(new Error(stderr.slice(-2000)));
    });
  });

/** All that is kept of what audiences decided. */
const decisionsIn = async (db: Database, audiences: readonly Audience[]) => {
  const { of } = dynamoDecisions(db);
  return new Map(await Promise.all(decidingOf(audiences).map(async ({ name }) => [name, await of(name)] as const)));
};

/**
 * The recorded origin from 8 October 2025 to that day, killed up to so many times; the last life is left in peace.
 * `only` keeps to the sources whose ids begin so.
 */
export const play = async (seed: number, mostKills: number, last: string, only = ''): Promise<Game> => {
  const folder = mkdtempSync(join(tmpdir(), 'chaos-'));
  const { endpoint, stop } = await startDatabase();
  const sinks = await startSinks(seed);
  try {
    const script = await scriptIn(folder);
    const live = (turn: number, mercy: string): Promise<boolean> =>
      life(script, [DATA, sinks.url, String(seed * 1000 + turn), mercy, last, only], folder, endpoint);
    let kills = 0;
    while (kills < mostKills && (await live(kills, 'none'))) kills++;
    sinks.calm();
    await live(999, 'merciful');
    const db = database(`chokepoint-${DATA}`, localConfig(endpoint));
    const log = dynamoLog(db, folderBlobs(join(folder, DATA, 'pages')));
    const commits = await log.since(0);
    const audiences = audiencesAt('');
    const verdict = verdictOn(sinks.taken, commits, audiences);
    const decisions = await decisionsIn(db, audiences);
    const ledger = fold(emptyLedger(), commits);
    const news = { commits, ledger, operations: [], now: ledger.ats.at(-1) ?? instantOf(0), decisions };
    const decided = decidedOf(audiences, sinks.taken, news, { ...saidIn(join(folder, DATA)), kept: decisions });
    const wrong = [...verdict.wrong, ...decided.wrong];
    const storage = talliedIn(join(folder, DATA, 'faults'));
    return { ...verdict, wrong, decided, kills, faults: sinks.faults, storage };
  } finally {
    await sinks.close();
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
