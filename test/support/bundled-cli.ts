import { execFile, spawnSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '../..');

/** Builds the command line into `folder`/dist as the product is built, and answers with its script. */
export const bundledCli = async (folder: string): Promise<string> => {
  await build({
    entryPoints: { chokepoint: join(ROOT, 'cli/main.ts') },
    outdir: join(folder, 'dist'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { READER_VERSION: '"test"' },
    banner: {
      js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
    },
  });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  // The database is a package.
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return join(folder, 'dist', 'chokepoint.mjs');
};

export type Ended = { code: number; out: string; err: string };

/** Runs it in a folder, its output in a pipe. */
export const piped = (
  script: string,
  cwd: string,
  args: readonly string[],
  env: Record<string, string> = {},
  input = '',
): Promise<Ended> =>
  new Promise((done) => {
    const options = { cwd, env: { PATH: process.env['PATH'] ?? '', HOME: cwd, ...env }, maxBuffer: 2 ** 26 };
    const child = execFile(process.execPath, [script, ...args], options, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    );
    child.stdin?.end(input);
  });

/** Whether util-linux can give a command a terminal of its own. */
export const HAS_TERMINAL =
  spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Runs it on a terminal of so many columns on which nothing more is typed, messages beside the output. */
export const onTerminal = (script: string, cwd: string, args: readonly string[], columns = 120): Promise<string> =>
  new Promise((done) => {
    const command = `stty cols ${columns}; ${[process.execPath, script, ...args].map(quoted).join(' ')}`;
    const env = { PATH: process.env['PATH'] ?? '', HOME: cwd, TERM: 'xterm' };
    const child = execFile('script', ['-qec', command, '/dev/null'], { cwd, env, maxBuffer: 2 ** 26 }, (_, out) =>
      done(out.replaceAll('\r\n', '\n')),
    );
    child.stdin?.end();
  });
