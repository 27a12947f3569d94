import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OwnBodies } from '../../ports.ts';
import { bodyHash, wholeBody } from '../body-hash.ts';

/** One file a body; a crash leaves a body whole or absent. With `mode` 0o600 only its owner may read it. */
export const folderBlobs = (folder: string, mode = 0o666): OwnBodies => ({
  put: async (body) => {
    const hash = bodyHash(body);
    await writeWhole(join(folder, hash.slice(0, 2)), hash, body, mode);
    return hash;
  },
  get: async (hash) => {
    const file = join(folder, hash.slice(0, 2), hash);
    return wholeBody(hash, await readFile(file), file);
  },
  remove: async (hash) => rm(join(folder, hash.slice(0, 2), hash), { force: true }),
});

/** Writes beside the place and moves into it, so that nobody reads half. */
export const writeWhole = async (
  folder: string,
  name: string,
  body: Uint8Array | string,
  mode = 0o666,
): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const beside = join(folder, `.${randomUUID()}`);
  try {
    await writeFile(beside, body, { mode, flush: true });
    await rename(beside, join(folder, name));
  } catch (error) {
    // On a full disk what was written of it would only be in the way.
    await rm(beside, { force: true });
    throw error;
  }
};
