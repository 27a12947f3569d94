// Deploys the product, or a stage of it: npm run deploy -- --help
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { asked, onTerminal } from '../cli/hidden-input.ts';
import { deploy } from './deploy/deploy.ts';
import { runTool } from './run-tool.ts';

const ROOT = join(import.meta.dirname, '..');

const node = async (script: string, args: string[]): Promise<number> => {
  const child = spawn(process.execPath, [join(ROOT, script), ...args], { cwd: ROOT, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
};

await runTool('deploy', (args) =>
  deploy(args, {
    say: console.log,
    ask: onTerminal() ? asked : undefined,
    build: () => node('tools/build.mjs', []),
    cdk: (args) => node('node_modules/aws-cdk/bin/cdk', args),
  }),
);
