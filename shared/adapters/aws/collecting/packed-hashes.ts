import { custom, pipe, transform } from 'zod/mini';

// Hashes of links are 16 hexadecimal digits: 8 bytes each, where text would take 17.
const BYTES = 8;
const HASHES = /^([0-9a-f]{16})*$/;

/** Many hashes as one binary value: thousands of links are read with every visit of their source. */
export const packed = (hashes: readonly string[]): Uint8Array => {
  const digits = hashes.join('');
  if (!HASHES.test(digits)) throw new Error('A hash of a link is 16 hexadecimal digits');
  return Buffer.from(digits, 'hex');
};

const unpacked = (bytes: Uint8Array): string[] =>
  Array.from({ length: bytes.length / BYTES }, (_, index) =>
    Buffer.from(bytes.subarray(index * BYTES, (index + 1) * BYTES)).toString('hex'),
  );

export const packedForm = pipe(
  custom<Uint8Array>((bytes) => bytes instanceof Uint8Array && bytes.length % BYTES === 0),
  transform(unpacked),
);
