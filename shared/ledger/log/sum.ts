import { hash } from 'node:crypto';

/** The first 53 bits of a text's SHA-256, as a number. */
export const sumOf = (text: string): number => Number(hash('sha256', text, 'buffer').readBigUInt64BE() >> 11n);
