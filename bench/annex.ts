import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { FILES } from '../test/support/annex/files.ts';

const ROOT = join(import.meta.dirname, '..');
const BUNDLE = join(ROOT, 'node_modules/.cache/chokepoint/annex');
const MAPS = 'shared/adapters/annex/character-maps';
const ROWS = 2000;

const ENTRY = `
import { readFileSync } from 'node:fs';
import { characterMaps } from './shared/adapters/annex/character-maps.ts';
import { peakMemoryMb } from './test/support/peak-memory.mjs';
import { annexRows } from './shared/page/annex/rows-from-annex.ts';
const bytes = readFileSync(process.argv[2]);
const began = performance.now();
const { rows, ...read } = await annexRows(bytes, { maps: characterMaps, late: () => false });
const seconds = (performance.now() - began) / 1000;
console.log(JSON.stringify({ ...read, rows: rows?.length, seconds, peak: peakMemoryMb() }));
`;
const BANNER =
  "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);";

/** The reader of files as it is shipped: what compiles the source would be part of the memory measured. */
const shipped = async (): Promise<string> => {
  await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' },
    outfile: join(BUNDLE, 'annex.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: { js: BANNER },
  });
  cpSync(join(ROOT, MAPS), join(BUNDLE, 'character-maps'), { recursive: true });
  return join(BUNDLE, 'annex.mjs');
};

const ours = (folder: string): string => {
  for (const [name, file] of Object.entries(FILES)) writeFileSync(join(folder, name), file(ROWS));
  return folder;
};

const filesIn = (path: string): string[] =>
  statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];

const measure = (bundle: string, file: string): void => {
  const { stdout, stderr, status } = spawnSync('node', [bundle, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file}: ${stderr}`);
  const { form, why, pages, rows, seconds, peak } = JSON.parse(stdout);
  const columns = [
    (form ?? why).padEnd(9),
    `${(statSync(file).size / 1000).toFixed(0).padStart(6)} KB`,
    `${(pages ?? '').toString().padStart(4)} pages`,
    `${(rows ?? '').toString().padStart(6)} rows`,
    `${seconds.toFixed(1).padStart(5)} s`,
    `${peak.toFixed(0).padStart(5)} MB`,
  ];
  console.log(`${columns.join('  ')}  ${file.split('/').at(-1)}`);
};

/** What reading each file costs, in a process of its own: files of ours, or those of the paths given. */
export const bench = async (paths: readonly string[]): Promise<void> => {
  mkdirSync(BUNDLE, { recursive: true });
  const bundle = await shipped();
  const folder = mkdtempSync(join(tmpdir(), 'annex-'));
  try {
    for (const path of paths.length > 0 ? paths : [ours(folder)])
      for (const file of filesIn(path)) measure(bundle, file);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
