import { group } from 'd3-array';
import { hanPieces, inChineseWords, tellingOf } from '../../../domain/names/name-words.ts';
import { isChinese, keyOf, nameWords } from '../../../domain/names/names.ts';
import { slugOf } from '../../../domain/subject.ts';
import { heard } from '../../../domain/text/kana.ts';
import { memoizedText } from '../../../domain/text/memoized-text.ts';
import type { Measure } from '../../../ledger/evaluate/measure.ts';

/** One name of one listing, ready to be compared; `firm` is the same for all names of one firm. */
export type ListedName = {
  measure: Measure;
  given: string;
  key: string;
  words: readonly string[];
  isHan: boolean;
  firm: string;
  of: 'name' | 'also' | 'formerly';
};

/** Words as they are compared, one by one. */
export const comparedWords = memoizedText((name): readonly string[] => nameWords(name).map((word) => keyOf([word])));

const namesOf = (measure: Measure): ListedName[] => {
  const { name, nameZh, aliases = [], formerly = [] } = measure;
  const firm = keyOf(comparedWords(name ?? nameZh ?? ''));
  const named = (given: string, of: ListedName['of']): ListedName => {
    const words = comparedWords(given);
    return { measure, given, key: keyOf(words), words, isHan: isChinese(words.join('')), firm, of };
  };
  const own = [name, nameZh].flatMap((given) => (given === undefined ? [] : [named(given, 'name')]));
  const further = aliases.map((given) => named(given, formerly.includes(given) ? 'formerly' : 'also'));
  return [...own, ...further].filter(({ key }) => key !== '');
};

const NUMBERS = new Map(
  'zero one two three four five six seven eight nine ten'.split(' ').map((word, at) => [keyOf([word]), String(at)]),
);
/** Words of which the numbers are digits: `Ten Rivers` is `10 Rivers`. */
export const numbered = (words: readonly string[]): string => words.map((word) => NUMBERS.get(word) ?? word).join('');

const put = (map: Map<string, ListedName[]>, key: string, name: ListedName): void => {
  const held = map.get(key);
  if (held) held.push(name);
  else map.set(key, [name]);
};

/** Names by something that they can be found by. */
type Found = Pick<ReadonlyMap<string, readonly ListedName[]>, 'get' | 'has' | 'size'>;

const indexed = (names: readonly ListedName[], keysOf: (name: ListedName) => readonly string[]): Found => {
  const map = new Map<string, ListedName[]>();
  for (const name of names) for (const key of new Set(keysOf(name))) put(map, key, name);
  return map;
};

const beginnings = ({ words, key, isHan }: ListedName): string[] =>
  isHan
    ? Array.from({ length: key.length - 1 }, (_, at) => key.slice(0, at + 2))
    : words.map((_, at) => words.slice(0, at + 1).join(' '));

const BETWEEN: ReadonlySet<string> = new Set(['and', 'of', 'the', 'for', 'in']);
/** With the legal form and without: Sierra Nevada Corporation is SNC. */
const initialsOf = ({ words, given }: ListedName): string[] => {
  const written = given
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  return [words, written]
    .map((all) =>
      all
        .filter((word) => !BETWEEN.has(word))
        .map((word) => word[0] ?? '')
        .join(''),
    )
    .filter((initials) => initials.length >= 3);
};

/** `GD Information Technology`: the first words by their letters, the rest in full. */
const cutShort = ({ words }: ListedName): string[] =>
  [2, 3].flatMap((size) =>
    words.length - size >= 1
      ? [
          [
            words
              .slice(0, size)
              .map((word) => word[0])
              .join(''),
            ...words.slice(size),
          ].join(' '),
        ]
      : [],
  );
/** Fewer consonants are shared by chance. */
const SHORTEST_HEARD = 5;

const AT_HOME = /^(?:国家|国立|台湾|日本|美国|韩国|英国|德国|法国|加拿大|中国)/;
/** A Chinese name without the country in front, in Chinese words. */
export const withoutHome = (key: string): string => inChineseWords(key).replace(AT_HOME, '');

/** How many signs of a Chinese name tell who it is. */
export const tellingSigns = (key: string): number =>
  hanPieces(key).reduce((sum, { text, tells }) => sum + (tells ? text.length : 0), 0);
export const tellingWords = (words: readonly string[]): number => words.reduce((sum, word) => sum + tellingOf(word), 0);

export const SHORTEST_HAN = 3;

/** Everything by which a name can be found among those listed. */
export const listedNames = (listings: readonly Measure[]) => {
  const names = listings.flatMap(namesOf);
  const firms = names.filter(({ measure }) => !measure.person);
  const latin = firms.filter(({ isHan }) => !isHan);
  const han = firms.filter(({ isHan }) => isHan);
  const whole = han.filter(({ key }) => key.length >= SHORTEST_HAN && tellingSigns(key) >= 2);
  const people = names.filter(({ measure, isHan }) => measure.person && !isHan);
  const branches = names.filter(({ measure, of }) => measure.parent !== undefined && of === 'name');
  return {
    firms,
    byKey: group(names, ({ key }) => key) as Found,
    byNumber: indexed(latin, ({ words }) => (/\d/.test(numbered(words)) ? [numbered(words)] : [])),
    byWords: indexed(latin, ({ words }) => [words.join(' ')]),
    byStart: indexed(latin, beginnings),
    byInitials: indexed(latin, initialsOf),
    byHeard: indexed(latin, ({ key }) => (heard(key).length >= SHORTEST_HEARD ? [heard(key)] : [])),
    byCut: indexed(latin, cutShort),
    byParent: indexed(branches, ({ measure }) => [
      keyOf(comparedWords(slugOf(measure.parent ?? '').replaceAll('-', ' '))),
    ]),
    byHanStart: indexed(han, beginnings),
    byHanWhole: indexed(whole, ({ key }) => [key]),
    byHanBeginning: indexed(whole, ({ key }) => [key.slice(0, SHORTEST_HAN)]),
    byHanAtHome: indexed(
      han.filter(({ key }) => withoutHome(key).length >= SHORTEST_HAN),
      ({ key }) => [withoutHome(key)],
    ),
    byTurned: indexed(latin, ({ words }) => (words.length > 1 ? [words.toSorted().join(' ')] : [])),
    byPerson: indexed(people, ({ words }) => [words.toSorted().join(' ')]),
    byEnds: indexed(
      people.filter(({ words }) => words.length > 1),
      ({ words }) => [`${words[0]} ${words.at(-1)}`, `${words[0]?.[0]} ${words.at(-1)}`],
    ),
  };
};
export type ListedNames = Omit<ReturnType<typeof listedNames>, 'firms'>;

/** The same names but for those of some measures, as if these were not listed. */
export const withoutSome = (names: ListedNames, isLeftOut: (measure: Measure) => boolean): ListedNames => {
  const rest = (index: Found): Found => {
    const get = (key: string): readonly ListedName[] | undefined => {
      const held = index.get(key)?.filter(({ measure }) => !isLeftOut(measure)) ?? [];
      return held.length > 0 ? held : undefined;
    };
    return { get, has: (key) => get(key) !== undefined, size: index.size };
  };
  return Object.fromEntries(Object.entries(names).map(([by, index]) => [by, rest(index)])) as ListedNames;
};

export const firmsIn = (names: readonly ListedName[]): number => new Set(names.map(({ firm }) => firm)).size;
