const LEAD = [0x81, 0xfe] as const;
const TRAIL = [0x40, 0xfe] as const;

const kept = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Two bytes for each character that a code page of the East has. */
const bytesOf = (charset: string): ReadonlyMap<string, readonly number[]> => {
  const known = kept.get(charset);
  if (known) return known;
  const decoder = new TextDecoder(charset, { fatal: true });
  const found = new Map<string, readonly number[]>();
  for (let lead = LEAD[0]; lead <= LEAD[1]; lead++)
    for (let trail = TRAIL[0]; trail <= TRAIL[1]; trail++) {
      try {
        const sign = decoder.decode(Uint8Array.of(lead, trail));
        if (!found.has(sign)) found.set(sign, [lead, trail]);
      } catch {
        // No character stands there.
      }
    }
  kept.set(charset, found);
  return found;
};

const wide = (text: string, isLittle: boolean): number[] =>
  Array.from(text, (sign) => sign).flatMap((sign) =>
    Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at)).flatMap((unit) =>
      isLittle ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
    ),
  );

/** A text in bytes of a charset, as a server writes it; what the charset has no character for is a question mark. */
export const encode = (text: string, charset: string): Uint8Array => {
  if (charset === 'utf-8') return new TextEncoder().encode(text);
  if (charset === 'utf-8 with a mark') return new TextEncoder().encode(`\ufeff${text}`);
  if (charset === 'utf-16le') return Uint8Array.from(wide(`\ufeff${text}`, true));
  if (charset === 'utf-16be') return Uint8Array.from(wide(`\ufeff${text}`, false));
  const characters = bytesOf(charset);
  return Uint8Array.from(
    [...text].flatMap((sign) => (sign < '\x80' ? [sign.charCodeAt(0)] : (characters.get(sign) ?? [0x3f]))),
  );
};
