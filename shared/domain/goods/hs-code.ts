/** An HS code as people type it, `HS 8112.92.10` or `8541 43`, in digits; undefined for anything else. */
export const hsDigits = (text: string): string | undefined => {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^(?:(?:HTSUS|HTS|HS|CN|TARIC|税则号列|税号|商品编[码号])\s*(?:code|no\.?)?\s*[:#]?\s*)/i, '');
  if (!/^\d[\d\s.-]*$/.test(plain)) return undefined;
  const digits = plain.replace(/\D/g, '');
  return /^(?:\d{4}|\d{6}|\d{8}|\d{10})$/.test(digits) ? digits : undefined;
};

/** `8112.92.10` */
export const dottedHs = (digits: string): string =>
  [digits.slice(0, 4), ...(digits.slice(4).match(/\d{1,2}/g) ?? [])].join('.');

/** Whether one of two codes stands at or above the other. */
export const sameBranch = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/** Up to here the code is the same in every country; what follows is each country's own. */
export const SHARED = 6;
