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
const ENDS_WITH_US = 'exec 3<&0; (read _ <&3; kill $$ 2>/dev/null) & exec "$0" "$@"';

const binary = (): string => {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  try {
    return createRequire(import.meta.url).resolve(`${name}/dynoxide`);
  } catch {
    throw new Error(
      `No embedded database for this platform (${name} is not installed). ` +
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
export const startDatabase = async (file?: string, tries = 5): Promise<LocalDatabase> => {
  if (file !== undefined) mkdirSync(dirname(file), { recursive: true });
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const args = ['serve', '--port', String(port), ...(file === undefined ? [] : ['--db-path', file])];
  // A group of its own: Ctrl-C is for us, and we stop it last.
  const child = spawn('/bin/sh', ['-c', ENDS_WITH_US, binary(), ...args], { detached: true, stdio: 'pipe' });
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
  if (said.includes('already in use') && tries > 1) return startDatabase(file, tries - 1);
  throw new Error(`The embedded database did not start${file === undefined ? '' : ` on ${file}`}: ${reasonOf(said)}`);
};
