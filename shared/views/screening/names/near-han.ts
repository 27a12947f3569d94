import { looksLikeFirm } from '../../../domain/names/names.ts';
import type { Match } from '../match.ts';
import { firmsIn, type ListedName, type ListedNames, SHORTEST_HAN, tellingSigns, withoutHome } from './listed-names.ts';
import { AFTER, matchOf, SHORT } from './near.ts';

const LONGEST = 24;

/** 国家中山科学研究院, 日野自動車: the same but for the country in front, or in Japanese words. */
const atHome = (key: string, names: ListedNames): Match[] =>
  (names.byHanAtHome.get(withoutHome(key)) ?? []).map((listed) =>
    matchOf(listed, 'short-form', `same name but for the country in front or Japanese words: ${listed.given}`, SHORT),
  );

/** 上海斯凯迪奥贸易有限公司 */
const within = (key: string, names: ListedNames): Match[] => {
  const out: Match[] = [];
  for (let from = 0; from < key.length; from++) {
    if (!names.byHanBeginning.has(key.slice(from, from + SHORTEST_HAN))) continue;
    for (let to = from + SHORTEST_HAN; to <= Math.min(key.length, from + LONGEST); to++)
      for (const listed of names.byHanWhole.get(key.slice(from, to)) ?? [])
        out.push(matchOf(listed, 'named-after', `has the listed name ${listed.given} in its own`, AFTER));
  }
  return out;
};

const JAPANESE_FIRM = /株式会社|株式會社|[㈱]|[(（]株[)）]/;
/** Two signs are as much of a Japanese name as one word of a Latin one: 住友. */
const isJapanese = (given: string, holders: readonly ListedName[]): boolean =>
  JAPANESE_FIRM.test(given) && holders.every((listed) => JAPANESE_FIRM.test(listed.given));

const tells = (given: string, stem: string, holders: readonly ListedName[]): boolean => {
  const signs = tellingSigns(stem);
  if (signs >= 2 && isJapanese(given, holders)) return true;
  return signs >= 3 || (signs >= 2 && (stem.length >= 4 || firmsIn(holders) > 1));
};

const begun = (key: string, stem: string, listed: ListedName, short: boolean): Match => {
  if (short) return matchOf(listed, 'short-form', `short for ${listed.given}`, SHORT);
  if (key === stem)
    return matchOf(listed, 'same-group', `not listed itself; ${listed.given}, which begins with the same name, is`);
  return matchOf(listed, 'same-group', `begins with “${stem}” as ${listed.given} does`);
};

/** Names that begin with the same signs, as many as there are. */
const sharing = (given: string, key: string, names: ListedNames): Match[] => {
  // Of whatever a listed name begins with, all that is shorter is a beginning, too, down to two signs.
  let length = 1;
  while (length < key.length && names.byHanStart.has(key.slice(0, length + 1))) length++;
  const stem = length > 1 ? key.slice(0, length) : '';
  const holders = names.byHanStart.get(stem) ?? [];
  const isAll = stem === key;
  const short = isAll && firmsIn(holders) === 1 && !looksLikeFirm(given) && tellingSigns(stem) >= 2;
  const isTelling = tells(given, stem, holders) || (isAll && stem.length >= 4);
  return short || isTelling ? holders.map((listed) => begun(key, stem, listed, short)) : [];
};

/** Listed names near a Chinese or Japanese one that is none of them. */
export const nearHan = (given: string, key: string, names: ListedNames): Match[] => [
  ...atHome(key, names),
  ...within(key, names),
  ...sharing(given, key, names),
];
