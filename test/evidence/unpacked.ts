import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const runs = (command: string, args: readonly string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const UNZIP = [
  ['unzip', ['-v'], (zip: string, to: string) => ['-q', zip, '-d', to]],
  ['python3', ['--version'], (zip: string, to: string) => ['-m', 'zipfile', '-e', zip, to]],
] as const;
/** A tool that is not ours; the tests that need one skip without. */
const TOOL = UNZIP.find(([command, probe]) => runs(command, probe));
/** Of GNU coreutils: hashes checked by what is not ours either. */
const SUMS = 'sha256sum';
export const CAN_UNZIP = TOOL !== undefined && runs(SUMS, ['--version']);
if (!CAN_UNZIP) process.stderr.write(`Packs are not unzipped: neither unzip nor python3, or no ${SUMS}, was found.\n`);

/** The folder in which a pack lies open. */
export const unpacked = (zip: Uint8Array): string => {
  const folder = mkdtempSync(join(tmpdir(), 'chokepoint-pack-'));
  const file = join(folder, 'pack.zip');
  writeFileSync(file, zip);
  if (TOOL) execFileSync(TOOL[0], TOOL[2](file, join(folder, 'out')));
  const [root = ''] = readdirSync(join(folder, 'out'));
  return join(folder, 'out', root);
};

/** What a checker of hashes says of a list in that folder. */
export const checkedBy = (folder: string, list: string): string =>
  execFileSync(SUMS, ['-c', list], { cwd: folder, encoding: 'utf8' });
