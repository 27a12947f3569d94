import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const tools = Object.values(scripts).flatMap((script) =>
  [...script.matchAll(/tsx (\S+\.ts)/g)].map(([, file]) => file!),
);

test('whoever runs a command or a tool hears nothing of the Node versions to come', async () => {
  const entries = ['cli/main.ts', ...tools];
  const { metafile } = await build({
    entryPoints: entries,
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'esm',
    platform: 'node',
    packages: 'external',
    metafile: true,
    logLevel: 'silent',
  });
  const reached = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const { path } of metafile.inputs[file]?.imports ?? []) reached(path, seen);
    return seen;
  };
  const loud = entries.filter((entry) => {
    const all = [...reached(entry)];
    return all.some((path) => path.startsWith('@aws-sdk/client-')) && !all.includes('cli/quiet-sdk.ts');
  });
  expect(loud).toEqual([]);
});
