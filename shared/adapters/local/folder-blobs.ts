import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Blobs } from '../../ports.ts';

/** One file a body; a crash leaves a body whole or absent. */
export const folderBlobs = (folder: string): Blobs => ({
  put: async (body) => {
    const hash = createHash('sha256').update(body).digest('hex');
    await writeWhole(join(folder, hash.slice(0, 2)), hash, body);
    return hash;
  },
  get: async (hash) => readFile(join(folder, hash.slice(0, 2), hash)),
});

/** Writes beside the place and moves into it, so that nobody reads half. */
export const writeWhole = async (folder: string, name: string, body: Uint8Array | string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const beside = join(folder, `.${randomUUID()}`);
  await writeFile(beside, body);
  await rename(beside, join(folder, name));
};
