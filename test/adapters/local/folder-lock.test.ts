import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockFolder } from '../../../shared/adapters/local/folder-lock.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'lock-'));

test('one at a time has a folder, and the other is told who', async () => {
  const place = folder();
  const lock = await lockFolder(place);
  await expect(lockFolder(place)).rejects.toThrow(`${place} is in use by another run (process ${process.pid})`);
  const other = await lockFolder(folder());
  other.release();
  await expect(lockFolder(place)).rejects.toThrow('in use');
  lock.release();
  (await lockFolder(place)).release();
});

test('a lock ends with its process, even one that was killed', async () => {
  const place = folder();
  const script = `
    import { lockFolder } from './shared/adapters/local/folder-lock.ts';
    await lockFolder(${JSON.stringify(place)});
    console.log('held');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
  await once(child.stdout, 'data');
  await expect(lockFolder(place)).rejects.toThrow(`process ${child.pid}`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const starts = await Promise.allSettled([lockFolder(place), lockFolder(place), lockFolder(place)]);
  expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const start of starts) if (start.status === 'fulfilled') start.value.release();
});
