import { group } from 'd3-array';
import { withNamesForCas } from '../../../domain/goods/cas-numbers.ts';
import { MATERIALS, substanceOf } from '../../../domain/goods/substances.ts';
import { foldText, isChinese } from '../../../domain/names/names.ts';
import { itemSubject, slugOf } from '../../../domain/subject.ts';
import { OTHER_MAGNETS, PACKAGES } from '../../../domain/vocabulary/everyday-goods.ts';
import { inEnglish } from '../../../domain/vocabulary/foreign-words.ts';
import { withoutAbsent } from './absent.ts';
import { ALIASES } from './aliases.ts';
import { beginsGoods, isKnownWord, readLatin } from './latin.ts';
import { addEntry, type Meaning } from './meaning.ts';
import { HAN_WORDS, LONGEST_HAN } from './vocabulary.ts';

const SUBJECT_BY_ALIAS = new Map(
  Object.entries(ALIASES).flatMap(([subject, names]) => names.map((name) => [foldText(name), subject] as const)),
);
const GOODS = MATERIALS.map(({ slug, zh, en, also = [], wording, press }) => {
  const latin = [...en, ...also].map((name) => foldText(name).replaceAll(/[-\s]+/g, '[-\\s]+'));
  const named = [
    `\\b(?:${latin.join('|')})`,
    zh,
    ...(wording ? [wording.source] : []),
    ...(press ? [press.source] : []),
  ];
  return { slug, named: new RegExp(named.join('|'), 'i') };
});
const ANY_GOODS = new RegExp(GOODS.map(({ named }) => named.source).join('|'), 'i');

/** What is controlled as a whole group: equipment and technology for any of its elements. */
const BROAD = group(
  MATERIALS.filter(({ broad }) => broad),
  ({ group }) => group,
);
const readHan = (meaning: Meaning, run: string): void => {
  let unknown = '';
  for (let at = 0; at < run.length; ) {
    let size = Math.min(LONGEST_HAN, run.length - at);
    while (size > 0 && !HAN_WORDS.has(run.slice(at, at + size))) size--;
    const entry = HAN_WORDS.get(run.slice(at, at + size));
    if (entry) addEntry(meaning, entry);
    else unknown += run[at];
    at += Math.max(1, size);
  }
  if (unknown !== '') meaning.unknown.push(unknown);
};

const HAN_RUN = /\p{Script=Han}+/gu;

export const bare = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');

const isOfGroup = (subject: string, groupName: string): boolean => substanceOf(slugOf(subject))?.group === groupName;

const MAGNET = '永磁';
/** Goods of every day beside others: no package of these, nor what a magnet is for. */
const besideGoods = ({ kinds, others, plain }: Meaning): Meaning['plain'] => {
  const says = (forms: readonly string[]): boolean => forms.some((form) => OTHER_MAGNETS.test(form));
  if (kinds.some((forms) => forms.includes(MAGNET)) && !plain.some(says)) return [];
  if (kinds.length + others.length === 0) return plain;
  return plain.filter((forms) => !forms.some((form) => PACKAGES.has(form)));
};

/** Reads a cell of a parts list, word by word. */
export const meaningOf = (cell: string): Meaning => {
  const text = cell.normalize('NFKC').trim();
  const folded = foldText(text);
  const meaning: Meaning = {
    line: bare(withoutAbsent(text, beginsGoods).text),
    isHan: isChinese(text),
    ...{ subjects: [], mayHold: [], signs: [], others: [], everyday: [] },
    ...{ kinds: [], shapes: [], plain: [], words: [], unknown: [], absent: [], works: false },
  };
  const whole = SUBJECT_BY_ALIAS.get(folded);
  if (whole !== undefined) meaning.subjects.push(whole);
  const translated = inEnglish(text, isKnownWord, isKnownWord).replace(HAN_RUN, foldText);
  const { text: english, absent } = withoutAbsent(withNamesForCas(translated), beginsGoods);
  const runs = foldText(english).match(HAN_RUN) ?? [];
  for (const run of runs) readHan(meaning, run);
  const said = readLatin(meaning, english.replace(HAN_RUN, ' '));
  const spoken = `${said} ${runs.join(' ')}`;
  const goods = ANY_GOODS.test(spoken) ? GOODS.filter(({ named }) => named.test(spoken)) : [];
  meaning.subjects.push(...goods.map(({ slug }) => itemSubject(slug)));
  if (meaning.works)
    for (const [name, broad] of BROAD)
      if (meaning.subjects.some((subject) => isOfGroup(subject, name)))
        meaning.subjects.push(...broad.map(({ slug }) => itemSubject(slug)));
  const subjects = [...new Set(meaning.subjects)];
  const isFree = new Set(absent.map(itemSubject).filter((subject) => !subjects.includes(subject)));
  return {
    ...meaning,
    plain: besideGoods(meaning),
    subjects,
    mayHold: [...new Set(meaning.mayHold)].filter((subject) => !isFree.has(subject)),
    absent: [...isFree],
  };
};
