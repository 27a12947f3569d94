const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;

const signOf = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** Named and numbered entities as the signs that they stand for; an unknown one stays as it is written. */
export const withoutEntities = (text: string): string =>
  text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return signOf(Number(decimal));
    return hex !== undefined ? signOf(Number.parseInt(hex, 16)) : (NAMED[(name ?? '').toLowerCase()] ?? whole);
  });

const OPENS = /[a-z/!?]/i;

/** Text without its tags, in one pass; a `<` that opens none, as in 5 < 10, stays. */
export const withoutTags = (text: string): string => {
  const last = text.lastIndexOf('>');
  let out = '';
  let at = 0;
  for (let open = text.indexOf('<'); open >= 0 && open < last; open = text.indexOf('<', at)) {
    if (!OPENS.test(text[open + 1] ?? '')) {
      out += text.slice(at, open + 1);
      at = open + 1;
      continue;
    }
    out += `${text.slice(at, open)} `;
    at = text.indexOf('>', open) + 1;
  }
  return out + text.slice(at);
};
