// What steers a terminal, a direction or a join, what has no width, and what is no character.
const UNSEEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]/gu;
const BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;
const HALVES = /\p{Cs}/gu;

/** Whatever is not surely seen where it stands; few texts hold any, and this tells so in a tenth of the time. */
const UNUSUAL =
  /[^\t\n -~\u00a1-\u00ac\u00ae-\u05ff\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff\uf900-\ufdcf\uff00-\uffef]/;

/**
 * Text from outside as every door may show it: all that is left is seen where it stands. A break of any kind is a line
 * feed, half a character the sign for one that is unknown.
 */
export const plain = (text: string): string =>
  UNUSUAL.test(text) ? text.replace(BREAKS, '\n').replace(UNSEEN, '').replace(HALVES, '\ufffd') : text;

/** A value of which every text is plain. */
export const plainThroughout = <T>(value: T): T => {
  if (typeof value === 'string') return plain(value) as T;
  if (Array.isArray(value)) return value.map(plainThroughout) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plainThroughout(one)])) as T;
};

/** An address that may be followed from anywhere: of the web, every sign that could end it or part it encoded. */
export const plainAddress = (text: string): string | undefined => {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text).href.replace(/[<>"'|\\^`{}\s]/g, (sign) => encodeURIComponent(sign).replace("'", '%27'));
};
