import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderBlobs } from '../../../shared/adapters/local/folder-blobs.ts';

test('a body is kept once, under its hash, byte for byte', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'blobs-'));
  const blobs = folderBlobs(folder);
  const body = Uint8Array.from([0, 255, 13, 10]);
  const hashes = await Promise.all([blobs.put(body), blobs.put(body), blobs.put(Uint8Array.of(1))]);
  expect(new Set(hashes).size).toBe(2);
  expect(Uint8Array.from(await blobs.get(hashes[0]))).toEqual(body);
  expect(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())).toHaveLength(2);
  await expect(blobs.get('0'.repeat(64))).rejects.toThrow();
});
