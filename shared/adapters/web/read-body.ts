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

const decoderOf = ({ headers }: IncomingMessage): (() => Transform) | undefined =>
  DECODERS[(headers['content-encoding'] ?? '').trim().toLowerCase()];

/** Keeps what is within a limit, and stops once so many bytes have come. */
const gathering = (limit: number, enough: number) => {
  const kept: Uint8Array[] = [];
  let size = 0;
  return {
    size: () => size,
    body: () => new Uint8Array(Buffer.concat(kept)),
    gather: async (chunks: AsyncIterable<Uint8Array>): Promise<void> => {
      for await (const chunk of chunks) {
        kept.push(chunk.subarray(0, limit - size));
        size += chunk.length;
        if (size >= enough) return;
      }
    },
  };
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
  const decoder = decoderOf(response);
  if (decoder === undefined)
    throw new WebFault('network', `content-encoding ${encoding.slice(0, 50)} was not asked for`);
  if (Number(length) > limit && !cut) throw tooLarge;
  const { gather, size, body } = gathering(limit, limit + 1);
  // Leaving a stream before its end is an error of its own; ours came first.
  await pipeline(response, decoder(), gather, { signal }).catch((error: unknown) => {
    if (size() <= limit) throw error;
  });
  if (size() > limit && !cut) throw tooLarge;
  return body();
};

/** The beginning of a body whose end does not matter: what came in its time and within the limit, decoded where it can be. */
export const bodyStart = async (response: IncomingMessage, limit: number, signal: AbortSignal): Promise<Uint8Array> => {
  const { gather, body } = gathering(limit, limit);
  await pipeline(response, decoderOf(response)?.() ?? new PassThrough(), gather, { signal }).catch(() => {});
  response.destroy();
  return body();
};
