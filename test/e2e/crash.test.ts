import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../shared/aws/client.ts';
import { dynamoLog } from '../../shared/aws/dynamo-log.ts';
import type { Commit } from '../../shared/ledger/commit.ts';
import { databaseEndpoint, freshTable } from '../support/database.ts';
import { memoryBlobs } from '../support/memory-blobs.ts';

const folder = mkdtempSync(join(tmpdir(), 'crash-'));
const script = join(folder, 'line.mjs');
const NEVER = 1_000_000;

beforeAll(() =>
  build({
    entryPoints: [join(import.meta.dirname, 'line-that-dies.ts')],
    outfile: script,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  }),
);

type Life = { died: boolean; calls: number };
type Place = { db: Database; folder: string };

const live = async ({ db, folder: data }: Place, callsLeft: number, minutesLate: number): Promise<Life> => {
  const args = [script, await databaseEndpoint(), db.table, data, String(callsLeft), String(minutesLate)];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, (error, stdout, stderr) => {
      if (error !== null && error.signal !== 'SIGKILL') reject(new Error(stderr));
      else resolve({ died: error !== null, calls: Number(stdout) });
    });
  });
};

const freshPlace = async (): Promise<Place> => ({ db: await freshTable(), folder: mkdtempSync(join(folder, 'data-')) });

/** The log without its moments: after a crash the same is learnt, a little later. */
const logOf = async ({ db }: Place): Promise<Commit[]> => {
  const commits = await dynamoLog(db, memoryBlobs()).since(0);
  return JSON.parse(JSON.stringify(commits).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'a moment'));
};

test('killed after any call of a port, and started again, the line leaves the log of an undisturbed run', async () => {
  const undisturbed = await freshPlace();
  const { calls } = await live(undisturbed, NEVER, 0);
  const expected = await logOf(undisturbed);
  expect(expected.map(({ cause }) => cause)).toEqual(['import', 'round', 'round', 'clock']);

  const crashAfter = async (call: number): Promise<void> => {
    const place = await freshPlace();
    expect(await live(place, call, 0)).toMatchObject({ died: true });
    expect(await live(place, NEVER, 2)).toMatchObject({ died: false });
    expect(await logOf(place), `killed after call ${call} of ${calls}`).toEqual(expected);
  };
  const all = Array.from({ length: calls }, (_, index) => index + 1);
  const worker = async (): Promise<void> => {
    for (let call = all.shift(); call !== undefined; call = all.shift()) await crashAfter(call);
  };
  await Promise.all([worker(), worker()]);
}, 180_000);
