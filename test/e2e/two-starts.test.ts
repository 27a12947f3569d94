import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const BUILT = join(import.meta.dirname, '../../dist/chokepoint.mjs');
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
});

/** `chokepoint start` in a folder of its own, as far as its greeting or its end. */
const start = async (place: string): Promise<{ child: ChildProcess; said: string }> => {
  const child = spawn(process.execPath, [BUILT, 'start', '--port', '0', '--data', 'data'], { cwd: place });
  started.push(child);
  let said = '';
  await new Promise<void>((done) => {
    child.stderr.on('data', (chunk) => {
      said += chunk;
      if (said.includes('Ctrl-C')) done();
    });
    child.once('exit', () => done());
  });
  return { child, said };
};

test('a second start on one folder says so and ends; one after a kill takes the folder over', async () => {
  const place = mkdtempSync(join(tmpdir(), 'two-starts-'));
  const first = await start(place);
  expect(first.said).toContain('Ctrl-C');
  const second = await start(place);
  expect(second.said).toContain(`data is in use by another run (process ${first.child.pid})`);
  expect(second.child.exitCode).toBe(1);

  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  const third = await start(place);
  expect(third.said).toContain('Ctrl-C');
}, 120_000);
