// Format, lint, types, imports, dead code: every check that needs no test run, offline.
import { spawn } from 'node:child_process';

const USAGE = `npm run check

Format and lint, types, imports and dead code, side by side; needs no network and no test run. What biome can put in order
by itself: npx biome check --write .`;

const CHECKS = {
  'format and lint': ['biome', 'check', '--error-on-warnings', '.'],
  types: ['tsc', '--noEmit'],
  imports: ['tsx', 'tools/imports.ts'],
  'dead code': ['knip', '--no-progress'],
};

const run = (name, [command, ...args]) =>
  new Promise((done) => {
    const started = performance.now();
    const child = spawn(command, args, { env: { ...process.env, PATH: `node_modules/.bin:${process.env.PATH}` } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.on('error', (error) => (said += error.message));
    child.on('close', (code) => {
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
      if (code !== 0) console.log(said);
      done(code === 0);
    });
  });

if (process.argv.length > 2) {
  console.log(USAGE);
  process.exit(process.argv.includes('--help') ? 0 : 2);
}
const results = await Promise.all(Object.entries(CHECKS).map(([name, command]) => run(name, command)));
if (results.includes(false)) process.exit(1);
