import { PHRASES, TOKENS } from './chinese-phrases.ts';
import { CHINESE_WORDS } from './chinese-words.ts';

const HAN = /\p{Script=Han}/u;
const LATIN = /[A-Za-z]{2}/;
/** Between the parts of a line: each is said on its own. */
const PARTED = /( · |; |, | → | = | \+ | \(|\) ?|: )/;
const SIGNS: Readonly<Record<string, string>> = {
  '; ': '；',
  ', ': '，',
  ': ': '：',
  ' (': '（',
  ') ': '）',
  ')': '）',
};

/** Days, notices and numbers of ours, wherever they stand. */
const withTokens = (text: string): string => TOKENS.reduce((out, [form, chinese]) => out.replace(form, chinese), text);

const word = (text: string): string | undefined => {
  const said = Object.hasOwn(CHINESE_WORDS, text) ? CHINESE_WORDS[text] : undefined;
  if (said !== undefined) return said;
  const plain = withTokens(text);
  if (plain !== text && !LATIN.test(plain)) return plain;
  return undefined;
};

const phrase = (text: string): string | undefined => {
  for (const [form, chinese] of PHRASES) {
    const parts = form.exec(text);
    if (parts) return chinese.replace(/\$(\d)/g, (_, place: string) => inside(parts[Number(place)] ?? ''));
  }
  return undefined;
};

/** A part of a phrase: what has no Chinese (a name, a code) stays as it is. */
const inside = (text: string): string => whole(text) ?? withTokens(text);

/** Said only where every part of it can be said: half a line in each language is worse than either. */
const parted = (text: string): string | undefined => {
  const parts = text.split(PARTED);
  if (parts.length < 3) return undefined;
  const said = parts.map((part, index) =>
    index % 2 === 1 ? (SIGNS[part] ?? part) : !LATIN.test(part) || HAN.test(part) ? part : (word(part) ?? phrase(part)),
  );
  return said.includes(undefined) ? undefined : said.join('');
};

const whole = (text: string): string | undefined => word(text) ?? phrase(text) ?? parted(text);

const known = new Map<string, string>();
const MOST_KNOWN = 4000;

/** A text of the interface in Chinese; what no table has stays as it is. */
export const inChinese = (text: string): string => {
  const before = known.get(text);
  if (before !== undefined) return before;
  const [, start = '', middle = '', end = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  const said = LATIN.test(middle) ? (whole(middle.replace(/\s+/g, ' ')) ?? middle) : middle;
  const out = `${start}${said}${end}`;
  if (known.size < MOST_KNOWN) known.set(text, out);
  return out;
};
