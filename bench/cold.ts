import { spawnSync } from 'node:child_process';
import { bundleOf, deployedFunctions, NODE, startBytesOf } from '../test/support/assembly.ts';

const STARTS = 9;
const MOST_MS = 150;

const IMPORT = `
const began = performance.now();
await import(process.argv[1]);
console.log(performance.now() - began);
`;

/** How long each function's bundle takes to import in a fresh process: the fastest of some starts. */
export const bench = (): void => {
  const functions = deployedFunctions();
  const { stdout: version } = spawnSync(NODE, ['--version'], { encoding: 'utf8' });
  console.log(`on Node ${version.trim()}, at most ${MOST_MS} ms`);
  for (const deployed of functions.values()) {
    const environment = Object.fromEntries(Object.keys(deployed.variables).map((name) => [name, 'x']));
    const times = Array.from({ length: STARTS }, () => {
      const ran = spawnSync(NODE, ['--input-type=module', '-e', IMPORT, bundleOf(deployed)], {
        encoding: 'utf8',
        env: { ...environment, AWS_REGION: 'local', AWS_XRAY_CONTEXT_MISSING: 'IGNORE_ERROR' },
      });
      if (ran.status !== 0) throw new Error(`${deployed.name} does not import: ${ran.stderr}`);
      return Number(ran.stdout);
    });
    const kilobytes = startBytesOf(deployed) / 1000;
    console.log(
      `${deployed.name.padEnd(8)} ${kilobytes.toFixed(0).padStart(4)} KB  ${Math.min(...times).toFixed(0)} ms`,
    );
  }
};
