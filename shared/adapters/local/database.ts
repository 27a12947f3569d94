import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { dirname } from 'node:path';

export type LocalDatabase = { endpoint: string; stop: () => Promise<void> };

/** What an SDK client needs to talk to a database on this machine. */
export const localConfig = (endpoint: string) => ({
  endpoint,
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

// Its input closes with us, however we end, and ends it: no database is left behind holding the file.
const SHELL_KEEPER = 'exec 3<&0; (read _ <&3; kill $$ 2>/dev/null) & exec "$0" "$@"';
const NODE_KEEPER = `
const [, file, ...args] = process.argv;
const kept = require('node:child_process').spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit'], windowsHide: true });
kept.on('error', (error) => { console.error(error.message); process.exit(1); });
kept.on('exit', (code) => process.exit(code ?? 0));
process.stdin.on('end', () => kept.kill()).resume();`;

/** How a program is started that ends with us: by a shell, and by Node where there is none. */
const keptCommand = (platform: NodeJS.Platform, file: string, args: readonly string[]): [string, string[]] =>
  platform === 'win32'
    ? [process.execPath, ['-e', NODE_KEEPER, file, ...args]]
    : ['/bin/sh', ['-c', SHELL_KEEPER, file, ...args]];

/** The package that holds the database of a machine, and the program in it. */
export const packageOf = (platform: NodeJS.Platform, arch: string): { name: string; file: string } => {
  const name = `@dynoxide/${platform}-${arch}`;
  return { name, file: `${name}/dynoxide${platform === 'win32' ? '.exe' : ''}` };
};

const binary = (): string => {
  const { name, file } = packageOf(process.platform, process.arch);
  try {
    return createRequire(import.meta.url).resolve(file);
  } catch {
    throw new Error(
      `No embedded database for this platform (${name} is not installed; npm takes it from a registry that has it). ` +
        'Set DYNAMODB_ENDPOINT to any DynamoDB-compatible server, such as amazon/dynamodb-local at http://127.0.0.1:8000.',
    );
  }
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const answers = (endpoint: string): Promise<boolean> =>
  fetch(endpoint).then(
    ({ ok }) => ok,
    () => false,
  );

const DAMAGED = /malformed|not a (?:valid SQLite )?database|not a valid SQLite/i;
const reasonOf = (said: string): string =>
  DAMAGED.test(said)
    ? `the file is damaged. Put back a copy of it, or begin anew with --fresh (${said.trim()})`
    : said.trim();

/** Starts the embedded database on a free port; without a file it forgets all at its end. */
export const startDatabase = async (
  file?: string,
  { tries = 5, platform = process.platform }: { tries?: number; platform?: NodeJS.Platform } = {},
): Promise<LocalDatabase> => {
  if (file !== undefined) mkdirSync(dirname(file), { recursive: true });
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const args = ['serve', '--port', String(port), ...(file === undefined ? [] : ['--db-path', file])];
  // A group of its own: Ctrl-C is for us, and we stop it last.
  const [command, given] = keptCommand(platform, binary(), args);
  const child = spawn(command, given, { detached: platform !== 'win32', stdio: 'pipe', windowsHide: true });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  child.stdout.resume();
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await ended;
  };

  for (let waited = 0; child.exitCode === null && waited < 10_000; waited += 10) {
    if (await answers(endpoint)) return { endpoint, stop };
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await stop();
  if (said.includes('already in use') && tries > 1) return startDatabase(file, { tries: tries - 1, platform });
  throw new Error(`The embedded database did not start${file === undefined ? '' : ` on ${file}`}: ${reasonOf(said)}`);
};
