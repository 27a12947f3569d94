import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { dynamoLog } from '../../shared/adapters/aws/log/dynamo-log.ts';
import { database } from '../../shared/adapters/aws/store/client.ts';
import { localConfig } from '../../shared/adapters/local/database.ts';
import type { Commit } from '../../shared/ledger/log/commit.ts';
import { documents } from '../../simulator/documents.ts';
import { freshTable } from '../support/database.ts';
import { memoryBlobs } from '../support/memory-blobs.ts';
import { databaseEndpoint } from '../support/running-database.ts';
import type { Life } from './line-that-dies.ts';

const folder = mkdtempSync(join(tmpdir(), 'crash-'));
const script = join(folder, 'line.mjs');
const notices = join(folder, 'notices.json');
const NEVER = 1_000_000;
/** So many lives begin in one process. */
const AT_ONCE = 12;

beforeAll(async () => {
  const used = documents().filter(({ id }) => ['mofcom-2025-18', 'mofcom-2025-57', 'mofcom-2025-70'].includes(id));
  writeFileSync(notices, JSON.stringify(used));
  await build({
    entryPoints: [join(import.meta.dirname, 'line-that-dies.ts')],
    outfile: script,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    banner: {
      js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
    },
  });
});

/** Lives one life after another in one process; answers how many calls each took, and whether the last was cut short. */
const live = async (...lives: Life[]): Promise<{ calls: number[]; killed: boolean }> => {
  const args = [script, await databaseEndpoint(), notices, ...lives.map((life) => JSON.stringify(life))];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, (error, stdout, stderr) => {
      if (error !== null && error.signal !== 'SIGKILL') reject(new Error(stderr));
      else resolve({ calls: stdout.split('\n').filter(Boolean).map(Number), killed: error !== null });
    });
  });
};

const freshLife = async (callsLeft: number): Promise<Life> => {
  const { table } = await freshTable();
  return { table, folder: mkdtempSync(join(folder, 'data-')), minutesLate: 0, callsLeft, kills: false };
};
const secondLife = (life: Life): Life => ({ ...life, minutesLate: 2, callsLeft: NEVER, kills: false });

/** The log without its moments: after a crash the same is learnt, a little later. */
const logOf = async ({ table }: Life): Promise<Commit[]> => {
  const db = database(table, localConfig(await databaseEndpoint()));
  const commits = await dynamoLog(db, memoryBlobs()).since(0);
  return JSON.parse(JSON.stringify(commits).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'a moment'));
};

test('killed after any call of a port, and started again, the line leaves the log of an undisturbed run', async () => {
  const undisturbed = await freshLife(NEVER);
  const [calls = 0] = (await live(undisturbed)).calls;
  const expected = await logOf(undisturbed);
  expect(expected.map(({ cause }) => cause)).toEqual(['import', 'round', 'round', 'clock']);

  // One process ends what was cut short in another, and begins what is cut short next: the last of it with itself.
  const all = Array.from({ length: calls }, (_, index) => index + 1);
  const worker = async (): Promise<void> => {
    let broken: Life[] = [];
    for (let some = all.splice(0, AT_ONCE); some.length > 0 || broken.length > 0; some = all.splice(0, AT_ONCE)) {
      const next = await Promise.all(some.map(freshLife));
      const last = next.at(-1);
      if (last) last.kills = true;
      const { calls: ended, killed } = await live(...broken.map(secondLife), ...next);
      expect([ended.length, killed]).toEqual([broken.length + Math.max(0, next.length - 1), next.length > 0]);
      for (const life of broken)
        expect(await logOf(life), `killed after call ${life.callsLeft} of ${calls}`).toEqual(expected);
      broken = next;
    }
  };
  await Promise.all([worker(), worker()]);
}, 240_000);
