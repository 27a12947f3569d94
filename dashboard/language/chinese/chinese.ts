import { DELIVERY_PHRASES, DESK_PHRASES } from './desk.ts';
import { LAW_PHRASES, LAW_WORDS } from './law.ts';
import { CHINESE_NAMES, chineseRegion } from './names.ts';
import { PHRASES, TOKENS } from './phrases.ts';
import { CHINESE_WORDS } from './words.ts';

const HAN = /\p{Script=Han}/u;
const LATIN = /[A-Za-z]{2}/;
/** Between the parts of a line: each is said on its own. */
const PARTED = /( · |; |, | → | = | \+ | ?\(|\) ?|: |\. (?=[A-Z]))/;
/** Symbols of elements are the same in every language. */
const SYMBOLS = /^[A-Z][a-z]?(?: [A-Z][a-z]?)*$/;
const SIGNS: Readonly<Record<string, string>> = {
  '; ': '；',
  ', ': '，',
  ': ': '：',
  '. ': '。',
  '(': '（',
  ' (': '（',
  ') ': '）',
  ')': '）',
};

/** How much of a form is said word for word. */
const literal = ({ source }: RegExp): number =>
  source.replace(/\((?:[^()\\]|\\.|\([^()]*\))*\)|\\[dw]|[\\^$?+*.]/g, '').length;
type Form = readonly [RegExp, string];
/** A form that says more word for word is tried before one that says less, wherever they stand. */
const FORMS = [...PHRASES, ...LAW_PHRASES, ...DESK_PHRASES, ...DELIVERY_PHRASES]
  .map((form) => ({ form, said: literal(form[0]) }))
  .toSorted((one, other) => other.said - one.said)
  .map(({ form }) => form);
const SENTENCES = FORMS.filter(([{ source }]) => source.endsWith('\\.$'));

/** Days, notices and numbers of ours, wherever they stand. */
const withTokens = (text: string): string => TOKENS.reduce((out, [form, chinese]) => out.replace(form, chinese), text);

const listed = (table: Readonly<Record<string, string>>, text: string): string | undefined =>
  Object.hasOwn(table, text) ? table[text] : undefined;

/** A word as it stands, at the beginning of a sentence, or within one. */
const word = (text: string): string | undefined => {
  const first = text.charAt(0);
  const forms = [text, first.toLowerCase() + text.slice(1), first.toUpperCase() + text.slice(1)];
  for (const each of forms)
    for (const table of [CHINESE_WORDS, LAW_WORDS]) {
      const said = listed(table, each);
      if (said !== undefined) return said;
    }
  const name = CHINESE_NAMES.get(text.toLowerCase()) ?? chineseRegion(text);
  if (name !== undefined) return name;
  const plain = withTokens(text);
  return plain !== text && !LATIN.test(plain) ? plain : undefined;
};

const phrase = (text: string, forms: readonly Form[] = FORMS): string | undefined => {
  for (const [form, chinese] of forms) {
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
    index % 2 === 1
      ? (SIGNS[part] ?? part)
      : (word(part) ?? (!LATIN.test(part) || HAN.test(part) || SYMBOLS.test(part) ? part : phrase(part))),
  );
  return said.includes(undefined) ? undefined : said.join('');
};

/** The point is no end of a sentence. */
const SHORTENED = /\b(?:Inc|Ltd|Corp|Co|Bros|St|No)\.$/;
const ended = (text: string): string | undefined => {
  const said = text.endsWith('.') && !SHORTENED.test(text) ? whole(text.slice(0, -1)) : undefined;
  return said && `${said}。`;
};

/** Sentences one behind the other, where each can be said. */
const sentences = (text: string): string | undefined => {
  const each = text.split(/(?<=\.) (?=[A-Z])/);
  if (each.length < 2 || each.slice(0, -1).some((one) => SHORTENED.test(one))) return undefined;
  const said = each.map(whole);
  return said.includes(undefined) ? undefined : said.join('');
};

const whole = (text: string): string | undefined =>
  word(text) ?? sentences(text) ?? phrase(text, SENTENCES) ?? ended(text) ?? phrase(text) ?? parted(text);

const known = new Map<string, string>();
const MOST_KNOWN = 4000;

/** A text of the interface in Chinese; what no table has stays as it is. */
export const inChinese = (text: string): string => {
  const before = known.get(text);
  if (before !== undefined) return before;
  const [, start = '', middle = '', end = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  const said = /[A-Za-z]/.test(middle) ? (whole(middle.replace(/\s+/g, ' ')) ?? middle) : middle;
  const out = `${start}${said}${end}`;
  if (known.size < MOST_KNOWN) known.set(text, out);
  return out;
};
