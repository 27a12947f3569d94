import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Entry = { integrity?: string; resolved?: string; inBundle?: boolean; link?: boolean; hasInstallScript?: boolean };
type Manifest = Record<string, Record<string, string>> & { allowScripts?: Record<string, boolean> };

const ROOT = join(import.meta.dirname, '../..');
const json = <T>(...path: string[]): T => JSON.parse(readFileSync(join(ROOT, ...path), 'utf8')) as T;

describe.each(['.', 'test/infra/node24'])('what %s stands on', (folder) => {
  const manifest = json<Manifest>(folder, 'package.json');
  const { packages } = json<{ packages: Record<string, Entry> }>(folder, 'package-lock.json');
  const entries = Object.entries(packages).filter(([path]) => path !== '');

  // The databases of other machines: not every registry has them, and no hash of them was seen where this was made.
  const unseen = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'win32-x64'].map(
    (machine) => `node_modules/@dynoxide/${machine}`,
  );

  test('is locked to what was seen, by its hash', () => {
    // What lies in another package's archive is covered by the hash of that.
    const open = entries.filter(([, { integrity, inBundle }]) => !inBundle && !integrity?.startsWith('sha512-'));
    expect(open.map(([path]) => path)).toEqual(folder === '.' ? unseen : []);
  });

  test('comes from the registry, whichever stands for it, and from no other place', () => {
    const elsewhere = entries.filter(
      ([, { resolved, link }]) => link || (resolved && !resolved.startsWith('https://registry.npmjs.org/')),
    );
    expect(elsewhere).toEqual([]);
  });

  test('is named by exact versions', () => {
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'])
      for (const version of Object.values(manifest[kind] ?? {})) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('runs nothing when it is installed but what is decided on by name', () => {
    const running = entries
      .filter(([, entry]) => entry.hasInstallScript)
      .map(([path]) => path.split('node_modules/').at(-1));
    expect([...new Set(running)]).toEqual(Object.keys(manifest.allowScripts ?? {}));
  });
});

test('the binary that esbuild brings is a package of its own: its script has nothing to do', () =>
  expect(json<Manifest>('package.json').allowScripts).toEqual({ esbuild: false }));
