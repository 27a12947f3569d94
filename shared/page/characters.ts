import { TRADITIONAL } from '../domain/text/han.ts';

const SPACE = 32;
const BREAK = 9;
const fold = new Uint16Array(65_536).map((_, code) => code);

const put = (from: number, to: number, code: (of: number) => number): void => {
  for (let at = from; at <= to; at++) fold[at] = code(at);
};
const same = (signs: string, sign: string): void => {
  for (const one of signs) fold[one.charCodeAt(0)] = sign.charCodeAt(0);
};

/** Radicals and compatibility forms, as text copied out of a PDF has them, are the characters that they look like. */
const compatible = (code: number): number => {
  const [sign = ''] = String.fromCharCode(code).normalize('NFKC');
  return sign.length === 1 ? sign.charCodeAt(0) : code;
};
put(0x2f00, 0x2fd5, compatible);
put(0x2e80, 0x2ef3, compatible);
put(0xf900, 0xfad9, compatible);
put(0xff01, 0xff5e, (code) => code - 0xfee0);
put(0x00, 0x20, () => SPACE);
put(0x2000, 0x200a, () => SPACE);
same('\u00a0\u1680\u2028\u2029\u202f\u205f\u3000', ' ');
fold[BREAK] = BREAK;
for (const [from, to] of [
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfff9, 0xfffb],
  // The first half of tags and further selectors; their second half goes with it.
  [0xdb40, 0xdb40],
] as const)
  put(from, to, () => 0);
fold[0xfeff] = 0;
fold[0x61c] = 0;
fold[0x34f] = 0;
fold[0xad] = 0;
same('〔﹝【', '[');
same('〕﹞】', ']');
same('﹙', '(');
same('﹚', ')');
same('﹒', '.');
same('﹕', ':');
same('﹔', ';');
same('﹐', ',');
same('､﹑', '、');
same('｡', '。');
same('「‟″', '“');
same('」″', '”');
same('『', '《');
same('』', '》');
same('•‧∙⋅・･', '·');
same('–—―－‒‐‑−', '-');
same('～∼〜', '~');
// The zero of 二〇二六年 is typed as a circle of any kind.
same('○◯', '〇');
same('％﹪', '%');
for (const [traditional, simplified] of TRADITIONAL) fold[traditional.charCodeAt(0)] = simplified.charCodeAt(0);

/**
 * What each UTF-16 unit is read as: full width as half, traditional as simplified, every kind of space as one;
 * 0 stands for nothing at all. A tab parts the cells of a table's row.
 */
export const FOLD: Uint16Array = fold;
