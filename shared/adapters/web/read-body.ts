import type { IncomingMessage } from 'node:http';
import { Duplex, PassThrough, pipeline as piped } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { WebFault } from './web-fault.ts';

export const ENCODINGS = 'gzip, br';

/** `deflate` comes with a header of zlib, and without. */
const inflated = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  const { value: first, done } = await source.next();
  if (done) return;
  const decoder = ((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield first;
    yield* { [Symbol.asyncIterator]: () => source };
  };
  // What goes wrong in it ends the decoder, which is being read.
  piped(whole, decoder, () => {});
  yield* decoder;
};

const DECODERS: Record<string, () => Duplex> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: () => Duplex.from(inflated),
  br: createBrotliDecompress,
};
const NOT_DECODED = new Set(['compress', 'x-compress', 'zstd', 'dcb', 'dcz', 'exi', 'pack200-gzip', 'aes128gcm']);

/** As browsers do: a word that names no coding (`utf-8`, `none`) says nothing. Undefined for what cannot be decoded. */
const decoderOf = ({ headers }: IncomingMessage): (() => Duplex) | undefined => {
  const words = (headers['content-encoding'] ?? '').toLowerCase().split(/[\s,]+/);
  const codings = words.filter((word) => word in DECODERS || NOT_DECODED.has(word));
  const [coding = ''] = codings;
  return codings.length === 0 ? () => new PassThrough() : codings.length > 1 ? undefined : DECODERS[coding];
};

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
