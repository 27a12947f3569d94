import { createHash } from 'node:crypto';
import type { Blobs } from '../../shared/ports.ts';

export const memoryBlobs = (): Blobs & { kept: Map<string, Uint8Array> } => {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    put: async (body) => {
      const hash = createHash('sha256').update(body).digest('hex');
      kept.set(hash, body);
      return hash;
    },
    get: async (hash) => {
      const body = kept.get(hash);
      if (body === undefined) throw new Error(`no blob ${hash}`);
      return body;
    },
  };
};
