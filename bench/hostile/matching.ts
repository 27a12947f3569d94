import { below, drawing, type Random } from '../seeded-random.ts';

type Write = () => string;

/** A character of each class that patterns name; of a place, or of what was found before, there is nothing to write. */
const CLASSES: Readonly<Record<string, string>> = {
  ...{ d: '1', D: 'a', s: ' ', S: 'a', w: 'a', W: '-', n: '\n', t: '\t', f: '\f', r: '\r' },
  ...{ b: '', B: '', 1: '', 2: '', 3: '' },
};
const PROPERTIES: readonly (readonly [RegExp, string])[] = [
  [/Han/, '甲'],
  [/Lu|Upper/, 'A'],
  [/^N/, '1'],
  [/^P/, '-'],
];
const OTHER = 'a';
const SOME_MORE = 2;
const MOST_TIMES = 20;

const NOT_WRITTEN = /\(\?<?!/y;
const OPENS = /\((?:\?(?:<?=|:|<\w+>|[-\w]+:))?/y;
const SET = /\[(\^?)((?:\\.|[^\]\\])*)\]?/suy;
const ESCAPED = /\\(?:p\{([^}]*)\}|u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|k<\w+>|(.))/isuy;
const TIMES = /(?:([?*+])|\{(\d+)(,?)(\d*)\})\??/y;
const ANY = /./suy;
const MEMBER = /(\\(?:[pPu]\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)|.)(?:-(\\?.))?/gsu;

const escaped = ([, property, wide, unit, byte, sign]: RegExpExecArray): string => {
  if (property !== undefined) return PROPERTIES.find(([form]) => form.test(property))?.[1] ?? OTHER;
  const code = wide ?? unit ?? byte;
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
  return sign === undefined ? '' : (CLASSES[sign] ?? sign);
};

const textOf = (member: string): string => {
  ESCAPED.lastIndex = 0;
  const found = ESCAPED.exec(member);
  return found ? escaped(found) : member;
};

/**
 * Text that a pattern could find, by chance: one of its alternatives, what may repeat a few times, what looks around
 * written out. A pattern that is a part of one, open or unclosed, is read as far as it goes.
 */
export const matching = (pattern: string, chance: Random): string => {
  let at = 0;
  const pick = drawing(chance);
  const take = (form: RegExp): RegExpExecArray | null => {
    form.lastIndex = at;
    const found = form.exec(pattern);
    if (found) at += found[0].length;
    return found;
  };

  const choice = (): Write => {
    const ways = [sequence()];
    while (pattern[at] === '|') {
      at++;
      ways.push(sequence());
    }
    return () => pick(ways)?.() ?? '';
  };
  const sequence = (): Write => {
    const parts: Write[] = [];
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') parts.push(repeated(atom()));
    return () => parts.map((part) => part()).join('');
  };
  const group = (): Write => {
    const inner = choice();
    at++;
    return inner;
  };
  const atom = (): Write => {
    if (take(NOT_WRITTEN)) {
      group();
      return () => '';
    }
    if (take(OPENS)) return group();
    const set = take(SET);
    if (set) {
      const members = [...(set[2] ?? '').matchAll(MEMBER)].flatMap(([, from = '', to]) => (to ? [from, to] : [from]));
      return () => (set[1] === '' ? textOf(pick(members) ?? '') : OTHER);
    }
    const sign = take(ESCAPED);
    if (sign) return () => escaped(sign);
    const [plain = ''] = take(ANY) ?? [];
    return () => (plain === '.' ? OTHER : plain === '^' || plain === '$' ? '' : plain);
  };
  const repeated = (one: Write): Write => {
    const times = take(TIMES);
    if (!times) return one;
    const [, mark, from, comma, to] = times;
    const least = mark === undefined ? Number(from) : mark === '+' ? 1 : 0;
    const most =
      mark === '?'
        ? 1
        : mark === undefined && comma === ''
          ? least
          : Math.min(to ? Number(to) : 1e9, least + SOME_MORE);
    return () => Array.from({ length: Math.min(MOST_TIMES, least + below(chance, most - least + 1)) }, one).join('');
  };

  const all: Write[] = [];
  while (at < pattern.length) all.push(group());
  return all.map((part) => part()).join('');
};
