import { FOLD } from './characters.ts';

const SPACE = 32;
const BREAK = 9;
const WESTERN = 0x2e80;
const ZERO = 0x3007;
const LETTER_O = new Set([0x4f, 0x6f]);
const DIGITS = new Set([...'〇零一二三四五六七八九'].map((sign) => sign.charCodeAt(0)));

const TAGS = 0xdb40;
/** Letters that a file's font draws as one: U+FB00 and on. */
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];
const [FIRST_LIGATURE, LAST_LIGATURE] = [0xfb00, 0xfb06];
const HAS_LIGATURE = /[\ufb00-\ufb06]/;

let buffer = new Uint16Array(4096);
let origin = new Uint32Array(4096);
let folded = '';
let foldedSize = 0;

// Space is kept between western words only: Chinese text is spaced for looks, and mastheads letter by letter.
const fold = (raw: string): number => {
  if (raw === folded) return foldedSize;
  folded = raw;
  if (buffer.length < raw.length || (HAS_LIGATURE.test(raw) && buffer.length < 3 * raw.length)) {
    buffer = new Uint16Array(raw.length * 3);
    origin = new Uint32Array(raw.length * 3);
  }
  let size = 0;
  let space = false;
  for (let at = 0; at < raw.length; at++) {
    let code = FOLD[raw.charCodeAt(at)] ?? 0;
    if (code === 0) {
      if (raw.charCodeAt(at) === TAGS) at++;
      continue;
    }
    // 二O二六年: a letter between Chinese digits is their zero.
    if (LETTER_O.has(code) && DIGITS.has(buffer[size - 1] ?? 0)) {
      const next = FOLD[raw.charCodeAt(at + 1)] ?? 0;
      if (DIGITS.has(next) || LETTER_O.has(next)) code = ZERO;
    }
    if (code === SPACE) {
      space = size > 0;
      continue;
    }
    const isLigature = code >= FIRST_LIGATURE && code <= LAST_LIGATURE;
    if (space && (code < WESTERN || isLigature) && code !== BREAK) {
      const before = buffer[size - 1] ?? 0;
      if (before < WESTERN && before !== BREAK) {
        buffer[size] = SPACE;
        origin[size++] = at - 1;
      }
    }
    space = false;
    if (isLigature) {
      for (const letter of LIGATURES[code - FIRST_LIGATURE] ?? '') {
        buffer[size] = letter.charCodeAt(0);
        origin[size++] = at;
      }
      continue;
    }
    buffer[size] = code;
    origin[size++] = at;
  }
  while (size > 0 && (buffer[size - 1] === BREAK || buffer[size - 1] === SPACE)) size--;
  foldedSize = size;
  return size;
};

const PART = 8192;

/** Text as rules read it: width, space, zero-width characters and traditional forms made one. */
export const normalise = (raw: string): string => {
  const size = fold(raw);
  if (size <= PART) return String.fromCharCode.apply(null, buffer.subarray(0, size) as unknown as number[]);
  let text = '';
  for (let at = 0; at < size; at += PART)
    text += String.fromCharCode(...buffer.subarray(at, Math.min(at + PART, size)));
  return text;
};

/** The words as they stand in the page for a stretch of its normalised text. */
export const verbatim = (raw: string, from = 0, to = Number.POSITIVE_INFINITY): string => {
  const size = fold(raw);
  if (size === 0 || from >= size) return '';
  return raw.slice(origin[from], (origin[Math.min(to, size) - 1] ?? 0) + 1).trim();
};
