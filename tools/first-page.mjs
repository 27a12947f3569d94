// Starts the system in a new folder, as npm start does, says how long the first page and the first answer took, and ends it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LONGEST_MS = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'first-page-'));
const began = performance.now();
const took = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
const child = spawn(process.execPath, ['dist/chokepoint.mjs', 'start', '--data', folder, '--port', '0'], {
  stdio: ['ignore', 'ignore', 'pipe'],
});
let said = '';
child.stderr.on('data', (chunk) => (said += chunk));
const ended = once(child, 'exit');

const fetched = async (path) => {
  while (performance.now() - began < LONGEST_MS && child.exitCode === null) {
    const [site] = /http:\/\/localhost:\d+/.exec(said) ?? [];
    const answer = site && (await fetch(`${site}${path}`).catch(() => undefined));
    if (answer?.ok) return console.log(`${path} after ${took()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${path} did not come:\n${said}`);
};

try {
  await fetched('/');
  await fetched('/api/now');
} finally {
  child.kill();
  await ended;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
