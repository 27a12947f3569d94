const BYTES = new TextEncoder();

/** FNV-1a of a text, 32 bits: short, the same everywhere, and no secret. */
export const fnv = (text: string): number => {
  let sum = 0x811c9dc5;
  for (const byte of BYTES.encode(text)) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
  return sum;
};
