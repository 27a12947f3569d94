import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const scriptOf = (name: string): string =>
  (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts[name] ??
  '';

test('an account is prepared before anything of a stack is decided', { timeout: 120_000 }, () => {
  const [, ...words] = scriptOf('bootstrap').split(' ');
  const home = mkdtempSync(join(tmpdir(), 'no-credentials-'));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/aws-cdk/bin/cdk'), ...words, 'aws://123456789012/eu-central-1', '--no-notices'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: home, USERPROFILE: home, AWS_EC2_METADATA_DISABLED: 'true' },
    },
  );
  expect(`${stdout}${stderr}`).toContain('no credentials have been configured');
});
