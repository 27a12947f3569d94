import { isLetters } from '../../../domain/names/name-words.ts';
import { legalFormOf } from '../../../domain/names/names.ts';
import type { Match } from '../match.ts';
import { comparedWords, firmsIn, type ListedName, type ListedNames, tellingWords } from './listed-names.ts';
import { AFTER, matchOf, SHORT } from './near.ts';
import { placed } from './placed.ts';

const LONGEST_LISTED = 6;
const SHORTEST_ALONE = 5;

/** Whether words that names have in common tell a firm from others: generic ones do not, however many. */
const tells = (stem: readonly string[], holders: readonly ListedName[]): boolean => {
  if (tellingWords(stem) >= 2) return true;
  const whole = holders.some(({ words }) => words.length === stem.length);
  const firms = firmsIn(holders);
  return (stem.some(isLetters) && (whole || firms > 1)) || (whole && firms > 1 && tellingWords(stem) > 0);
};

const spelt = (stem: readonly string[], listed: ListedName): string => {
  const words = listed.given
    .split(/[\s,/]+/)
    .slice(0, stem.length)
    .join(' ');
  return `“${words}”`;
};

const ONLY_SIZE: ReadonlySet<string> = new Set(['holding', 'holdings', 'group']);

/** How a name meets one that begins with the same words. */
const begun = (words: readonly string[], stem: readonly string[], listed: ListedName, short: boolean): Match => {
  const { given: met } = listed;
  const [own, theirs] = [words.slice(stem.length), listed.words.slice(stem.length)];
  if (own.length === 0 && comparedWords(placed(met)?.name ?? '').length === stem.length)
    return matchOf(listed, 'short-form', `same name but for the country behind it: ${met}`, SHORT);
  if ([...own, ...theirs].every((word) => ONLY_SIZE.has(word)))
    return matchOf(listed, 'short-form', `same name but for “Holdings” or “Group”: ${met}`, SHORT);
  if (short) return matchOf(listed, 'short-form', `short for ${met}`, SHORT);
  if (own.length === 0)
    return matchOf(listed, 'same-group', `not listed itself; ${met}, which begins with the same name, is`);
  if (theirs.length === 0)
    return matchOf(listed, 'named-after', `begins with the listed name ${met}: a branch, or another firm`, AFTER);
  return matchOf(listed, 'same-group', `begins with ${spelt(stem, listed)} as ${met} does`);
};

/** Names that begin with the same words, as many as there are. */
const sharing = (given: string, words: readonly string[], names: ListedNames): Match[] => {
  // Of whatever a listed name begins with, all that is shorter is a beginning, too.
  let length = 0;
  while (length < words.length && names.byStart.has(words.slice(0, length + 1).join(' '))) length++;
  const stem = words.slice(0, length);
  const holders = names.byStart.get(stem.join(' ')) ?? [];
  const isAll = length === words.length && legalFormOf(given).form === '';
  const isTelling = tells(stem, holders);
  const short = isAll && tellingWords(stem) > 0 && (firmsIn(holders) === 1 || !isTelling);
  return short || isTelling ? holders.map((listed) => begun(words, stem, listed, short)) : [];
};

/** A listed name that stands in the middle: Shanghai Skydio Trading. */
const within = (words: readonly string[], names: ListedNames): Match[] => {
  const out: Match[] = [];
  for (let from = 1; from < words.length; from++) {
    const longest = Math.min(words.length, from + LONGEST_LISTED);
    for (let to = from + 1; to <= longest; to++) {
      const stem = words.slice(from, to);
      const name = stem.join(' ');
      if (!names.byStart.has(name)) break;
      if (tellingWords(stem) < 2 || stem.join('').length < SHORTEST_ALONE) continue;
      for (const listed of names.byWords.get(name) ?? [])
        out.push(matchOf(listed, 'named-after', `has the listed name ${listed.given} in its own`, AFTER));
    }
  }
  return out;
};

const ACRONYM = /^[A-Z]{3,8}$/;
const initials = (given: string, names: ListedNames): Match[] => {
  const letters = given.replace(/[\s.&-]+/g, '');
  return ACRONYM.test(letters) && given.trim().length < 2 * letters.length + 1
    ? (names.byInitials.get(letters.toLowerCase()) ?? []).map((listed) =>
        matchOf(listed, 'short-form', `the initials of ${listed.given}`, SHORT),
      )
    : [];
};

/** Whether a word is a longer one cut short: `Intl`, `Inds`, `Tech`, `Mfg`. */
const isCut = (short: string, long: string): boolean => {
  if (short.length < 3 || long.length < short.length + 2 || short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
};

const LONG_BEGINNING = 5;
/** Whether all that is cut is the beginning of its word, and one of these tells who it is: `Source Intel`. */
const isBegun = (words: readonly string[], theirs: readonly string[]): boolean => {
  const cut = words.flatMap((word, at) => (word === theirs[at] ? [] : [{ word, whole: theirs[at] ?? '' }]));
  return (
    cut.every(({ word, whole }) => whole.startsWith(word)) &&
    cut.some(({ word, whole }) => word.length >= LONG_BEGINNING || tellingWords([whole]) > 0)
  );
};

/** Names of which some words are cut short, or the first ones are letters alone. */
const shortened = (words: readonly string[], names: ListedNames): Match[] => {
  const initialed = words.map((word) => word[0]).join('');
  const near = [...(names.byStart.get(words[0] ?? '') ?? []), ...(names.byInitials.get(initialed) ?? [])];
  const cut = near.filter(
    ({ words: theirs }) =>
      theirs.length === words.length &&
      words.some((word, at) => word !== theirs[at]) &&
      words.every((word, at) => word === theirs[at] || isCut(word, theirs[at] ?? '')) &&
      (tellingWords(words.filter((word, at) => word === theirs[at])) > 0 || isBegun(words, theirs)),
  );
  const lettered = words.length > 1 ? (names.byCut.get(words.join(' ')) ?? []) : [];
  return [...new Set([...cut, ...lettered])].map((listed) =>
    matchOf(listed, 'short-form', `${listed.given}, cut short`, SHORT),
  );
};

const TITLES: ReadonlySet<string> = new Set('mr mrs ms miss dr prof sir gen adm capt col hon rep sen'.split(' '));

/** People: the same names in another order, without those in the middle, with a title, or the first by its letter. */
const people = (given: readonly string[], names: ListedNames): Match[] => {
  const words = given.filter((word) => !TITLES.has(word));
  if (words.length < 2 || names.byPerson.size === 0) return [];
  const turned = names.byPerson.get(words.toSorted().join(' ')) ?? [];
  const [first, last] = [words[0], words.at(-1)];
  const bare = [`${first} ${last}`, `${last} ${first}`].flatMap((ends) => names.byEnds.get(ends) ?? []);
  return [
    ...turned.map((listed) => matchOf(listed, 'alias', `same names in another order: ${listed.given}`, 1)),
    ...bare.map((listed) => {
      const same = words.includes(listed.words[0] ?? '') ? 'first and last name' : 'initial and last name';
      return matchOf(listed, 'short-form', `same ${same} as ${listed.given}`, SHORT);
    }),
  ];
};

/** Firms: the same words in another order. */
const turned = (words: readonly string[], names: ListedNames): Match[] =>
  (names.byTurned.get(words.toSorted().join(' ')) ?? []).map((listed) =>
    matchOf(listed, 'short-form', `same words in another order: ${listed.given}`, SHORT),
  );

/** Listed names near a Latin one that is none of them. */
export const nearLatin = (given: string, words: readonly string[], names: ListedNames): Match[] => [
  ...people(words, names),
  ...(words.length > 1 ? turned(words, names) : []),
  ...initials(given, names),
  ...shortened(words, names),
  ...sharing(given, words, names),
  ...within(words, names),
];
