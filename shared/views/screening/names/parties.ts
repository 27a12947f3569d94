import { group } from 'd3-array';
import { hanPieces } from '../../../domain/names/name-words.ts';
import { foldName, isChinese, keyOf } from '../../../domain/names/names.ts';
import { type PrintedName, printedName, withoutMore } from '../../../domain/names/other-names.ts';
import { heard, withoutKana } from '../../../domain/text/kana.ts';
import type { Measure } from '../../../ledger/evaluate/measure.ts';
import { type Match, worthOf } from '../match.ts';
import {
  comparedWords,
  type ListedName,
  type ListedNames,
  listedNames,
  numbered,
  withoutSome,
} from './listed-names.ts';
import { matchOf, SHORT } from './near.ts';
import { nearHan } from './near-han.ts';
import { nearLatin } from './near-latin.ts';
import { placed } from './placed.ts';
import { type Asked, sameNameMatch } from './same-name.ts';
import { editsBetween, isMisspeltName, NameIndex } from './similarity.ts';

/** Names that share fewer pieces are not looked at: a misspelt one shares more. */
const WORTH_A_LOOK = 0.5;
const LOOKED_AT = 8;
const SHOWN = 5;
const PARENT = 0.6;
const READ = 0.9;

/** Letters of lists are Latin and Chinese: a name in others cannot be compared. */
const OTHER_LETTERS = /(?!\p{Script=Latin}|\p{Script=Han})\p{L}/u;
export const isComparable = (given: string): boolean => {
  const { name } = printedName(given);
  const folded = foldName(name);
  return folded !== '' && !OTHER_LETTERS.test(folded);
};

const tellingPart = (key: string): string =>
  hanPieces(key)
    .filter(({ tells }) => tells)
    .map(({ text }) => text)
    .join('');

/** One sign of a Chinese name written otherwise, where enough others are the same. */
const isMiswritten = (given: string, listed: string): boolean => {
  const [one, other] = [tellingPart(given), tellingPart(listed)];
  const isLong = Math.max(given.length, listed.length) >= 5 && Math.min(one.length, other.length) >= 3;
  return (isLong || Math.min(one.length, other.length) >= 4) && editsBetween(given, listed, 2) < 2;
};

const weightOf = (match: Match): number => ({ settles: 2, open: 1, related: 0 })[worthOf(match)];
/** What tells most first, a measure once. */
const best = (matches: readonly Match[]): Match[] => {
  const out = new Map<string, Match>();
  for (const match of [...matches].sort((a, b) => weightOf(b) - weightOf(a) || b.score - a.score))
    if (!out.has(match.measure.id)) out.set(match.measure.id, match);
  return [...out.values()];
};

/** The nearest firms, each with all its listings. */
const nearest = (matches: readonly Match[]): Match[] => {
  const firms = new Set<string>();
  return matches.filter(({ measure: { name, nameZh } }) => {
    const firm = name ?? nameZh ?? '';
    if (firms.size >= SHOWN && !firms.has(firm)) return false;
    firms.add(firm);
    return true;
  });
};

/** What kana put behind a last consonant: エネオス is eneosu. */
const ADDED_VOWEL = /(?<=[^aeiou])[uo]$/;

const furtherNames = ({ also, formerly }: PrintedName): { name: string; as: string }[] => [
  ...also.map((name) => ({ name, as: 'your line’s further name' })),
  ...formerly.map((name) => ({ name, as: 'your line’s former name' })),
];

/** Names that could be a given one misspelt: a Latin one begins with the same letter. */
const misspellings = (listed: readonly ListedName[]) => {
  const byLetter = new Map(
    [...group(listed, ({ isHan, key }) => (isHan ? '' : key[0]))].map(
      ([letter, names]) => [letter, { names, index: new NameIndex(names.map(({ key }) => key)) }] as const,
    ),
  );
  return (
    { key, words, isHan }: Pick<ListedName, 'key' | 'words' | 'isHan'>,
    isLeftOut: (measure: Measure) => boolean,
  ): Match[] => {
    const { names = [], index } = byLetter.get(isHan ? '' : key[0]) ?? {};
    const found = (index?.alike(key, WORTH_A_LOOK) ?? []).flatMap(({ place, score }) => {
      const name = names[place];
      return name === undefined || isLeftOut(name.measure) ? [] : [{ name, score }];
    });
    return found.slice(0, LOOKED_AT).flatMap(({ name, score }): Match[] => {
      if (name.key === key) return [];
      const alike = isHan ? isMiswritten(key, name.key) : isMisspeltName(words, name.words);
      return alike ? [{ measure: name.measure, how: 'fuzzy', score, met: name.given }] : [];
    });
  };
};

type Parties = (given: string, country?: string) => Match[];

const partiesAmong = (
  names: ListedNames,
  misspelt: (asked: Pick<ListedName, 'key' | 'words' | 'isHan'>) => Match[],
): Parties => {
  const elsewhere = (asked: Asked, key: string, words: readonly string[]): Match[] => {
    const isHan = isChinese(key);
    const other = withoutKana(key);
    const spelt = other && comparedWords(other.en);
    const read = spelt
      ? [
          ...[keyOf(spelt), keyOf(spelt).replace(ADDED_VOWEL, '')].flatMap((each) => names.byKey.get(each) ?? []),
          ...(names.byHeard.get(heard(spelt.join(''))) ?? []),
        ]
      : [];
    const inChinese = other?.zh === undefined ? [] : comparedWords(other.zh);
    const within = withoutMore(asked.given).flatMap((name) => names.byKey.get(keyOf(comparedWords(name))) ?? []);
    return [
      ...within.map((listed) =>
        matchOf(listed, 'short-form', `has more behind the listed name ${listed.given}`, SHORT),
      ),
      ...(names.byParent.get(key) ?? []).map(({ measure, given: met }): Match => {
        return { measure, how: 'parent', score: PARENT, met, why: `parent of ${met}, by the notice that lists it` };
      }),
      ...read.map(({ measure, given: met }): Match => {
        return { measure, how: 'fuzzy', score: READ, met, why: `reads like ${met} in Latin letters` };
      }),
      ...(names.byKey.get(keyOf(inChinese)) ?? []).map(({ measure, given: met }): Match => {
        return { measure, how: 'fuzzy', score: READ, met, why: `means ${met}, word by word` };
      }),
      ...(isHan ? nearHan(asked.given, key, names) : nearLatin(asked.given, words, names)),
      ...misspelt({ key, words, isHan }),
      ...(inChinese.length > 0 ? misspelt({ key: keyOf(inChinese), words: inChinese, isHan: true }) : []),
    ];
  };

  const matchesOf = (asked: Asked): Match[] => {
    const words = comparedWords(asked.given);
    const key = keyOf(words);
    if (key === '') return [];
    const called = names.byKey.get(key) ?? names.byNumber.get(numbered(words)) ?? [];
    const same = called.map((listed) => sameNameMatch(asked, listed));
    if (same.some((match) => worthOf(match) === 'settles')) return same;
    const met = new Set(same.map(({ measure }) => measure.id));
    return [...same, ...elsewhere(asked, key, words).filter(({ measure }) => !met.has(measure.id))];
  };

  return (given, country) => {
    const printed = printedName(given);
    const own = placed(given);
    const where = own?.country ?? printed.country ?? country;
    const asked = (name: string): Asked => ({ given: name, ...(where && { country: where }) });
    const whole = own ? matchesOf(asked(given)).filter((match) => worthOf(match) === 'settles') : [];
    const met = whole.length > 0 ? whole : matchesOf(asked(own && !printed.country ? own.name : printed.name));
    const further = furtherNames(printed).flatMap(({ name, as }) =>
      matchesOf(asked(name)).map((match) => ({
        ...match,
        why: `${as} “${name}”: ${match.why ?? `listed as ${match.met}`}`,
      })),
    );
    const all = best([...met, ...further]);
    const settled = all.filter((match) => worthOf(match) === 'settles');
    return settled.length > 0 ? settled : nearest(all);
  };
};

const none = (): boolean => false;

/** Prepares the listed names for many lines; a line may say where its firm is. `without`: as if some were not listed. */
export const partyMatches = (
  listings: readonly Measure[],
): Parties & { without: (isLeftOut: (measure: Measure) => boolean) => Parties } => {
  const { firms, ...names } = listedNames(listings);
  const misspelt = misspellings(firms);
  return Object.assign(
    partiesAmong(names, (asked) => misspelt(asked, none)),
    {
      without: (isLeftOut: (measure: Measure) => boolean) =>
        partiesAmong(withoutSome(names, isLeftOut), (asked) => misspelt(asked, isLeftOut)),
    },
  );
};
