import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const LONGEST_MS = 60_000;

/** The built system as `npm start` begins it, in a folder of its own that goes with it. */
export type Played = { site: string; folder: string; ended: () => boolean; stop: () => Promise<void> };

export const played = async (): Promise<Played> => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  const options = ['start', '--data', join(folder, 'data'), '--port', '0'];
  const child = spawn(process.execPath, ['dist/chokepoint.mjs', ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const exited = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill();
    await exited;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const began = performance.now();
  for (;;) {
    const [site] = /http:\/\/localhost:\d+/.exec(said) ?? [];
    if (site) return { site, folder, ended: () => said.includes('The record ends here'), stop };
    if (child.exitCode !== null || performance.now() - began > LONGEST_MS) {
      await stop();
      throw new Error(`It did not start:\n${said}`);
    }
    await pause(100);
  }
};
