import type { IncomingMessage } from 'node:http';
import { PassThrough, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { WebFault } from './web-fault.ts';

export const ENCODINGS = 'gzip, br';
const DECODERS: Record<string, () => Transform> = {
  '': () => new PassThrough(),
  identity: () => new PassThrough(),
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * The body as the page's author wrote it. Bytes are counted after decompression, while they arrive; a longer body is
 * refused, or `cut` to the limit.
 */
export const readBody = async (
  response: IncomingMessage,
  limit: number,
  signal: AbortSignal,
  cut = false,
): Promise<Uint8Array> => {
  const { 'content-encoding': encoding = '', 'content-length': length } = response.headers;
  const tooLarge = new WebFault('too-large', `more than ${limit} bytes`);
  const decoder = DECODERS[encoding.trim().toLowerCase()];
  if (decoder === undefined)
    throw new WebFault('network', `content-encoding ${encoding.slice(0, 50)} was not asked for`);
  if (Number(length) > limit && !cut) throw tooLarge;
  const kept: Uint8Array[] = [];
  let size = 0;
  const gather = async (chunks: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of chunks) {
      if (cut) kept.push(chunk.subarray(0, limit - size));
      else if (size + chunk.length <= limit) kept.push(chunk);
      size += chunk.length;
      if (size > limit) return;
    }
  };
  // Leaving a stream before its end is an error of its own; ours came first.
  await pipeline(response, decoder(), gather, { signal }).catch((error: unknown) => {
    if (size <= limit) throw error;
  });
  if (size > limit && !cut) throw tooLarge;
  return new Uint8Array(Buffer.concat(kept));
};

/** The beginning of a body whose end does not matter: what came in its time and within the limit, decoded where it can be. */
export const bodyStart = async (response: IncomingMessage, limit: number, signal: AbortSignal): Promise<Uint8Array> => {
  const kept: Uint8Array[] = [];
  let size = 0;
  const decoder = DECODERS[(response.headers['content-encoding'] ?? '').trim().toLowerCase()]?.() ?? new PassThrough();
  const gather = async (chunks: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of chunks) {
      kept.push(chunk.subarray(0, limit - size));
      size += chunk.length;
      if (size >= limit) return;
    }
  };
  await pipeline(response, decoder, gather, { signal }).catch(() => {});
  response.destroy();
  return new Uint8Array(Buffer.concat(kept));
};
