import { type Word, wordsIn } from './words.ts';

const JOINS: Readonly<Record<string, string>> = {
  及其: 'and its',
  以及: 'and',
  及: 'and',
  和: 'and',
  与: 'and',
  或: 'or',
  或者: 'or',
  且: 'and',
  并: 'and',
  '、': ',',
  '/': '/',
};
const FOLLOWS =
  /^(?:doped|containing|not|of|or|and|for|with|under|in|as|by|capable|except|excluding|including)\b|^etc\.|^[-\d≥≤<>=\ue000-\uf8ff]/;
const UNCHANGED = /(?:ss|us|is|gas|ics|lens)$/;

/** Before another noun a noun stands in the singular. */
const singular = (en: string): string =>
  UNCHANGED.test(en)
    ? en
    : en
        .replace(/ies$/, 'y')
        .replace(/(?<=ss|x|ch|sh|ns)es$/, '')
        .replace(/(?<=[^s])s$/, '');

/** Elements side by side are one name: samarium–cobalt alloy. */
const joined = (words: readonly Word[]): string =>
  words
    .map((word, at) => {
      const [before, after] = [words[at - 1], words[at + 1]];
      const glue = before === undefined || word.en.startsWith('-') ? '' : before.sign && word.sign ? '–' : ' ';
      return `${glue}${after === undefined || word.zh === word.en || FOLLOWS.test(after.en) ? word.en : (word.before ?? singular(word.en))}`;
    })
    .join('');

/** 金属镓: the substance comes first in English, all else keeps its order. */
const nounOf = ([first, ...rest]: readonly Word[]): string => {
  if (first === undefined) return '';
  if (first.zh !== '金属' || !rest[0]?.substance) return joined([first, ...rest]);
  const end = rest.findIndex((word) => !word.substance);
  const at = end < 0 ? rest.length : end;
  return joined([...rest.slice(0, at), first, ...rest.slice(at)]);
};

const phraseOf = (words: readonly Word[]): string => {
  const purpose = words.findIndex(({ zh }, at) => at > 0 && at < words.length - 1 && (zh === '用' || zh === '专用'));
  if (purpose > 0) {
    const only = words[purpose]?.zh === '专用' ? ' only' : '';
    return `${phraseOf(words.slice(purpose + 1))} for ${phraseOf(words.slice(0, purpose))}${only}`;
  }
  const [first, thing, ...rest] = words;
  if (first?.zh === '上述' && thing && rest[0] && JOINS[rest[0].zh] === undefined)
    return `${phraseOf(rest)} for the above ${thing.en}`;
  const parts: string[] = [];
  let open: Word[] = [];
  for (const word of words) {
    const join = JOINS[word.zh];
    if (join === undefined) {
      open.push(word);
      continue;
    }
    if (open.length > 0) parts.push(nounOf(open));
    open = [];
    parts.push(join === 'and its' && parts.at(-1)?.endsWith('s') ? 'and their' : join);
  }
  if (open.length > 0) parts.push(nounOf(open));
  return parts
    .join(' ')
    .replace(/ ,/g, ',')
    .replace(/ ?\/ ?/g, '/')
    .replace(/ etc\.(?= \S)/g, ' and other');
};

/** Words without a clause in them: nouns, listed and joined. */
export const nounPhrase = (text: string): string => phraseOf(wordsIn(text));
