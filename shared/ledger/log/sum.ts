import { createHash } from 'node:crypto';

/** The first 53 bits of a text's SHA-256, as a number. */
export const sumOf = (text: string): number =>
  Number(createHash('sha256').update(text).digest().readBigUInt64BE() >> 11n);
