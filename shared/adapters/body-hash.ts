import { createHash } from 'node:crypto';

/** The name of a body: the SHA-256 of its bytes in hex. */
export const bodyHash = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex');

/** The body as it came from its place; throws where its bytes are not those that were put there. */
export const wholeBody = (hash: string, body: Uint8Array, place: string): Uint8Array => {
  if (bodyHash(body) === hash) return body;
  throw new Error(`${place} is damaged: its bytes are not those of its hash`);
};
