// The version of what reads: a hash of everything between the bytes of a page and its reading, as it is shipped.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = join(import.meta.dirname, '..');
const DIGITS = 12;

/** The same sources and packages give the same version, wherever they stand; what no reading depends on is not in it. */
export const readerVersion = (root = ROOT) => {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: ['lambdas/record/reading-from.ts'],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    legalComments: 'none',
  });
  return createHash('sha256').update(outputFiles[0].contents).digest('hex').slice(0, DIGITS);
};

/** What a build puts in the place of `READER_VERSION`. */
export const readerDefine = () => ({ READER_VERSION: JSON.stringify(readerVersion()) });
