import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageOf } from '../../shared/adapters/local/database.ts';
import { socketOf } from '../../shared/adapters/local/folder-lock.ts';

const ROOT = join(import.meta.dirname, '../..');
const json = (file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
const MACHINES: [NodeJS.Platform, string][] = [
  ['darwin', 'arm64'],
  ['darwin', 'x64'],
  ['linux', 'arm64'],
  ['linux', 'x64'],
  ['win32', 'x64'],
];

describe.each(MACHINES)('on %s, %s', (platform, arch) => {
  test('npm installs the database of that machine, and no other', () => {
    const { name } = packageOf(platform, arch);
    const wanted = json('package.json').optionalDependencies[name];
    const held = json('package-lock.json').packages[`node_modules/${name}`];
    expect(wanted).toMatch(/^\d+\.\d+\.\d+$/);
    expect(held).toMatchObject({ version: wanted, os: [platform], cpu: [arch], optional: true });
  });
});

test('Windows has programs that end in .exe, and pipes for sockets', () => {
  expect(packageOf('win32', 'x64').file).toBe('@dynoxide/win32-x64/dynoxide.exe');
  expect(packageOf('linux', 'arm64').file).toBe('@dynoxide/linux-arm64/dynoxide');
  expect(socketOf('win32', 'abc')).toBe('\\\\.\\pipe\\chokepoint-abc');
});

/** Runs a script as if by another Node. */
const by = (version: string, script: string) => {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, join(ROOT, script)],
    { encoding: 'utf8', cwd: ROOT },
  );
  return { status, lines: `${stdout}${stderr}`.trimEnd().split('\n') };
};

describe('the Node', () => {
  test.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0', '23.11.1'])(
    '%s is refused in a line, before anything is loaded',
    (version) => {
      const said = [`Chokepoint needs Node 20.19, 22.12 or 24 and later; this is ${version}.`];
      expect(by(version, 'tools/build.mjs')).toEqual({ status: 1, lines: said });
    },
  );

  test.each(['20.19.0', '22.12.0', '24.0.0', '26.1.0'])('%s is taken', (version) => {
    expect(by(version, 'tools/node-version.mjs')).toEqual({ status: 0, lines: [''] });
  });

  test('is the same one for npm, which refuses others before it installs', () => {
    expect(json('package.json').engines.node).toBe('^20.19.0 || ^22.12.0 || >=24');
    expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toContain('engine-strict=true');
  });

  test('no package asks for a newer one than 20.19', () => {
    const packages = Object.entries<{ engines?: { node?: string }; optional?: boolean }>(
      json('package-lock.json').packages,
    );
    const newer = packages.filter(
      ([, { engines, optional }]) => !optional && /^\s*>=?\s*2[1-9]/.test(engines?.node ?? ''),
    );
    expect(newer.map(([name]) => name)).toEqual([]);
  });
});
