import { rollup } from 'd3-array';
import { LIST_ROWS, type ListRow } from '../../domain/acts/lists.ts';
import { dottedHs, hsDigits } from '../../domain/goods/hs-code.ts';
import { foldName, foldText, isChinese } from '../../domain/names/names.ts';
import { isEntity, isItem, slugOf } from '../../domain/subject.ts';
import { goodsNamed } from '../../domain/vocabulary/customs-goods.ts';
import type { Measure, MeasureState } from '../../ledger/evaluate/measure.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { memoized } from '../../ledger/log/memoized.ts';
import type { Instant } from '../../time/civil.ts';
import { unknownIn } from '../../wording/missing/gap.ts';
import { noticeTyped } from '../../wording/notices/notice-typed.ts';
import { counted } from '../../wording/text/counted.ts';
import type { Findings, Found } from '../answers/questions/search.ts';
import { gapsOf } from '../gaps/gaps.ts';
import { unreadIn } from '../gaps/unread.ts';
import type { At } from '../known/at.ts';
import { lruCache } from '../known/lru-cache.ts';
import { regimeWhen } from '../known/regime-when.ts';
import { codesOf } from '../screening/lists/forms.ts';
import { NameIndex } from '../screening/names/similarity.ts';
import { meaningOf } from '../screening/words/words.ts';
import { type Entry, entityEntriesOf, entriesOf, wordsIn } from './entries.ts';
import { spelledAlike } from './spelling.ts';
import { uncontrolled } from './uncontrolled.ts';
import { type Asked, stemOf, WEIGHT, type Weighed, weigh } from './weigh.ts';

const MOST = 24;
const LONGEST = 100;
const KINDS: readonly Found['kind'][] = ['item', 'list', 'entity', 'notice', 'duties'];

type Weighted = Found & Weighed;

/** Between other words these tell nothing. */
const FILLERS = ['of', 'the', 'and', 'for', 'on', 'in', 'a', 'to'];
const YEAR = /^20[1-3]\d$/;

const askedFor = (given: string): Asked => {
  const text = foldText(given).slice(0, LONGEST).trim();
  const all = wordsIn(text);
  const telling = all.filter((word) => !FILLERS.includes(word));
  const [code] = codesOf(given.slice(0, LONGEST), 'any').codes;
  const hs = YEAR.test(text) ? undefined : hsDigits(given.slice(0, LONGEST));
  const notice = noticeTyped(text);
  const { subjects, signs, others, everyday } = meaningOf(given.slice(0, LONGEST));
  const words = all.length > 1 ? telling : all;
  return {
    text,
    name: foldName(text),
    words,
    stems: words.map(stemOf),
    ...(code !== undefined && { code }),
    ...(hs !== undefined && { hs }),
    ...(notice && { notice }),
    subjects: new Set(subjects.map(slugOf)),
    signs: [...signs, ...others, ...everyday],
  };
};

const WITHOUT_MEASURE = 'no measure of its own';

const foundBy = (entry: Entry, { weight, why }: Weighed): Weighted => {
  const { kind, id, name, nameZh, titleEn, about, known } = entry;
  const said = known ? why : WITHOUT_MEASURE;
  return {
    kind,
    id,
    name,
    ...(nameZh && { nameZh }),
    ...(titleEn && { titleEn }),
    ...(about && { about }),
    ...(said && { why: said }),
    weight: known ? weight : Math.min(weight, WEIGHT.begins - 1),
  };
};

const met = (entries: readonly Entry[], asked: Asked): Weighted[] =>
  entries.flatMap((entry) => {
    const weighed = weigh(entry, asked);
    return weighed === undefined ? [] : [foundBy(entry, weighed)];
  });

const initialsOf = (title: string): string =>
  wordsIn(title)
    .map(([letter = '']) => letter)
    .join('');
const isList = ({ zh, en, title, id }: ListRow, text: string): boolean =>
  [foldText(title), id.replaceAll('-', ' ')].some((name) => name.startsWith(text)) ||
  initialsOf(title) === text ||
  [zh, en].some((pattern) => pattern.test(text));
const lists = ({ text }: Asked): Weighted[] =>
  text.length < 3
    ? []
    : LIST_ROWS.filter((row) => isList(row, text)).map(({ id, title }) => ({
        kind: 'list',
        id,
        name: title,
        weight: WEIGHT.begins,
      }));

/** An HS code has duties, whoever names it; so have goods that tariff acts call by a word. */
const duties = ({ hs, text }: Asked): Weighted[] => {
  if (hs !== undefined)
    return [{ kind: 'duties', id: hs, name: `Duties on HS ${dottedHs(hs)}`, weight: WEIGHT.duties }];
  const { goods, whole } = goodsNamed(text);
  return whole
    ? goods.flatMap(({ en, hs: [heading] }) => {
        const id = heading && hsDigits(heading);
        return id
          ? [{ kind: 'duties' as const, id, name: `Duties on ${en[0]} (HS ${dottedHs(id)})`, weight: WEIGHT.goods }]
          : [];
      })
    : [];
};

const LIKE = 0.5;
const LIKELY_SHOWN = 5;
type Names = { index: NameIndex; owners: readonly Entry[] };
const namesOf = memoized((entities: readonly Entry[]): Names => {
  const all = entities.flatMap((entry) => [...entry.keys].map((key) => ({ key, entry })));
  return { index: new NameIndex(all.map(({ key }) => key)), owners: all.map(({ entry }) => entry) };
});

const vocabularyOf = memoized(
  (entries: readonly Entry[]) => new Set(entries.flatMap(({ kind, words }) => (kind === 'notice' ? [] : words))),
);

/** What is only spelled alike: each word put right by the nearest known one, else whole names that look alike. */
const alike = (log: LogView, known: Instant, entries: readonly Entry[], asked: Asked): Weighted[] => {
  const vocabulary = vocabularyOf(entries);
  const better = asked.words.map((word) => (vocabulary.has(word) ? [word] : spelledAlike(word, vocabulary)));
  const corrected = better.every((each) => each.length > 0)
    ? (better[0] ?? []).map((first) => [first, ...better.slice(1).map(([other = '']) => other)])
    : [];
  for (const words of corrected) {
    const text = words.join(' ');
    const found = met(entries, {
      text,
      name: foldName(text),
      words,
      stems: words.map(stemOf),
      subjects: new Set(),
      signs: [],
    });
    if (found.length > 0)
      return found.map((each) => ({ ...each, weight: WEIGHT.alike, why: each.why ?? 'spelled alike' }));
  }
  const folded = foldName(asked.text);
  if (folded.length < (isChinese(folded) ? 2 : 5)) return [];
  const { index, owners } = namesOf(entityEntriesOf(log, known));
  return index
    .alike(folded, LIKE)
    .slice(0, LIKELY_SHOWN)
    .flatMap(({ place, score }) => {
      const owner = owners[place];
      return owner
        ? [foundBy(owner, { weight: WEIGHT.alike * score, why: `alike, ${Math.round(score * 100)} %` })]
        : [];
    });
};

const lookedThrough = (entries: readonly Entry[]): string => {
  const of = (kind: Entry['kind']): Entry[] => entries.filter((entry) => entry.kind === kind && entry.known);
  const lines = of('item').reduce((sum, { lines: own }) => sum + own.length, 0);
  const goods = `${counted(of('item').length, 'kind')} of goods with ${counted(lines, 'line')}`;
  return `Looked through ${goods}, ${counted(of('entity').length, 'firm or person', 'firms and persons')}, ${counted(of('notice').length, 'notice')}, and all HS and control codes: nothing by that name, number or code.`;
};

const newestFirst = (one: Found, other: Found): number =>
  one.kind === 'notice' && other.kind === 'notice' ? (other.about ?? '').localeCompare(one.about ?? '') : 0;

const STRONGEST: readonly MeasureState[] = ['in-force', 'suspended', 'announced', 'stopped'];

const strongest = memoized((measures: readonly Measure[]) =>
  rollup(
    measures.filter(({ subject }) => isItem(subject) || isEntity(subject)),
    (same) => STRONGEST.find((state) => same.some((measure) => measure.state === state)) ?? 'ended',
    ({ subject }) => `${isItem(subject) ? 'item' : 'entity'} ${slugOf(subject)}`,
  ),
);

const likely = lruCache<Weighted[]>(300);

/** Everything that has a view of its own, by name, code, number, words of its lines or, failing all, likeness; the best first. */
export const search = (log: LogView, at: At, given: string): Findings => {
  const asked = askedFor(given);
  if (asked.text === '') return { found: [], unknown: [], ...unreadIn(log) };
  const entries = entriesOf(log, at.known);
  const exact = [...met(entries, asked), ...lists(asked), ...duties(asked)];
  const all = exact.length > 0 ? exact : likely(entries, asked.text, () => alike(log, at.known, entries, asked));
  const stands = strongest(regimeWhen(log, at).measures);
  const found = [...new Map(all.map((each) => [`${each.kind} ${each.id}`, each])).values()]
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        newestFirst(a, b) ||
        a.name.localeCompare(b.name),
    )
    .slice(0, MOST)
    .map(({ weight: _, ...each }): Found => {
      const state = stands.get(`${each.kind} ${each.id}`);
      return { ...each, ...(state && { state }) };
    });
  const bare = found.find(({ kind, why }) => kind === 'item' && why === WITHOUT_MEASURE);
  const beside = bare && uncontrolled(log, at, bare.id);
  return {
    found,
    ...(beside && { uncontrolled: beside }),
    ...(found.length === 0 && { looked: lookedThrough(entries) }),
    unknown: found.every(({ why }) => why === WITHOUT_MEASURE) ? unknownIn(gapsOf(log, at)) : [],
    ...unreadIn(log),
  };
};
