import { createHash } from 'node:crypto';
import { realpathSync, renameSync, rmSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PATIENCE_MS = 5_000;

/** Who holds a lock, as it says itself; undefined where nobody does: the socket of a process ends with it. */
const holder = (socket: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    let alive = false;
    let said = '';
    const connection = createConnection(socket);
    connection
      .setTimeout(PATIENCE_MS, () => connection.destroy())
      .on('connect', () => {
        alive = true;
      })
      .on('data', (chunk) => {
        said += chunk;
      })
      .on('error', () => {})
      .on('close', () => resolve(alive ? said : undefined));
  });

const inUse = (folder: string, pid: string): Error =>
  new Error(`${folder} is in use by another run${pid && ` (process ${pid})`}. End that one, or name another folder.`);

/** Where a lock of that name is listened for: a file among the temporary ones, on Windows a pipe. */
export const socketOf = (platform: NodeJS.Platform, name: string): string =>
  platform === 'win32' ? `\\\\.\\pipe\\chokepoint-${name}` : join(tmpdir(), `chokepoint-${name}.lock`);

/** Takes a folder for this process until it is released or the process ends, however it ends. */
export const lockFolder = async (folder: string): Promise<{ release: () => void }> => {
  // A name of its own for each folder, short enough for a socket, on a file system that has them.
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24);
  const socket = socketOf(process.platform, name);
  const server = createServer((connection) => connection.end(String(process.pid))).unref();
  const listen = (): Promise<boolean> =>
    new Promise((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
      );
      server.listen(socket, () => resolve(true));
    });
  // A pipe of Windows is gone with its process: whoever has it lives.
  if (process.platform === 'win32') {
    if (!(await listen())) throw inUse(folder, (await holder(socket)) ?? '');
  } else if (!(await listen())) {
    // Moved aside before it is asked, so that of two who find it dead neither takes the other's new one away.
    const aside = `${socket}.${process.pid}`;
    try {
      renameSync(socket, aside);
    } catch {
      throw inUse(folder, '');
    }
    const pid = await holder(aside);
    if (pid !== undefined) {
      renameSync(aside, socket);
      throw inUse(folder, pid);
    }
    rmSync(aside, { force: true });
    if (!(await listen())) throw inUse(folder, '');
  }
  return { release: () => void server.close() };
};
